import type { PastChange } from "./types";

/**
 * Of each unit as many windows as can stand one after the other, counted back from the latest: a window is kept when
 * it ends no later than the next kept one starts. Overlapping windows repeat each other; these do not.
 * Source: docs/methods/realism.md.
 * @returns by unit and then by time.
 */
export function nonOverlapping(changes: readonly PastChange[]): readonly PastChange[] {
  const nextStart = new Map<number, number>();
  const latestFirst = [...changes].sort((a, b) => b.unit - a.unit || b.end - a.end);
  return latestFirst
    .filter(({ unit, start, end }) => {
      if (end > (nextStart.get(unit) ?? Infinity)) return false;
      nextStart.set(unit, start);
      return true;
    })
    .reverse();
}
