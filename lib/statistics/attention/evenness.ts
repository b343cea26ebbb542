import { checkShares } from "./check-shares";

/**
 * Evenness E = -sum s ln s / ln k over k areas: 1 where all shares are equal, 0 where one area has everything.
 * Pielou's evenness of Shannon's entropy. Source: docs/methods/attention-balance.md; Pielou 1966, Journal of Theoretical Biology 13:131-144.
 * @param shares of attention by area, summing to 1; an area without attention adds nothing.
 * @returns 0 to 1.
 * @throws RangeError for under two areas, negative entries, or a sum other than 1.
 */
export function evenness(shares: readonly number[]): number {
  checkShares(shares, "shares");
  const entropy = shares.reduce((sum, share) => (share > 0 ? sum - share * Math.log(share) : sum), 0);
  return Math.min(1, Math.max(0, entropy / Math.log(shares.length)));
}
