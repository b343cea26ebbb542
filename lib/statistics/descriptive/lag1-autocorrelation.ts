import { mean } from "./mean";

/**
 * Correlation of a series with itself one step earlier:
 * sum of (x[t] - m)(x[t+1] - m) divided by the sum of (x[t] - m) squared, m the mean of all values.
 * @returns a number from -1 to 1; null under three values or when all values are equal.
 */
export function lag1Autocorrelation(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 3) return null;
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value - centre)), 0);
  if (largest === 0) return null;

  // Scaled to the largest distance, so that squares of very small or very large values stay in range.
  const scaled = values.map((value) => (value - centre) / largest);
  let products = 0;
  let squares = 0;
  let before = 0;
  for (const distance of scaled) {
    squares += distance * distance;
    products += before * distance;
    before = distance;
  }
  return products / squares;
}
