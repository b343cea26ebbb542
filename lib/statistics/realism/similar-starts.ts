import { firstAtLeast } from "../descriptive/first-at-least";
import { checkNotNegative, checkWhole } from "../validation";
import { checkLevel } from "./check-panel";
import { roundedDifference } from "./rounded-difference";
import type { PastChange } from "./types";

/** Which past windows start from a level like today's. */
export type StartRule =
  /** Those that start within a distance of today's level, in the units of the values. */
  | { readonly kind: "within"; readonly distance: number }
  /**
   * The given share of windows whose starting levels are nearest today's, more where that share has too few windows
   * or units, but never more than the share `atMost`. Windows as far away as the last one taken are taken too.
   */
  | { readonly kind: "nearest"; readonly share: number; readonly windows: number; readonly units: number; readonly atMost: number };

/** The nearest tenth, enlarged to 30 windows of 10 units where it takes no more than a third of all windows. */
export const DEFAULT_START_RULE: StartRule = { kind: "nearest", share: 0.1, windows: 30, units: 10, atMost: 1 / 3 };

/**
 * The past windows that started from a level like today's. Without this, regression to the mean misleads: units that
 * start low gain more than units that start high. Source: docs/methods/realism.md.
 * Levels before a unit's last break are not like for like with today's, so only windows of the latest stretch are taken.
 * @param current today's level, in the units of the values.
 * @returns by starting level.
 * @throws RangeError for a level that is not finite or a rule that cannot be followed.
 */
export function similarStarts(changes: readonly PastChange[], current: number, rule: StartRule = DEFAULT_START_RULE): readonly PastChange[] {
  return startsNear(startsByLevel(changes), current, rule);
}

/** Windows by starting level, with those levels: sorted once, they serve every level asked for. */
export interface StartsByLevel {
  readonly windows: readonly PastChange[];
  readonly levels: Float64Array;
}

/** The windows of the latest stretch; those of one level stay as they were given. */
export function startsByLevel(changes: readonly PastChange[]): StartsByLevel {
  const given = changes.filter((change) => change.latestStretch);
  const levels = new Float64Array(given.length);
  given.forEach(({ level }, place) => (levels[place] = level));
  levels.sort();
  const windows = [...given];
  const placed = new Uint32Array(given.length);
  for (const change of given) {
    const first = firstAtLeast(levels, change.level);
    const before = placed[first] ?? 0;
    windows[first + before] = change;
    placed[first] = before + 1;
  }
  return { windows, levels };
}

/** As `similarStarts`, of windows sorted by `startsByLevel`: takes the nearest on either side until the rule is served. */
export function startsNear({ windows, levels }: StartsByLevel, current: number, rule: StartRule): readonly PastChange[] {
  checkLevel(current, "current");
  checkRule(rule);
  const least = rule.kind === "nearest" ? Math.max(rule.windows, Math.ceil(rule.share * levels.length)) : 0;
  const most = rule.kind === "nearest" ? Math.ceil(rule.atMost * levels.length) : 0;
  const distanceAt = (place: number): number => {
    const level = levels[place];
    return level === undefined ? Infinity : Math.abs(roundedDifference(level, current));
  };
  let right = firstAtLeast(levels, current);
  let left = right - 1;
  let reach = rule.kind === "within" ? rule.distance : -1;
  const units = new Set<number>();
  const nearest = Math.min(least, most);
  if (nearest > 0) {
    left = nearestFrom(nearest, levels.length, right, distanceAt) - 1;
    right = left + 1 + nearest;
    reach = Math.max(distanceAt(left + 1), distanceAt(right - 1));
    for (let place = left + 1; place < right && rule.kind === "nearest" && units.size < rule.units; place += 1) units.add(windows[place]?.unit ?? -1);
  }
  let [below, above] = [distanceAt(left), distanceAt(right)];
  while (below < Infinity || above < Infinity) {
    // Windows as far away as the last one taken are taken too.
    if (Math.min(below, above) > reach) {
      const taken = right - left - 1;
      if (rule.kind === "within" || taken >= most || (taken >= least && units.size >= rule.units)) break;
      reach = Math.min(below, above);
    }
    const place = below <= above ? left : right;
    if (rule.kind === "nearest" && units.size < rule.units) units.add(windows[place]?.unit ?? -1);
    if (place === left) below = distanceAt((left -= 1));
    else above = distanceAt((right += 1));
  }
  return windows.slice(left + 1, right);
}

/** Place of the first of the `count` levels nearest to today's, which stands before the place `right`; of two as near, the lower counts as nearer. */
function nearestFrom(count: number, levels: number, right: number, distanceAt: (place: number) => number): number {
  let low = Math.max(0, right - count);
  let high = Math.min(right, levels - count);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (distanceAt(middle) > distanceAt(middle + count)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function checkRule(rule: StartRule): void {
  if (rule.kind === "within") return checkNotNegative(rule.distance, "distance");
  checkWhole(rule.windows, "windows");
  checkWhole(rule.units, "units");
  if (!(rule.share > 0 && rule.share <= rule.atMost && rule.atMost <= 1)) {
    throw new RangeError(`share must lie above 0 and up to atMost, and atMost up to 1, not ${String(rule.share)} and ${String(rule.atMost)}`);
  }
}
