import type { Comparator, StandardScope } from "@/lib/metrics/domain/standard";
import type { Unit } from "@/lib/metrics/domain/metric";

export type ObjectiveArea = "finance" | "elective" | "prevention" | "joint_working";

export type TrajectoryStyle =
  | "linear" | "stepped_annual" | "planned_monthly" | "s_curve" | "glide_to_zero" | "hold" | "year_on_year" | "relative_gap";

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
  readonly baseline: { readonly text: string; readonly value: number | null; readonly unit: Unit; readonly period: string | null; readonly source: string | null };
  readonly trajectoryStyle: TrajectoryStyle;
  /** Steps of the judged metric. */
  readonly steps: readonly ObjectiveStep[];
  /** Steps of leading metrics. */
  readonly leadSteps: readonly ObjectiveStep[];
  readonly target: {
    readonly kind: "level" | "change" | "gap" | "state";
    readonly text: string;
    readonly value: number | null;
    readonly unit: Unit;
    readonly comparator: Comparator;
    readonly horizonOn: string | null;
    readonly horizonText: string;
  };
  readonly judgedMetric: string;
  readonly leadMetrics: readonly string[];
  /** Shown beside the judged measure, without a target. */
  readonly contextMetrics?: readonly string[];
  readonly outcomeMetrics: readonly string[];
  readonly sources: readonly string[];
  /** Why there is no figure, or null where there is. */
  readonly notMeasured: string | null;
  readonly notes: readonly string[];
  readonly unverified: readonly string[];
}

export interface ObjectiveMeasure {
  readonly metricCode: string;
  readonly part: "judged" | "lead" | "context" | "outcome";
}

/** Each metric of an objective once, judged first: a metric that is judged and an outcome is listed as judged. */
export function measuresOf(objective: SeedObjective): ObjectiveMeasure[] {
  const ordered: ObjectiveMeasure[] = [
    { metricCode: objective.judgedMetric, part: "judged" },
    ...objective.leadMetrics.map((metricCode) => ({ metricCode, part: "lead" as const })),
    ...(objective.contextMetrics ?? []).map((metricCode) => ({ metricCode, part: "context" as const })),
    ...objective.outcomeMetrics.map((metricCode) => ({ metricCode, part: "outcome" as const })),
  ];
  return ordered.filter((measure, index) => ordered.findIndex((other) => other.metricCode === measure.metricCode) === index);
}
