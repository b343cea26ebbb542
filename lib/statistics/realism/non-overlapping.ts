import type { PastChange } from "./types";

/**
 * Of each unit as many windows as can stand one after the other, counted back from the latest: a window is kept when
 * it ends no later than the next kept one starts. Overlapping windows repeat each other; these do not.
 * Source: docs/methods/realism.md.
 * @returns by unit and then by time.
 */
export function nonOverlapping(changes: readonly PastChange[]): readonly PastChange[] {
  const byUnit = new Map<number, PastChange[]>();
  for (const change of changes) {
    const own = byUnit.get(change.unit);
    if (own === undefined) byUnit.set(change.unit, [change]);
    else own.push(change);
  }
  return [...byUnit].sort(([a], [b]) => a - b).flatMap(([, own]) => latestApart(own));
}

/** Windows of one unit that stand one after the other, counted back from the latest; by time. */
function latestApart(own: PastChange[]): PastChange[] {
  const kept: PastChange[] = [];
  let nextStart = Infinity;
  for (const change of own.sort((a, b) => b.end - a.end)) {
    if (change.end > nextStart) continue;
    nextStart = change.start;
    kept.push(change);
  }
  return kept.reverse();
}
