/** Direction in which a rise of the measure is read: `increase` = high is good, `decrease` = low is good. */
export type ImprovementDirection = "increase" | "decrease" | "neutral";

/** Names of the published rule sets this module can follow; the product shows `nhse-mdc-sql-2.6a` alone. */
export type SpcDialect = "nhse-mdc-sql-2.6a" | "nhsr-plotthedots-0.2.2" | "nhse-mdc-excel-5.0";

export type PointType = "common_cause" | "improvement" | "concern" | "neither_high" | "neither_low";

export type SpcRule =
  | "single_above"
  | "single_below"
  | "shift_above"
  | "shift_below"
  | "trend_up"
  | "trend_down"
  | "two_of_three_above"
  | "two_of_three_below";

export type VariationIcon =
  | "common_cause"
  | "improvement_high"
  | "improvement_low"
  | "concern_high"
  | "concern_low"
  | "neither_high"
  | "neither_low"
  | "suppressed";

export type AssuranceIcon = "pass" | "fail" | "hit_or_miss" | "none" | "suppressed";

/** A person's decision to calculate limits anew, kept with its grounds. */
export interface Recalculation {
  /** Index of the first value of the new segment; from 1, as the first segment starts by itself. */
  readonly index: number;
  /** What changed in the process, in words; required. */
  readonly reason: string;
  /** Day from which the process is held to differ, YYYY-MM-DD. */
  readonly changedOn: string;
}

/**
 * Limits of one stretch; `start` and `end` are inclusive 0-based indices of the input.
 * A stretch of a single point has no moving range: its limits equal its mean. A stretch without points is left out.
 */
export interface SpcSegment {
  readonly start: number;
  readonly end: number;
  /** Number of usable (present, not ghosted) points the limits come from. */
  readonly points: number;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly lowerTwoSigma: number;
  readonly upperTwoSigma: number;
  /** Mean of all moving ranges of the stretch, before any screening of outliers. */
  readonly meanMovingRange: number;
  /** The record of the recalculation that starts this segment, where one was given. */
  readonly recalculation?: Recalculation;
}

export interface SpcPoint {
  /** null when the value is missing or ghosted. */
  readonly type: PointType | null;
  /** Every rule the point breaks; the first is the one that decided its type. Empty for common cause. */
  readonly rules: readonly SpcRule[];
}

export interface SpcResult {
  readonly dialect: SpcDialect;
  /** False under the minimum number of points: mean is known, limits and icons are not shown. */
  readonly limitsShown: boolean;
  readonly usablePoints: number;
  readonly segments: readonly SpcSegment[];
  /** One entry per input value, in order. */
  readonly points: readonly SpcPoint[];
  readonly variationIcon: VariationIcon;
  readonly assuranceIcon: AssuranceIcon;
  /** Lag-1 autocorrelation of the usable values of the last segment; null when it cannot be computed. */
  readonly lag1Autocorrelation: number | null;
}

export interface XmrInput {
  /** Values in time order; null is a missing value. */
  readonly values: readonly (number | null)[];
  readonly improvementDirection: ImprovementDirection;
  /** One target for all points, or one for each point (the value in force at the last usable point is judged). */
  readonly target?: number | readonly (number | null)[] | null;
  /** Indices at which a new segment starts. */
  readonly rebaseAt?: readonly number[];
  /** Recalculations with their grounds; each starts a new segment, as an index of `rebaseAt` does. */
  readonly recalculations?: readonly Recalculation[];
  readonly baselinePoints?: number | null;
  /** Indices drawn but left out of every calculation. */
  readonly ghostAt?: readonly number[];
}

export interface XmrOptions {
  readonly dialect: SpcDialect;
  readonly shiftPoints: number;
  readonly trendPoints: number;
  /** Fewest usable points for limits and icons; null = no minimum. */
  readonly minimumPoints: number | null;
  readonly movingRangeOutliers: "keep" | "screen-for-limits-only" | "mean-and-limits";
  /** Who wins when two signals of equal rank oppose each other. */
  readonly metricConflictRule: "improvement" | "concern";
  readonly missing: "skip" | "null-propagate";
}
