import { mean } from "../descriptive/mean";
import { sortedQuantile } from "../descriptive/quantile";
import { sortPlaces } from "../descriptive/sort-places";
import { checkFinite } from "../validation";
import { checkPeriodsPerYear } from "./check-panel";
import { windowsApart, windowsByUnit } from "./non-overlapping";
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
  /** Windows that do not overlap. */
  readonly apart: readonly PastChange[];
  /** One unit after another, with the units and the place behind the last change of each. */
  readonly byUnit: Float64Array;
  readonly units: readonly number[];
  readonly ends: readonly number[];
  readonly years: number;
  readonly medianChange: number | null;
  readonly ninetiethChange: number | null;
  readonly startLevels: ReferenceClass["startLevels"];
}

/** @throws RangeError for a number of periods a year outside 1 to 366. */
export function sortChanges(changes: readonly PastChange[], periodsPerYear: number): SortedChanges {
  checkPeriodsPerYear(periodsPerYear);
  const grouped = windowsByUnit(changes);
  const byUnit = new Float64Array(changes.length);
  const levels = { lowest: Infinity, highest: -Infinity };
  let [first, last] = [Infinity, -Infinity];
  let place = 0;
  for (const { change, level, start, end } of grouped.windows) {
    byUnit[place++] = change;
    if (level < levels.lowest) levels.lowest = level;
    if (level > levels.highest) levels.highest = level;
    if (start < first) first = start;
    if (end > last) last = end;
  }
  // A quantile lies between two neighbours, and its place may fall a hair short of a whole number.
  const [middle, ninth] = [Math.floor((byUnit.length - 1) / 2), Math.floor((byUnit.length - 1) * 0.9)];
  const quantiles = sortPlaces(byUnit.slice(), [middle, middle + 1, ninth, ninth + 1, ninth + 2].sort((a, b) => a - b));
  return {
    apart: windowsApart(grouped),
    byUnit,
    units: grouped.units,
    ends: grouped.ends,
    years: byUnit.length === 0 ? 0 : (last - first) / periodsPerYear,
    medianChange: sortedQuantile(quantiles, 0.5),
    ninetiethChange: sortedQuantile(quantiles, 0.9),
    startLevels: byUnit.length === 0 ? null : levels,
  };
}

/** As `referenceClass`, of changes put in order before. */
export function referenceClassOf(changes: SortedChanges, required: number): ReferenceClass {
  checkFinite(required, "required");
  const { apart, byUnit, units, years, medianChange, ninetiethChange, startLevels } = changes;
  const { shares, reached, equal } = countReached(changes, required);
  const windows = byUnit.length;
  return {
    windows,
    units: units.length,
    years,
    shareAtLeast: windows === 0 ? null : reached / windows,
    shareAtLeastPerUnit: mean(shares),
    midPercentile: windows === 0 ? null : (50 * (windows - reached + windows - reached + equal)) / windows,
    medianChange,
    ninetiethChange,
    unitsThatDidIt: units.filter((_, place) => (shares[place] ?? 0) > 0),
    nonOverlapping: { windows: apart.length, shareAtLeast: shareAtLeast(apart, required) },
    startLevels,
  };
}

function shareAtLeast(changes: readonly PastChange[], required: number): number | null {
  let reached = 0;
  for (const { change } of changes) if (change >= required) reached += 1;
  return changes.length === 0 ? null : reached / changes.length;
}

/** The share of each unit's own changes that reach what is required; how many of all do, and how many are equal to it. */
function countReached({ byUnit, ends }: SortedChanges, required: number): { readonly shares: readonly number[]; readonly reached: number; readonly equal: number } {
  const shares: number[] = [];
  let place = 0;
  let reached = 0;
  let equal = 0;
  for (const end of ends) {
    const from = place;
    const before = reached;
    for (; place < end; place += 1) {
      const change = byUnit[place] ?? 0;
      if (change >= required) reached += 1;
      if (change === required) equal += 1;
    }
    shares.push((reached - before) / (end - from));
  }
  return { shares, reached, equal };
}
