/**
 * Arithmetic mean, taken as the first value plus the mean distance from it, so that a constant series
 * gives exactly its constant (a plain running sum of fifteen times 52.6 does not).
 * @returns null for an empty list.
 */
export function mean(values: readonly number[]): number | null {
  const origin = values[0];
  if (origin === undefined) return null;
  let distance = 0;
  for (const value of values) distance += value - origin;
  return origin + distance / values.length;
}
