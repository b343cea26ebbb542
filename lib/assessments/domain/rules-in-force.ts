import { indicative202627 } from "@/lib/statistics/oversight-framework/indicative-2026-27";
import { MANUAL_2025_26 } from "@/lib/statistics/oversight-framework/manual-2025-26";
import { PUBLISHED_2025_26_QUARTER_3 } from "@/lib/statistics/oversight-framework/published-2025-26-quarter-3";
import { cutPointsFor } from "@/lib/statistics/oversight-framework/segments-of-type";
import type { CutPoints, RuleSet } from "@/lib/statistics/oversight-framework/types";
import type { Framework } from "./framework";
import type { ConfiguredThresholds } from "./segment-record";

/** The rules by which a quarter is explained, and its cut points where they are known. */
export interface RulesInForce {
  readonly ruleSet: RuleSet;
  /** Null where no segment can be worked out. */
  readonly cuts: CutPoints | null;
  /** Why there are no cut points; empty where there are. */
  readonly missing: string;
}

/** First quarter whose published segments follow frozen cut points. */
const FROZEN_FROM = "2025-12-31";
/** Fewer averages than this are no basis for the quartiles of a type. */
const FEWEST_FOR_QUARTILES = 20;

/**
 * Rules in force for one type of body in one quarter.
 * @param averages those held of the type in the quarter
 * @param thresholds those configured for the framework; null for none
 */
export function rulesInForce(framework: Framework, periodEnd: string, averages: readonly number[], thresholds: ConfiguredThresholds | null): RulesInForce {
  if (framework === "nof-2026-27") {
    if (thresholds === null) return { ruleSet: MANUAL_2025_26, cuts: null, missing: "The thresholds of 2026/27 are not to hand." };
    const ruleSet = indicative202627(thresholds);
    return { ruleSet, cuts: cutPointsFor([], ruleSet), missing: "" };
  }
  if (periodEnd >= FROZEN_FROM) return { ruleSet: PUBLISHED_2025_26_QUARTER_3, cuts: cutPointsFor([], PUBLISHED_2025_26_QUARTER_3), missing: "" };
  if (averages.length < FEWEST_FOR_QUARTILES) return { ruleSet: MANUAL_2025_26, cuts: null, missing: "Segments of this quarter follow quartiles of all trusts of the type, and too few of them are held to find those." };
  return { ruleSet: MANUAL_2025_26, cuts: cutPointsFor(averages, MANUAL_2025_26), missing: "" };
}
