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
 * @throws RangeError for a level that is not finite or a rule that cannot be followed.
 */
export function similarStarts(changes: readonly PastChange[], current: number, rule: StartRule = DEFAULT_START_RULE): readonly PastChange[] {
  checkLevel(current, "current");
  checkRule(rule);
  const apart = changes
    .filter((change) => change.latestStretch)
    .map((change) => ({ change, distance: Math.abs(roundedDifference(change.level, current)) }));
  const reach = rule.kind === "within" ? rule.distance : reachOfNearest(apart, rule);
  return apart.filter(({ distance }) => distance <= reach).map(({ change }) => change);
}

interface Apart {
  readonly change: PastChange;
  readonly distance: number;
}

/** The distance up to which windows are taken; below 0 where there are none. */
function reachOfNearest(apart: readonly Apart[], rule: StartRule & { kind: "nearest" }): number {
  const nearest = [...apart].sort((a, b) => a.distance - b.distance);
  const least = Math.max(rule.windows, Math.ceil(rule.share * nearest.length));
  const most = Math.ceil(rule.atMost * nearest.length);
  const units = new Set<number>();
  let reach = -1;
  for (const [taken, { change, distance }] of nearest.entries()) {
    if (taken >= most || (taken >= least && units.size >= rule.units)) break;
    units.add(change.unit);
    reach = distance;
  }
  return reach;
}

function checkRule(rule: StartRule): void {
  if (rule.kind === "within") return checkNotNegative(rule.distance, "distance");
  checkWhole(rule.windows, "windows");
  checkWhole(rule.units, "units");
  if (!(rule.share > 0 && rule.share <= rule.atMost && rule.atMost <= 1)) {
    throw new RangeError(`share must lie above 0 and up to atMost, and atMost up to 1, not ${String(rule.share)} and ${String(rule.atMost)}`);
  }
}
