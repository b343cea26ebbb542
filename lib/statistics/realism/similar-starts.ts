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

/** Windows of the latest stretch by starting level: sorted once, they serve every level asked for. */
export const startsByLevel = (changes: readonly PastChange[]): readonly PastChange[] =>
  changes.filter((change) => change.latestStretch).sort((a, b) => a.level - b.level);

/** As `similarStarts`, of windows sorted by `startsByLevel`: takes the nearest on either side until the rule is served. */
export function startsNear(sorted: readonly PastChange[], current: number, rule: StartRule): readonly PastChange[] {
  checkLevel(current, "current");
  checkRule(rule);
  const least = rule.kind === "nearest" ? Math.max(rule.windows, Math.ceil(rule.share * sorted.length)) : 0;
  const most = rule.kind === "nearest" ? Math.ceil(rule.atMost * sorted.length) : 0;
  const distanceAt = (place: number): number => {
    const change = sorted[place];
    return change === undefined ? Infinity : Math.abs(roundedDifference(change.level, current));
  };
  let right = sorted.findIndex(({ level }) => level >= current);
  if (right < 0) right = sorted.length;
  let left = right - 1;
  let [below, above] = [distanceAt(left), distanceAt(right)];
  let reach = rule.kind === "within" ? rule.distance : -1;
  const units = new Set<number>();
  while (below < Infinity || above < Infinity) {
    // Windows as far away as the last one taken are taken too.
    if (Math.min(below, above) > reach) {
      const taken = right - left - 1;
      if (rule.kind === "within" || taken >= most || (taken >= least && units.size >= rule.units)) break;
      reach = Math.min(below, above);
    }
    const place = below <= above ? left : right;
    units.add(sorted[place]?.unit ?? -1);
    if (place === left) below = distanceAt((left -= 1));
    else above = distanceAt((right += 1));
  }
  return sorted.slice(left + 1, right);
}

function checkRule(rule: StartRule): void {
  if (rule.kind === "within") return checkNotNegative(rule.distance, "distance");
  checkWhole(rule.windows, "windows");
  checkWhole(rule.units, "units");
  if (!(rule.share > 0 && rule.share <= rule.atMost && rule.atMost <= 1)) {
    throw new RangeError(`share must lie above 0 and up to atMost, and atMost up to 1, not ${String(rule.share)} and ${String(rule.atMost)}`);
  }
}
