import type { PastChange } from "./types";

/**
 * Of each unit as many windows as can stand one after the other, counted back from the latest: a window is kept when
 * it ends no later than the next kept one starts. Overlapping windows repeat each other; these do not.
 * Source: docs/methods/realism.md.
 * @returns by unit and then by time.
 */
export const nonOverlapping = (changes: readonly PastChange[]): readonly PastChange[] => windowsByUnit(changes).flatMap(latestApart);

/** Windows of each unit, in the order of the units. */
export function windowsByUnit(changes: readonly PastChange[]): readonly (readonly PastChange[])[] {
  const byUnit: PastChange[][] = [];
  for (const change of changes) {
    const own = byUnit[change.unit];
    if (own === undefined) byUnit[change.unit] = [change];
    else own.push(change);
  }
  return byUnit.filter((own) => own !== undefined);
}

/** Windows of one unit that stand one after the other, counted back from the latest; by time. */
export function latestApart(own: readonly PastChange[]): readonly PastChange[] {
  const kept: PastChange[] = [];
  for (let latest = latestBy(own, Infinity); latest !== null; latest = latestBy(own, latest.start)) kept.push(latest);
  return kept.reverse();
}

function latestBy(own: readonly PastChange[], end: number): PastChange | null {
  let latest: PastChange | null = null;
  for (const change of own) if (change.end <= end && (latest === null || change.end > latest.end)) latest = change;
  return latest;
}
