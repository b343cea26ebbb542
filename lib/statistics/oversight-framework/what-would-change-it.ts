import { averageScore, checkScore } from "./average-score";
import { capForDeficit } from "./cap-for-deficit";
import { countedMetrics } from "./counted-metrics";
import { segmentOfAverage } from "./segment-of-average";
import type { CountedMetric, CutPoints, MetricScore, RuleSet, SegmentRange } from "./types";

export interface ImprovableMetric extends MetricScore {
  /** Better scores that others of the type hold on this metric, in any order; `betterScores` gives them. */
  readonly betterScores: readonly number[];
}

/** One metric brought to the value of the organisation that is so many places better (ties are one place). */
export interface Step {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly places: number;
}

export interface Change {
  readonly steps: readonly Step[];
  /** Average after them, to 2 decimal places. */
  readonly average: number;
  readonly segment: SegmentRange;
}

export interface SegmentChanges {
  /** Present segment by average and override, before any judgement about segment 5. */
  readonly segment: SegmentRange;
  /** Each metric alone at its next-best score, largest fall of the average first; a segment that differs is a way out. */
  readonly alone: readonly Change[];
  /** Fewest steps found that improve the segment for certain, one entry a metric; null where none do. */
  readonly together: Change | null;
  /** True where the segment is as good as the deficit allows: no metric score can improve it. */
  readonly heldByDeficit: boolean;
  /** The segment without the deficit; the present one where there is none. */
  readonly withoutDeficit: SegmentRange;
}

/**
 * Smallest improvements found that would alter the segment: each metric alone at the score of the next-best value, then
 * step upon step, each time the metric whose next step lowers the average most (greedy: not proven to be the fewest).
 * Everyone else's scores and the cut points are held where they are.
 * @param cuts cut points in force, from `cutPointsFor`.
 * @returns null where no metric is scored.
 * @throws RangeError for a score outside 1 to 4, a metric listed twice or cut points that do not rise.
 */
export function whatWouldChangeIt(
  metrics: readonly ImprovableMetric[],
  inDeficit: boolean,
  cuts: CutPoints,
  ruleSet: Pick<RuleSet, "folded" | "groupWeights" | "deficitCap">,
): SegmentChanges | null {
  const start = countedMetrics(metrics, ruleSet);
  if (start.length === 0) return null;
  const ladders = new Map(metrics.map(({ id, betterScores }) => [id, ladder(id, betterScores)]));
  const judge = (scores: readonly CountedMetric[], isCapped = inDeficit) => {
    const average = averageScore(scores.map(({ score }) => score), scores.map(({ weight }) => weight)).average ?? 0;
    return { average, segment: capForDeficit(segmentOfAverage(average, cuts), isCapped, ruleSet.deficitCap) };
  };

  const { segment } = judge(start);
  const heldByDeficit = inDeficit && ruleSet.deficitCap !== null && segment.worst <= ruleSet.deficitCap;
  const alone = nextSteps(start, ladders).map((step) => ({ steps: [step], ...judge(taken(start, step)) }));
  function stepsTogether(): Change | null {
    let scores = start;
    const steps = new Map<string, Step>();
    while (judge(scores).segment.worst >= segment.worst) {
      const step = nextSteps(scores, ladders)[0];
      if (step === undefined) return null;
      const before = steps.get(step.id);
      steps.set(step.id, before === undefined ? step : { ...before, to: step.to, places: before.places + 1 });
      scores = taken(scores, step);
    }
    return { steps: [...steps.values()], ...judge(scores) };
  }

  return { segment, alone, together: heldByDeficit ? null : stepsTogether(), heldByDeficit, withoutDeficit: judge(start, false).segment };
}

/**
 * Better scores than the own one among those of a type on one metric, next-best first. Reaching the value of the
 * next-best organisation ties with it, and ties have the best score of their cluster: its own.
 * @param scores those of the type; 0 or null = not scored.
 */
export function betterScores(scores: readonly (number | null)[], own: number): number[] {
  const better = scores.filter((score): score is number => score !== null && score !== 0 && score < own);
  return [...new Set(better)].toSorted((one, other) => other - one);
}

function ladder(id: string, scores: readonly number[]): readonly number[] {
  scores.forEach((score, place) => checkScore(score, `betterScores of ${id}[${place}]`));
  return scores.toSorted((one, other) => other - one);
}

/** The next step of each metric that has one, those that lower the average most first. */
function nextSteps(scores: readonly CountedMetric[], ladders: ReadonlyMap<string, readonly number[]>): Step[] {
  return scores
    .flatMap(({ id, score, weight }) => {
      const to = ladders.get(id)?.find((better) => better < score);
      return to === undefined ? [] : [{ step: { id, from: score, to, places: 1 }, fall: weight * (score - to) }];
    })
    .toSorted((one, other) => other.fall - one.fall)
    .map(({ step }) => step);
}

const taken = (scores: readonly CountedMetric[], { id, to }: Step): CountedMetric[] =>
  scores.map((metric) => (metric.id === id ? { ...metric, score: to } : metric));
