/**
 * Leaves extreme scores out: the ranks are cut into groups of the share `trimBy` (0.1: deciles), the first and the last
 * of which go. Equal scores share their mean rank. Where the shares do not fill the whole, the last group is smaller.
 * @param scores z-scores.
 * @param trimBy share of a group, from 0 (nothing goes) to under 0.5.
 * @returns a score for each score, null for one left out.
 */
export function truncate(scores: readonly number[], trimBy: number): (number | null)[] {
  if (trimBy === 0) return [...scores];
  const groups = 1 / trimBy;
  const ranks = meanRanks(scores);
  return scores.map((score, place) => {
    const group = Math.floor(((ranks[place] ?? 0) * groups) / (scores.length + 1));
    return group > 0 && group < groups - 1 ? score : null;
  });
}

/** Ranks from 1 for the lowest. */
function meanRanks(scores: readonly number[]): number[] {
  const order = scores.map((_, place) => place).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  const ranks = new Array<number>(scores.length);
  for (let first = 0, next = 0; first < order.length; first = next) {
    const score = scores[order[first] ?? 0];
    while (next < order.length && scores[order[next] ?? 0] === score) next += 1;
    for (const place of order.slice(first, next)) ranks[place] = (first + 1 + next) / 2;
  }
  return ranks;
}
