import type { Comparator, StandardScope } from "@/lib/metrics/domain/standard";
import type { Unit } from "@/lib/metrics/domain/metric";
import type { MeasurePart, ObjectiveArea, ObjectiveLag, TargetKind } from "@/lib/objectives/domain/objective";
import type { TrajectoryStyle } from "@/lib/objectives/domain/trajectory";

/** A dated point of a trajectory, in the unit of its metric. */
export interface ObjectiveStep {
  readonly metricCode: string;
  readonly dueOn: string;
  readonly value: number;
  readonly comparator: Comparator;
  readonly scope: StandardScope;
  readonly label: string;
  readonly source: string;
}

/** A national objective as seeded. Null means not stated, never zero. */
export interface SeedObjective {
  readonly code: string;
  readonly area: ObjectiveArea;
  readonly scope: "national";
  readonly title: string;
  readonly shortTitle: string;
  /** Proposed by this product and not national policy; said wherever it is shown. */
  readonly ownProposal: boolean;
  /** Who answers for it, as far as the documents say. */
  readonly owner: string | null;
  readonly baseline: { readonly text: string; readonly value: number | null; readonly unit: Unit; readonly period: string | null; readonly source: string | null };
  readonly trajectoryStyle: TrajectoryStyle;
  /** Steps of the judged metric. */
  readonly steps: readonly ObjectiveStep[];
  /** Steps of leading metrics. */
  readonly leadSteps: readonly ObjectiveStep[];
  readonly target: {
    readonly kind: TargetKind;
    readonly text: string;
    readonly value: number | null;
    readonly unit: Unit;
    readonly comparator: Comparator;
    readonly horizonOn: string | null;
    readonly horizonText: string;
  };
  readonly judgedMetric: string;
  /** Shown, and judged against its own past, while the judged metric has no figure for boards. */
  readonly meanwhile: { readonly metricCode: string; readonly reason: string } | null;
  readonly leadMetrics: readonly string[];
  /** Shown beside the judged measure, without a target. */
  readonly contextMetrics?: readonly string[];
  readonly outcomeMetrics: readonly string[];
  /** When its outcome can be judged; null for a measure that moves within the year. */
  readonly lag: ObjectiveLag | null;
  readonly sources: readonly string[];
  /** Page of the first source; null = not recorded. */
  readonly sourcePage: string | null;
  /** Why there is no figure, or null where there is. */
  readonly notMeasured: string | null;
  readonly notes: readonly string[];
  readonly unverified: readonly string[];
}

export interface SeedMeasure {
  readonly metricCode: string;
  readonly part: MeasurePart;
}

/** Each metric of an objective once, judged first: a metric that is judged and an outcome is listed as judged. */
export function measuresOf(objective: SeedObjective): SeedMeasure[] {
  const ordered: SeedMeasure[] = [
    { metricCode: objective.judgedMetric, part: "judged" },
    ...(objective.meanwhile === null ? [] : [{ metricCode: objective.meanwhile.metricCode, part: "meanwhile" as const }]),
    ...objective.leadMetrics.map((metricCode) => ({ metricCode, part: "lead" as const })),
    ...(objective.contextMetrics ?? []).map((metricCode) => ({ metricCode, part: "context" as const })),
    ...objective.outcomeMetrics.map((metricCode) => ({ metricCode, part: "outcome" as const })),
  ];
  return ordered.filter((measure, index) => ordered.findIndex((other) => other.metricCode === measure.metricCode) === index);
}
