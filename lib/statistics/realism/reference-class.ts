import { mean } from "../descriptive/mean";
import { quantile } from "../descriptive/quantile";
import { checkFinite } from "../validation";
import { checkPeriodsPerYear } from "./check-panel";
import { nonOverlapping } from "./non-overlapping";
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
export function referenceClass(changes: readonly PastChange[], required: number, periodsPerYear = 12): ReferenceClass {
  checkFinite(required, "required");
  checkPeriodsPerYear(periodsPerYear);
  const sizes = changes.map(({ change }) => change);
  const reaches = ({ change }: PastChange) => change >= required;
  const byUnit = new Map<number, { windows: number; reached: number }>();
  for (const change of changes) {
    const own = byUnit.get(change.unit) ?? { windows: 0, reached: 0 };
    byUnit.set(change.unit, { windows: own.windows + 1, reached: own.reached + (reaches(change) ? 1 : 0) });
  }
  const below = sizes.filter((size) => size < required).length;
  const ties = sizes.filter((size) => size === required).length;
  const apart = nonOverlapping(changes);

  return {
    windows: sizes.length,
    units: byUnit.size,
    years: sizes.length === 0 ? 0 : (highest(changes.map(({ end }) => end)) - lowest(changes.map(({ start }) => start))) / periodsPerYear,
    shareAtLeast: share(changes, reaches),
    shareAtLeastPerUnit: mean([...byUnit.values()].map(({ windows, reached }) => reached / windows)),
    midPercentile: sizes.length === 0 ? null : (100 * (below + ties / 2)) / sizes.length,
    medianChange: quantile(sizes, 0.5),
    ninetiethChange: quantile(sizes, 0.9),
    unitsThatDidIt: [...byUnit].filter(([, { reached }]) => reached > 0).map(([unit]) => unit),
    nonOverlapping: { windows: apart.length, shareAtLeast: share(apart, reaches) },
    startLevels: sizes.length === 0 ? null : { lowest: lowest(changes.map(({ level }) => level)), highest: highest(changes.map(({ level }) => level)) },
  };
}

function share(changes: readonly PastChange[], fits: (change: PastChange) => boolean): number | null {
  return changes.length === 0 ? null : changes.filter(fits).length / changes.length;
}

const lowest = (values: readonly number[]): number => values.reduce((least, value) => Math.min(least, value), Infinity);
const highest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), -Infinity);
