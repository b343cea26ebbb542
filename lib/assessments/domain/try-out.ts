import { explainSegment, type SegmentExplanation } from "@/lib/statistics/oversight-framework/explain-segment";
import type { MetricScore } from "@/lib/statistics/oversight-framework/types";
import { metricsOf, type ExplainedResult } from "./explain-result";
import type { RulesInForce } from "./rules-in-force";
import type { PublishedScore } from "./segment-record";

/** What a reader wants to try: a new score of one metric, or of the average itself. */
export interface Trial {
  /** Number of a metric, or "average". */
  readonly change: string;
  /** 1.00 to 4.00. */
  readonly score: number;
  /** Null = as it is read from what was published. */
  readonly inDeficit: boolean | null;
}

export interface TrialOutcome {
  /** Name of what was changed. */
  readonly changed: string;
  readonly from: number | null;
  readonly to: number;
  readonly inDeficit: boolean;
  /** As it stands, with the deficit as read. */
  readonly before: SegmentExplanation | null;
  readonly after: SegmentExplanation;
}

/**
 * The segment after one change, everything else held: other metrics, other bodies, cut points.
 * @returns null where nothing can be worked out: no cut points, or a metric that is not counted
 */
export function tryOut(explained: Pick<ExplainedResult, "average" | "contributions" | "deficit">, scores: readonly PublishedScore[], { cuts, ruleSet }: RulesInForce, { change, score, inDeficit }: Trial): TrialOutcome | null {
  if (cuts === null) return null;
  const capped = inDeficit ?? explained.deficit.inDeficit === true;
  const judge = (metrics: readonly MetricScore[], isCapped: boolean) => explainSegment({ metrics, inDeficit: isCapped }, cuts, ruleSet);
  const [isRead, explain] = [explained.deficit.inDeficit === true, (metrics: readonly MetricScore[]) => judge(metrics, capped)];
  if (change === "average") {
    const after = explain([{ id: "average", score }]);
    const before = explained.average === null ? null : judge([{ id: "average", score: explained.average }], isRead);
    return after && { changed: "Average score", from: explained.average, to: score, inDeficit: capped, before, after };
  }
  const held = explained.contributions.find(({ id }) => id === change);
  const metrics = metricsOf(scores);
  const after = held && explain(metrics.map((metric) => (metric.id === change ? { ...metric, score } : metric)));
  if (!held || !after) return null;
  return { changed: scores.find(({ metricId }) => metricId === change)?.name ?? change, from: held.score, to: score, inDeficit: capped, before: judge(metrics, isRead), after };
}
