import type { SpcDialect, SpcRule, XmrOptions } from "./types";

/** What a dialect fixes and no option changes. */
export interface DialectRules {
  /** Whether a run may be counted across the start of a new segment (or the end of a baseline). */
  readonly shiftCrossesSegments: boolean;
  readonly trendCrossesSegments: boolean;
  readonly twoOfThreeCrossesSegments: boolean;
  /** Whether a point outside the limits also counts towards two of three. */
  readonly beyondLimitsCountsForTwoOfThree: boolean;
  /** `segment`: the baseline is a segment of its own, once; `every-segment`: it fixes the limits inside each segment. */
  readonly baseline: "segment" | "every-segment";
  /** How the deciding rule is found when a point has several. */
  readonly conflict: "strongest-side" | "improvement-side" | "first-rule";
  /** Rules from strongest to weakest, without their direction. */
  readonly precedence: readonly RuleFamily[];
  /** Whether a target that lies exactly on a limit is a pass or a fail (else it is hit or miss). */
  readonly targetOnLimitDecides: boolean;
  /** Limits from fewer points than this carry a warning. */
  readonly shortSegmentUnder: number;
}

export type RuleFamily = "single" | "shift" | "trend" | "two_of_three";

const STRONGEST_FIRST = ["trend", "shift", "two_of_three", "single"] as const;

const RULES: Readonly<Record<SpcDialect, DialectRules>> = {
  "nhse-mdc-sql-2.6a": {
    shiftCrossesSegments: false,
    trendCrossesSegments: true,
    twoOfThreeCrossesSegments: false,
    beyondLimitsCountsForTwoOfThree: true,
    baseline: "segment",
    conflict: "strongest-side",
    precedence: STRONGEST_FIRST,
    targetOnLimitDecides: true,
    shortSegmentUnder: 12,
  },
  "nhse-mdc-excel-5.0": {
    shiftCrossesSegments: true,
    trendCrossesSegments: true,
    twoOfThreeCrossesSegments: true,
    beyondLimitsCountsForTwoOfThree: false,
    baseline: "segment",
    conflict: "improvement-side",
    precedence: STRONGEST_FIRST,
    targetOnLimitDecides: true,
    shortSegmentUnder: 12,
  },
  "nhsr-plotthedots-0.2.2": {
    shiftCrossesSegments: false,
    trendCrossesSegments: false,
    twoOfThreeCrossesSegments: false,
    beyondLimitsCountsForTwoOfThree: false,
    baseline: "every-segment",
    conflict: "first-rule",
    precedence: ["single", "trend", "two_of_three", "shift"],
    targetOnLimitDecides: false,
    shortSegmentUnder: 13,
  },
};

/** The rule set the product shows: NHS England Making Data Count, SQL query version 2.6a. */
export const PRODUCT_SPC: XmrOptions = {
  dialect: "nhse-mdc-sql-2.6a",
  shiftPoints: 6,
  trendPoints: 6,
  minimumPoints: 13,
  movingRangeOutliers: "keep",
  metricConflictRule: "improvement",
  missing: "skip",
};

const DEFAULTS: Readonly<Record<SpcDialect, XmrOptions>> = {
  "nhse-mdc-sql-2.6a": PRODUCT_SPC,
  "nhse-mdc-excel-5.0": { ...PRODUCT_SPC, dialect: "nhse-mdc-excel-5.0" },
  "nhsr-plotthedots-0.2.2": {
    dialect: "nhsr-plotthedots-0.2.2",
    shiftPoints: 7,
    trendPoints: 7,
    minimumPoints: null,
    movingRangeOutliers: "screen-for-limits-only",
    metricConflictRule: "improvement",
    missing: "null-propagate",
  },
};

/**
 * Options with which the publisher of a dialect runs it.
 * @throws RangeError for a dialect this module does not know.
 */
export function defaultXmrOptions(dialect: SpcDialect): XmrOptions {
  if (!Object.hasOwn(DEFAULTS, dialect)) throw new RangeError(`Unknown SPC dialect: ${String(dialect)}`);
  return DEFAULTS[dialect];
}

/** What the dialect fixes and no option changes. */
export function dialectRules(dialect: SpcDialect): DialectRules {
  return RULES[dialect];
}

const FAMILIES: Readonly<Record<SpcRule, RuleFamily>> = {
  single_above: "single",
  single_below: "single",
  shift_above: "shift",
  shift_below: "shift",
  trend_up: "trend",
  trend_down: "trend",
  two_of_three_above: "two_of_three",
  two_of_three_below: "two_of_three",
};
const UPWARD: ReadonlySet<SpcRule> = new Set(["single_above", "shift_above", "trend_up", "two_of_three_above"]);

/** The rule without its direction. */
export const ruleFamily = (rule: SpcRule): RuleFamily => FAMILIES[rule];

/** True for a signal of higher values: a point, run or trend upwards. */
export const isUpwardRule = (rule: SpcRule): boolean => UPWARD.has(rule);
