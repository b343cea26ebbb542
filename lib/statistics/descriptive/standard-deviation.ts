import { mean } from "./mean";

/**
 * Standard deviation of a sample (divisor n - 1), in the units of the values; null under two values.
 * Distances are scaled to the largest, so that their squares stay in range.
 */
export function standardDeviation(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value - centre)), 0);
  if (largest === 0) return 0;
  const squares = values.reduce((sum, value) => sum + ((value - centre) / largest) ** 2, 0);
  return largest * Math.sqrt(squares / (values.length - 1));
}
