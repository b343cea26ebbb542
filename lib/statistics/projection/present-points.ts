/** A present value and its place in a series, counted from 0. */
export interface TimedValue {
  readonly time: number;
  readonly value: number;
}

/**
 * The values of a series that are not missing, each with its place in time.
 * @throws RangeError for a value that is neither finite nor null.
 */
export function presentPoints(values: readonly (number | null)[]): TimedValue[] {
  const points: TimedValue[] = [];
  for (const [time, value] of values.entries()) {
    if (value === null) continue;
    if (!Number.isFinite(value)) throw new RangeError(`values[${time}] must be finite or null, not ${String(value)}`);
    points.push({ time, value });
  }
  return points;
}
