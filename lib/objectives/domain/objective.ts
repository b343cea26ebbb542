import type { Comparator } from "@/lib/metrics/domain/standard";

export type ObjectiveArea = "finance" | "elective" | "prevention" | "joint_working";

/** Judged = the measure the objective's status comes from; lead = moves earlier; context = shown without a target. */
export type MeasurePart = "judged" | "lead" | "context" | "outcome";

/** A value due at a date; between dates the last due value applies. */
export interface TrajectoryStep {
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly value: number;
  readonly comparator: Comparator;
  readonly scope: string;
  readonly label: string;
  readonly source: string;
}

export interface ObjectiveMeasure {
  readonly metricCode: string;
  readonly part: MeasurePart;
  /** In order of time; empty for a measure without a target. */
  readonly steps: readonly TrajectoryStep[];
}

export interface Objective {
  readonly code: string;
  readonly area: ObjectiveArea;
  readonly title: string;
  readonly shortTitle: string;
  readonly scope: string;
  readonly baselineText: string;
  readonly targetText: string;
  readonly trajectoryStyle: string;
  readonly sourceDocument: string;
  /** True for what the product proposes and no national body has adopted. */
  readonly ownProposal: boolean;
  /** Why nothing is judged in this installation; null where a measure is held. */
  readonly notMeasured: string | null;
  readonly measures: readonly ObjectiveMeasure[];
}

/** The step in force on a day: the last one due, or null before the first. */
export const stepOn = (steps: readonly TrajectoryStep[], day: string): TrajectoryStep | null => steps.findLast((step) => step.dueOn <= day) ?? null;

/** The next step after a day, or null when none is left. */
export const stepAfter = (steps: readonly TrajectoryStep[], day: string): TrajectoryStep | null => steps.find((step) => step.dueOn > day) ?? null;
