import { checkScore } from "./average-score";
import type { CountedMetric, MetricScore, RuleSet } from "./types";

/**
 * The metrics that make up an organisation's average under a rule set, each with its weight: scored, and not folded into
 * another metric that is scored itself.
 * @throws RangeError for a metric listed twice, a score outside 1 to 4, or a group that the rule set gives no weight.
 */
export function countedMetrics(metrics: readonly MetricScore[], ruleSet: Pick<RuleSet, "folded" | "groupWeights">): CountedMetric[] {
  if (new Set(metrics.map((metric) => metric.id)).size < metrics.length) throw new RangeError("metrics must each be listed once");
  const scored = metrics.flatMap((metric, place) => {
    if (metric.score === null || metric.score === 0) return [];
    checkScore(metric.score, `metrics[${place}].score`);
    return [{ id: metric.id, score: metric.score, weight: weightOf(metric, place, ruleSet.groupWeights) }];
  });
  const held = new Set(scored.map((metric) => metric.id));
  const gone = new Set(ruleSet.folded.flatMap(({ into, parts }) => (held.has(into) ? parts : [])));
  return scored.filter((metric) => !gone.has(metric.id));
}

function weightOf({ group }: MetricScore, place: number, weights: RuleSet["groupWeights"]): number {
  if (group === undefined) return 1;
  const weight = Object.hasOwn(weights, group) ? weights[group] : undefined;
  if (weight === undefined) throw new RangeError(`metrics[${place}].group "${group}" has no weight in the rule set`);
  return weight;
}
