import { averageRanks } from "../descriptive/average-ranks";
import { mean } from "../descriptive/mean";
import { checkSameLength } from "../validation";

/**
 * Spearman's rank correlation: Pearson's correlation of the ranks, ties averaged.
 * Source: Spearman 1904, The American Journal of Psychology 15:72-101; the correction for ties is implied by ranking so.
 * @returns -1 to 1; null under three pairs, or where all values of a list are equal.
 * @throws RangeError for lists of different length or a value that is not finite.
 */
export function rankCorrelation(first: readonly number[], second: readonly number[]): number | null {
  checkSameLength(first, "first", second, "second");
  const [a, b] = [centred(averageRanks(first)), centred(averageRanks(second))];
  if (first.length < 3) return null;
  const product = (x: readonly number[], y: readonly number[]) => x.reduce((sum, value, place) => sum + value * (y[place] ?? 0), 0);
  const spread = Math.sqrt(product(a, a) * product(b, b));
  return spread === 0 ? null : Math.min(1, Math.max(-1, product(a, b) / spread));
}

function centred(ranks: readonly number[]): readonly number[] {
  const centre = mean(ranks) ?? 0;
  return ranks.map((rank) => rank - centre);
}
