/** Middle value, or the mean of the two middle values of an even count; null for an empty list. */
export const median = (values: readonly number[]): number | null => sortedMedian(Float64Array.from(values).sort());

/** As `median`, of values that are sorted already. */
export function sortedMedian(sorted: Float64Array): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (upper === undefined) return null;
  if (sorted.length % 2 === 1) return upper;
  const lower = sorted[sorted.length / 2 - 1] ?? upper;
  return lower + (upper - lower) / 2;
}
