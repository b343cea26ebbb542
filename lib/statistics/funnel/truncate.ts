import { averageRanks } from "../descriptive/average-ranks";

/**
 * Leaves extreme scores out: the ranks are cut into groups of the share `trimBy` (0.1: deciles), the first and the last
 * of which go. Equal scores share their mean rank. Where the shares do not fill the whole, the last group is smaller.
 * @param scores z-scores.
 * @param trimBy share of a group, from 0 (nothing goes) to under 0.5.
 * @returns a score for each score, null for one left out.
 * @throws RangeError naming the first score that is not finite.
 */
export function truncate(scores: readonly number[], trimBy: number): (number | null)[] {
  if (trimBy === 0) return [...scores];
  const groups = 1 / trimBy;
  const ranks = averageRanks(scores);
  return scores.map((score, place) => {
    const group = Math.floor(((ranks[place] ?? 0) * groups) / (scores.length + 1));
    return group > 0 && group < groups - 1 ? score : null;
  });
}
