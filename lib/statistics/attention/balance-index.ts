import { checkSameLength } from "../validation";
import { checkShares } from "./check-shares";

/**
 * Balance index B = 1 - (1/2) sum |share - weight|: 1 where attention is spread as declared, 0 where all of it goes to
 * areas with a weight of 0. One less the total variation distance. Source: docs/methods/attention-balance.md.
 * @param shares of attention by area, summing to 1.
 * @param weights declared for the same areas, summing to 1.
 * @returns 0 to 1.
 * @throws RangeError for lists of different length, negative entries, or a sum other than 1.
 */
export function balanceIndex(shares: readonly number[], weights: readonly number[]): number {
  checkShares(shares, "shares");
  checkShares(weights, "weights");
  checkSameLength(shares, "shares", weights, "weights");
  const apart = shares.reduce((sum, share, place) => sum + Math.abs(share - (weights[place] ?? 0)), 0);
  return Math.max(0, 1 - apart / 2);
}
