import type { PastChange } from "./types";

/**
 * Of each unit as many windows as can stand one after the other, counted back from the latest: a window is kept when
 * it ends no later than the next kept one starts. Overlapping windows repeat each other; these do not.
 * Source: docs/methods/realism.md.
 * @returns by unit and then by time.
 */
export const nonOverlapping = (changes: readonly PastChange[]): readonly PastChange[] => windowsApart(windowsByUnit(changes));

/** Windows of one unit after those of another, in the order of the units; within a unit as they were given. */
export interface WindowsByUnit {
  readonly windows: readonly PastChange[];
  /** The units that have windows, and the place behind the last window of each. */
  readonly units: readonly number[];
  readonly ends: readonly number[];
}

export function windowsByUnit(changes: readonly PastChange[]): WindowsByUnit {
  let last = -1;
  for (const { unit } of changes) if (unit > last) last = unit;
  const counts = new Uint32Array(last + 1);
  for (const { unit } of changes) counts[unit] = (counts[unit] ?? 0) + 1;
  const units: number[] = [];
  const ends: number[] = [];
  /** Place of the next window of each unit. */
  const next = new Uint32Array(last + 1);
  let end = 0;
  for (let unit = 0; unit <= last; unit += 1) {
    const count = counts[unit] ?? 0;
    next[unit] = end;
    end += count;
    if (count > 0) ends.push(end);
    if (count > 0) units.push(unit);
  }
  const windows = [...changes];
  for (const change of changes) {
    const place = next[change.unit] ?? 0;
    windows[place] = change;
    next[change.unit] = place + 1;
  }
  return { windows, units, ends };
}

/** Windows of each unit that stand one after the other, counted back from the latest; by unit and then by time. */
export function windowsApart({ windows, ends }: WindowsByUnit): readonly PastChange[] {
  const apart: PastChange[] = [];
  let from = 0;
  for (const end of ends) {
    const kept: PastChange[] = [];
    for (let latest = latestBy(windows, from, end, Infinity); latest !== null; latest = latestBy(windows, from, end, latest.start)) kept.push(latest);
    for (const window of kept.reverse()) apart.push(window);
    from = end;
  }
  return apart;
}

/** Of the windows at the places `from` to before `to`, the latest that ends by a period; null where none does. */
function latestBy(windows: readonly PastChange[], from: number, to: number, period: number): PastChange | null {
  let latest: PastChange | null = null;
  for (let place = from; place < to; place += 1) {
    const window = windows[place];
    if (window !== undefined && window.end <= period && (latest === null || window.end > latest.end)) latest = window;
  }
  return latest;
}
