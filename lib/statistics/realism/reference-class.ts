import { mean } from "../descriptive/mean";
import { sortedQuantile } from "../descriptive/quantile";
import { checkFinite } from "../validation";
import { checkPeriodsPerYear } from "./check-panel";
import { latestApart, windowsByUnit } from "./non-overlapping";
import type { PastChange } from "./types";

/** How a required change stands among past changes; shares from 0 to 1, null where there are no windows. */
export interface ReferenceClass {
  readonly windows: number;
  readonly units: number;
  /** Years of history the windows span, from the first start to the last end. */
  readonly years: number;
  /** Share of windows with a change of at least the required one; ties count. */
  readonly shareAtLeast: number | null;
  /** The same with equal weight for each unit: the mean of the units' own shares. */
  readonly shareAtLeastPerUnit: number | null;
  /** 0 to 100: windows with a smaller change and half of those with the same, per 100. */
  readonly midPercentile: number | null;
  /** Median and 90th percentile (type 7) of the changes, in the units of the values; positive is improvement. */
  readonly medianChange: number | null;
  readonly ninetiethChange: number | null;
  /** Places in the panel of the units that ever gained as much. */
  readonly unitsThatDidIt: readonly number[];
  /** The same count and share over windows that do not overlap. */
  readonly nonOverlapping: { readonly windows: number; readonly shareAtLeast: number | null };
  /** Lowest and highest starting level of the windows. */
  readonly startLevels: { readonly lowest: number; readonly highest: number } | null;
}

/**
 * Sets a required change among past changes over the same horizon (the outside view).
 * Windows overlap and units share the same years, so shares describe history; they are not p-values.
 * Source: docs/methods/realism.md; Flyvbjerg 2006, Project Management Journal 37(3):5-15.
 * @param required in the units of the changes, positive for an improvement.
 * @throws RangeError for a required change that is not finite or a number of periods a year outside 1 to 366.
 */
export const referenceClass = (changes: readonly PastChange[], required: number, periodsPerYear = 12): ReferenceClass =>
  referenceClassOf(sortChanges(changes, periodsPerYear), required);

/** Past changes put in order once, for any number of required changes to be set among them. */
export interface SortedChanges {
  /** From least to greatest. */
  readonly all: Float64Array;
  /** Windows that do not overlap, and those of each unit. */
  readonly apart: readonly PastChange[];
  readonly byUnit: readonly (readonly PastChange[])[];
  readonly years: number;
  readonly medianChange: number | null;
  readonly ninetiethChange: number | null;
  readonly startLevels: ReferenceClass["startLevels"];
}

/** @throws RangeError for a number of periods a year outside 1 to 366. */
export function sortChanges(changes: readonly PastChange[], periodsPerYear: number): SortedChanges {
  checkPeriodsPerYear(periodsPerYear);
  const byUnit = windowsByUnit(changes);
  const all = new Float64Array(changes.length);
  const levels = { lowest: Infinity, highest: -Infinity };
  let [first, last] = [Infinity, -Infinity];
  let place = 0;
  for (const { change, level, start, end } of changes) {
    all[place++] = change;
    if (level < levels.lowest) levels.lowest = level;
    if (level > levels.highest) levels.highest = level;
    if (start < first) first = start;
    if (end > last) last = end;
  }
  all.sort();
  return {
    all,
    apart: byUnit.flatMap(latestApart),
    byUnit,
    years: all.length === 0 ? 0 : (last - first) / periodsPerYear,
    medianChange: sortedQuantile(all, 0.5),
    ninetiethChange: sortedQuantile(all, 0.9),
    startLevels: all.length === 0 ? null : levels,
  };
}

/** As `referenceClass`, of changes put in order before. */
export function referenceClassOf(changes: SortedChanges, required: number): ReferenceClass {
  checkFinite(required, "required");
  const { all, apart, byUnit, years, medianChange, ninetiethChange, startLevels } = changes;
  const units = byUnit.map((own) => ({ unit: own[0]?.unit ?? 0, share: shareAtLeast(own, required) ?? 0 }));
  const below = firstAtLeast(all, required);
  return {
    windows: all.length,
    units: units.length,
    years,
    shareAtLeast: all.length === 0 ? null : (all.length - below) / all.length,
    shareAtLeastPerUnit: mean(units.map(({ share }) => share)),
    midPercentile: all.length === 0 ? null : (50 * (below + all.length - countAbove(all, required, below))) / all.length,
    medianChange,
    ninetiethChange,
    unitsThatDidIt: units.filter(({ share }) => share > 0).map(({ unit }) => unit),
    nonOverlapping: { windows: apart.length, shareAtLeast: shareAtLeast(apart, required) },
    startLevels,
  };
}

function shareAtLeast(changes: readonly PastChange[], required: number): number | null {
  let reached = 0;
  for (const { change } of changes) if (change >= required) reached += 1;
  return changes.length === 0 ? null : reached / changes.length;
}

/** Place of the first of the sorted changes that reaches a bound; their number where none does. */
function firstAtLeast(sorted: Float64Array, bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the sorted changes lie above a bound that the one at `from` is the first to reach. */
function countAbove(sorted: Float64Array, bound: number, from: number): number {
  let place = from;
  while (place < sorted.length && sorted[place] === bound) place += 1;
  return sorted.length - place;
}
