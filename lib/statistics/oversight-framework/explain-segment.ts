import { averageScore } from "./average-score";
import { capForDeficit } from "./cap-for-deficit";
import { countedMetrics } from "./counted-metrics";
import { floorScore, roundScore } from "./round-score";
import { segmentOfAverage } from "./segment-of-average";
import type { CountedMetric, CutPoints, MetricScore, RuleSet, SegmentRange } from "./types";

/** What is known of one organisation. */
export interface OrganisationScores {
  readonly metrics: readonly MetricScore[];
  /** In deficit or with deficit support. */
  readonly inDeficit: boolean;
  /** Placed in segment 5: a judgement that is put in, never calculated. */
  readonly inImprovementProgramme?: boolean;
}

export interface Contribution extends CountedMetric {
  /** How far the metric moves the average from where it stands: weight x (score - average) / sum of weights. */
  readonly contribution: number;
}

export interface Override {
  readonly reason: "financial-deficit" | "improvement-programme";
  readonly from: SegmentRange;
  readonly to: SegmentRange | 5;
}

export interface SegmentExplanation {
  /** To 2 decimal places. */
  readonly average: number;
  /** One for each metric that counts, those that pull it towards worse first; they sum to 0. */
  readonly contributions: readonly Contribution[];
  /** By the average alone. */
  readonly byAverage: SegmentRange;
  /** With every override; 5 only by judgement. */
  readonly segment: SegmentRange | 5;
  /** Those that change the segment, in the order in which they apply. */
  readonly overrides: readonly Override[];
  /** Points by which the average must fall for the next better segment by average; null in segment 1. */
  readonly toBetter: number | null;
  /** Points by which the average can rise within its segment; null in segment 4, 0 in a gap between segments. */
  readonly roomToWorse: number | null;
}

/**
 * Why an organisation is in its segment: what each metric contributes, overrides in force, distance to the next segments.
 * Sources: NHS Oversight Framework 2025/26 methodology manual, steps 2 to 4.
 * @param cuts cut points in force, from `cutPointsFor`.
 * @returns null where no metric is scored.
 * @throws RangeError for a score outside 1 to 4, a metric listed twice or cut points that do not rise.
 */
export function explainSegment(
  { metrics, inDeficit, inImprovementProgramme = false }: OrganisationScores,
  cuts: CutPoints,
  ruleSet: Pick<RuleSet, "folded" | "groupWeights" | "deficitCap">,
): SegmentExplanation | null {
  const counted = countedMetrics(metrics, ruleSet);
  const scored = averageScore(counted.map(({ score }) => score), counted.map(({ weight }) => weight));
  const { average, unrounded } = scored;
  if (average === null || unrounded === null) return null;

  const contributions = counted
    .map((metric) => ({ ...metric, contribution: (metric.weight * (metric.score - unrounded)) / scored.weight }))
    .toSorted((one, other) => other.contribution - one.contribution);
  const byAverage = segmentOfAverage(average, cuts);
  const capped = capForDeficit(byAverage, inDeficit, ruleSet.deficitCap);
  const overrides: Override[] = [];
  if (!isSameSegment(byAverage, capped)) overrides.push({ reason: "financial-deficit", from: byAverage, to: capped });
  if (inImprovementProgramme) overrides.push({ reason: "improvement-programme", from: capped, to: 5 });
  return {
    average,
    contributions,
    byAverage,
    segment: inImprovementProgramme ? 5 : capped,
    overrides,
    ...distances(average, byAverage, cuts),
  };
}

const isSameSegment = (one: SegmentRange, other: SegmentRange): boolean => one.best === other.best && one.worst === other.worst;

/** Highest average, to 2 decimal places, of a segment or a better one; none for segment 4. */
function endOf(segment: number, cuts: CutPoints): number | undefined {
  const cut = cuts.at(segment - 1);
  return segment < 1 || cut === undefined ? undefined : floorScore(cut.upTo);
}

function distances(average: number, { best, worst }: SegmentRange, cuts: CutPoints): Pick<SegmentExplanation, "toBetter" | "roomToWorse"> {
  const isDecided = best === worst;
  const better = endOf(isDecided ? best - 1 : best, cuts);
  const end = endOf(worst, cuts);
  return {
    toBetter: better === undefined ? null : roundScore(average - better),
    roomToWorse: isDecided ? (end === undefined ? null : roundScore(end - average)) : 0,
  };
}
