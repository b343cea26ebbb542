/**
 * Whole units shared out by weight, the largest remainders first; they add up to the total.
 * @param weights 0 or more; where all are 0 they count as even
 */
export function apportion(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (sum === 0 ? total / weights.length : (total * weight) / sum));
  const shares = exact.map(Math.floor);
  const order = exact.map((value, at) => ({ at, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest || a.at - b.at);
  const left = total - shares.reduce((all, share) => all + share, 0);
  for (const { at } of order.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}

/**
 * The first units of a whole that will end as `goal`, one after the other to whoever is furthest behind: no part ever falls as
 * the units grow, and none passes its goal.
 * @param count from 0 to the sum of the goal
 */
export function fill(count: number, goal: readonly number[]): readonly number[] {
  const sum = goal.reduce((all, part) => all + part, 0);
  const held = goal.map(() => 0);
  for (let unit = 1; unit <= Math.min(count, sum); unit += 1) {
    let best = -1;
    let most = -Infinity;
    goal.forEach((wanted, at) => {
      const behind = (wanted * unit) / sum - (held[at] ?? 0);
      if ((held[at] ?? 0) < wanted && behind > most) [best, most] = [at, behind];
    });
    held[best] = (held[best] ?? 0) + 1;
  }
  return held;
}
