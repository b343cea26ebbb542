import { explainSegment, type Contribution, type Override } from "@/lib/statistics/oversight-framework/explain-segment";
import { likelyRange, type ScoreRange } from "@/lib/statistics/oversight-framework/likely-range";
import type { MetricScore, SegmentRange } from "@/lib/statistics/oversight-framework/types";
import { whatWouldChangeIt, type SegmentChanges } from "@/lib/statistics/oversight-framework/what-would-change-it";
import { agreementOf, type Agreement } from "./agreement";
import { bandsBelow } from "./bands-below";
import { readDeficit, type DeficitReading } from "./read-deficit";
import type { RulesInForce } from "./rules-in-force";
import type { PublishedResult, PublishedScore } from "./segment-record";

/** How the average of a body could have come out; `ours` where NHS England's own range is not held. */
export interface LikelyAverage extends ScoreRange {
  readonly basis: "published" | "ours";
}

/** Why a body is in its segment, as far as what is held can say. */
export interface ExplainedResult {
  readonly result: PublishedResult;
  /** The published average, or ours where none was published; null without either. */
  readonly average: number | null;
  /** Average from the scores of single metrics; null where those are not held. */
  readonly recomputedAverage: number | null;
  /** Metrics that count, those that pull towards worse first; empty where scores are not held. */
  readonly contributions: readonly Contribution[];
  /** Metrics with a value or score that is not counted. */
  readonly notCounted: readonly PublishedScore[];
  readonly domains: readonly PublishedScore[];
  readonly deficit: DeficitReading;
  readonly byAverage: SegmentRange | null;
  /** By the rules in force, with the deficit as read; null without cut points or average. */
  readonly recomputedSegment: SegmentRange | null;
  readonly overrides: readonly Override[];
  readonly toBetter: number | null;
  readonly roomToWorse: number | null;
  readonly likely: LikelyAverage | null;
  /** Null where the scores of single metrics, or cut points, are not held. */
  readonly changes: SegmentChanges | null;
  readonly agreement: Agreement;
}

/** Infection rates weigh a third each; known by what they are of. */
const INFECTION = /\bMRSA\b|\bC\.? ?difficile\b|\bE\.? ?coli\b|\bClostridioides\b/i;

/** Scores of single metrics in the form the method takes. */
export const metricsOf = (scores: readonly PublishedScore[]): readonly MetricScore[] =>
  scores.filter(({ part }) => part === "metric").map(({ metricId, name, score }) => ({ id: metricId, score, ...(INFECTION.test(name) ? { group: "healthcare-associated infection" } : {}) }));

/**
 * Explains one published result. Sources: NHS Oversight Framework 2025/26 methodology manual, steps 2 to 4, through
 * `lib/statistics/oversight-framework`.
 * @param scores metrics and domains of the body in the quarter
 */
export function explainResult(result: PublishedResult, scores: readonly PublishedScore[], { ruleSet, cuts }: RulesInForce): ExplainedResult {
  const metrics = metricsOf(scores);
  const isScored = metrics.some(({ score }) => score !== null);
  const anyCuts = cuts ?? [{ upTo: 2, from: 2 }, { upTo: 2.5, from: 2.5 }, { upTo: 3, from: 3 }] as const;
  const own = isScored ? explainSegment({ metrics, inDeficit: false }, anyCuts, ruleSet) : null;
  const average = result.averageScore ?? own?.average ?? null;
  // The published average alone, as one score, so that distances hold where single scores are not held.
  const judge = (inDeficit: boolean) => (average === null || cuts === null ? null : explainSegment({ metrics: [{ id: "average", score: average }], inDeficit }, cuts, ruleSet));
  const byAverage = judge(false)?.byAverage ?? null;
  const deficit = readDeficit(result, byAverage);
  const judged = judge(deficit.inDeficit === true);
  const recomputedSegment = judged === null || judged.segment === 5 ? null : judged.segment;
  const contributions = own?.contributions ?? [];
  const counted = new Set(contributions.map(({ id }) => id));
  return {
    result, average, recomputedAverage: own?.average ?? null, contributions,
    notCounted: scores.filter(({ part, metricId }) => part === "metric" && !counted.has(metricId)),
    domains: scores.filter(({ part }) => part === "domain"),
    deficit, byAverage, recomputedSegment, overrides: judged?.overrides ?? [], toBetter: judged?.toBetter ?? null, roomToWorse: judged?.roomToWorse ?? null,
    likely: likelyOf(result, contributions),
    changes: cuts === null || own === null ? null : whatWouldChangeIt(metrics.map((metric) => ({ ...metric, betterScores: bandsBelow(metric.score) })), deficit.inDeficit === true, cuts, ruleSet),
    agreement: agreementOf(result.segment, recomputedSegment, judged?.overrides.length ?? 0, deficit),
  };
}

function likelyOf({ scoreLow, scoreHigh }: PublishedResult, contributions: readonly Contribution[]): LikelyAverage | null {
  if (scoreLow !== null && scoreHigh !== null) return { lower: scoreLow, upper: scoreHigh, basis: "published" };
  const own = likelyRange(contributions);
  return own === null ? null : { ...own.bootstrap, basis: "ours" };
}
