import { checkNotNegative } from "../validation";

/**
 * Each amount over the total of all.
 * @param name of the list, for a refusal.
 * @returns shares that sum to 1; null when there is nothing to share.
 * @throws RangeError naming the first amount that is not a finite number of 0 or more.
 */
export function splitShares(amounts: readonly number[], name = "amounts"): readonly number[] | null {
  amounts.forEach((amount, place) => checkNotNegative(amount, `${name}[${place}]`));
  const largest = amounts.reduce((most, amount) => Math.max(most, amount), 0);
  if (largest === 0) return null;
  // Over the largest first, so that the total of very large amounts stays in range.
  const parts = amounts.map((amount) => amount / largest);
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / total);
}
