import { tieSizes } from "./tie-sizes";

/**
 * Variance of Kendall's score over time when nothing changes, less what tied values take away:
 * (n(n-1)(2n+5) - sum of t(t-1)(2t+5) over groups of t equal values) / 18. Source: Gilbert 1987, chapter 16.
 * @param values in any order.
 * @returns 0 where all values are equal or there are fewer than two.
 */
export function kendallVariance(values: readonly number[]): number {
  const term = (count: number) => count * (count - 1) * (2 * count + 5);
  return tieSizes(values).reduce((rest, size) => rest - term(size), term(values.length)) / 18;
}
