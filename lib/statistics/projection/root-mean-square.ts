/**
 * Square root of the sum of squares over a divisor, with values scaled to the largest so that squares stay in range.
 * @param divisor the number of values unless told otherwise; above 0.
 * @returns in the units of the values; 0 where all values are 0.
 */
export function rootMeanSquare(values: readonly number[], divisor = values.length): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return 0;
  return largest * Math.sqrt(values.reduce((sum, value) => sum + (value / largest) ** 2, 0) / divisor);
}
