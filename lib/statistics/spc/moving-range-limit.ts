/** Upper limit of the moving range chart in mean moving ranges. */
const MOVING_RANGE_LIMIT_FACTOR = 3.267;

/**
 * Upper limit of the moving range chart, 3.267 mean moving ranges. Its lower limit is 0.
 * Source: Provost and Murray (2011), The Health Care Data Guide.
 * @param meanMovingRange in the units of the values, before any screening; 0 or more.
 * @returns a distance in the units of the values.
 */
export function movingRangeLimit(meanMovingRange: number): number {
  return MOVING_RANGE_LIMIT_FACTOR * meanMovingRange;
}
