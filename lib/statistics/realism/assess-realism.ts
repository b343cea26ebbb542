import { checkWhole } from "../validation";
import { achievedPace, type AchievedPace } from "./achieved-pace";
import { comparePace, type PaceComparison } from "./compare-pace";
import { comparisonWindows } from "./comparison-windows";
import { panelHistory, type PanelHistory } from "./panel-history";
import { peerCeilingOf, type PeerCeiling } from "./peer-ceiling";
import { realismVerdict, type RealismVerdict } from "./realism-verdict";
import { referenceClass, referenceClassOf, type ReferenceClass } from "./reference-class";
import { requiredChange } from "./required-change";
import { roundedDifference } from "./rounded-difference";
import type { StartRule } from "./similar-starts";
import type { GoodDirection, PanelSeries } from "./types";

export interface RealismTarget {
  /** Place in the panel of the unit whose target is judged. */
  readonly unit: number;
  /** Today's level; the unit's latest value unless given. */
  readonly current?: number;
  readonly target: number;
  /** Periods from the latest value to the due period. */
  readonly horizon: number;
  readonly startRule?: StartRule;
}

export interface RealismInput extends RealismTarget {
  /** History of every unit for the measure, aligned in time. */
  readonly panel: readonly PanelSeries[];
  readonly direction: GoodDirection;
  /** 12 for monthly values. */
  readonly periodsPerYear?: number;
}

/** Is a target realistic? Four lenses side by side, and a word with its figure. */
export interface Realism {
  readonly current: number;
  /** What is still to be gained, positive for an improvement. */
  readonly required: number;
  /** Lenses 1 and 2: needed and achieved pace. */
  readonly achieved: AchievedPace | null;
  readonly pace: PaceComparison;
  /**
   * Lens 3: past changes over `windowPeriods`, from a level like today's and from any level. Where `annualised`,
   * these windows are shorter than the horizon, and `requiredInWindow` is what the needed pace asks of each.
   */
  readonly windowPeriods: number;
  readonly annualised: boolean;
  readonly requiredInWindow: number;
  readonly fromSimilarStart: ReferenceClass;
  readonly fromAnyStart: ReferenceClass;
  /** Lens 4. */
  readonly ceiling: PeerCeiling;
  /** Judged by the windows from a similar start. */
  readonly verdict: RealismVerdict;
}

/**
 * Judges a target by the unit's own pace and by what all units have done before. Source: docs/methods/realism.md.
 * @returns null where the unit has no value and no current level is given.
 * @throws RangeError for a unit outside the panel, a figure that is not finite or a horizon under 1 period.
 */
export const assessRealism = ({ panel, direction, periodsPerYear, ...target }: RealismInput): Realism | null =>
  assessRealismOf(panelHistory(panel, direction, periodsPerYear), target);

/** As `assessRealism`, by a history worked through before: for many units and targets of one measure. */
export function assessRealismOf(history: PanelHistory, { unit, target, horizon, startRule, ...rest }: RealismTarget): Realism | null {
  const { panel, direction, periodsPerYear } = history;
  checkWhole(horizon, "horizon", 1);
  const own = panel[unit];
  if (own === undefined) throw new RangeError(`unit must be a place in the panel of ${panel.length} series, not ${String(unit)}`);
  const current = rest.current ?? own.values.findLast((value) => value !== null) ?? null;
  if (current === null) return null;

  const required = requiredChange(current, target, direction);
  const achieved = achievedPace(own, direction, periodsPerYear);
  const windows = comparisonWindows(history, current, horizon, startRule);
  const requiredInWindow = roundedDifference((required / horizon) * windows.periods, 0);
  const fromSimilarStart = referenceClass(windows.fromSimilarStart, requiredInWindow, periodsPerYear);
  return {
    current,
    required,
    achieved,
    pace: comparePace(required, horizon, achieved?.perYear ?? null, periodsPerYear),
    windowPeriods: windows.periods,
    annualised: windows.annualised,
    requiredInWindow,
    fromSimilarStart,
    fromAnyStart: referenceClassOf(windows.fromAnyStart, requiredInWindow),
    ceiling: peerCeilingOf(history.held, target),
    verdict: realismVerdict(required, fromSimilarStart),
  };
}
