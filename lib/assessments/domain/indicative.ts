import { explainSegment, type SegmentExplanation } from "@/lib/statistics/oversight-framework/explain-segment";
import type { MetricScore } from "@/lib/statistics/oversight-framework/types";
import { rulesInForce } from "./rules-in-force";
import type { ConfiguredThresholds } from "./segment-record";

/** A segment by thresholds that were entered here: never an official one. */
export interface IndicativeSegment {
  readonly explanation: SegmentExplanation;
  /** Where the thresholds come from, in the words of whoever entered them. */
  readonly source: string;
  readonly notes: readonly string[];
}

/**
 * The indicative segment of 2026/27 of a body.
 * @param metrics its scores, or its average as one score
 * @param inDeficit null = not known, and taken as not in deficit
 * @returns null where nothing is scored or no thresholds are configured
 */
export function indicativeSegment(metrics: readonly MetricScore[], inDeficit: boolean | null, thresholds: ConfiguredThresholds | null): IndicativeSegment | null {
  const { cuts, ruleSet } = rulesInForce("nof-2026-27", "", [], thresholds);
  const explanation = cuts === null ? null : explainSegment({ metrics, inDeficit: inDeficit === true }, cuts, ruleSet);
  return explanation && { explanation, source: ruleSet.source, notes: ruleSet.notes };
}
