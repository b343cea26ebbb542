import { changeAtEnd, type WindowsFan } from "@/lib/charts/windows-fan";
import { formatDifference } from "@/lib/shared/format-number";

/** The text alternative of a fan of windows: how many there are, what they came to, the best, own ones, and what is needed. */
export function describeWindowsFan(fan: WindowsFan): string {
  const ends = fan.windows.flatMap((window) => { const change = changeAtEnd(window, fan.months); return change === null ? [] : [{ window, change }]; });
  if (ends.length === 0) return "No past window is held.";
  const print = (change: number): string => formatDifference(change, { unit: fan.unit, decimals: fan.decimals, signed: true });
  const changes = ends.map(({ change }) => change);
  const own = ends.filter(({ window }) => window.isOwn).map(({ change }) => change);
  const best = fan.best === null ? undefined : fan.windows[fan.best];
  const bestChange = best === undefined ? null : changeAtEnd(best, fan.months);
  const range = (some: readonly number[]): string => (some.length === 1 ? print(some[0] ?? 0) : `from ${print(Math.min(...some))} to ${print(Math.max(...some))}`);
  const { needed } = fan;
  const reached = needed === null ? 0 : changes.filter((change) => (needed >= 0 ? change >= needed : change <= needed)).length;
  return [
    `${fan.title}.`,
    `${ends.length} past ${ends.length === 1 ? "window" : "windows"} of ${fan.months} months changed ${range(changes)}.`,
    ...(best === undefined || bestChange === null ? [] : [`The best is ${best.name}, ${best.from} to ${best.to}: ${print(bestChange)}.`]),
    ...(own.length === 0 ? [] : [`Of ${fan.own} there ${own.length === 1 ? "is 1" : `are ${own.length}`}, which changed ${range(own)}.`]),
    ...(needed === null ? [] : [`${print(needed)} is needed; ${reached === 0 ? "none" : reached} of them came to as much.`]),
  ].join(" ");
}
