import type { Comparator } from "@/lib/metrics/domain/standard";

export const OBJECTIVE_AREAS = ["finance", "elective", "prevention", "joint_working"] as const;
export type ObjectiveArea = (typeof OBJECTIVE_AREAS)[number];

export const AREA_NAME: Readonly<Record<ObjectiveArea, string>> = {
  finance: "Finance",
  elective: "Elective recovery",
  prevention: "Prevention",
  joint_working: "Joint working",
};

/**
 * Judged = the measure the objective is about; meanwhile = judged while that one has no figure for boards, or none with a target;
 * lead = moves earlier; context = shown without a target; outcome = what it is for.
 */
export type MeasurePart = "judged" | "meanwhile" | "lead" | "context" | "outcome";

/** A level changes to a value, a change is by a per cent, a gap shrinks by a per cent, a state is reached or not. */
export type TargetKind = "level" | "change" | "gap" | "state";

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

/** Scopes of steps that are not national: the board's own agreement, and its own value of a year before. */
export const OWN_SCOPE = "agreed";
export const YEAR_BEFORE_SCOPE = "year_before";

export interface ObjectiveMeasure {
  readonly metricCode: string;
  readonly part: MeasurePart;
  /** National steps in order of time; empty for a measure without a target. */
  readonly steps: readonly TrajectoryStep[];
  /** True for a measure that is held against its own value of a year before, for want of a target. */
  readonly isYearOnYear?: boolean;
}

/** When an outcome can be judged: from when something is done about it, how long that takes to act, and how figures are made. */
export interface ObjectiveLag {
  /** First day of the month in which it starts, `YYYY-MM-DD`. */
  readonly start: string;
  readonly fewestMonths: number;
  readonly mostMonths: number;
  readonly averagingMonths: number;
  readonly publicationMonths: number;
  /** Where the figures come from; proposals say so. */
  readonly source: string;
}

export interface Milestone {
  /** Its number within the objective. */
  readonly position: number;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly text: string;
  readonly reachedOn: string | null;
  /** Day on which somebody last recorded whether it is reached. */
  readonly recordedOn: string | null;
}

export interface Objective {
  readonly code: string;
  readonly area: ObjectiveArea;
  /** Area id of the board whose own objective it is; null = national. */
  readonly boardId: number | null;
  readonly title: string;
  readonly shortTitle: string;
  readonly scope: string;
  readonly baselineText: string;
  readonly targetText: string;
  readonly targetKind: TargetKind;
  /** `YYYY-MM-DD`; null where no day is stated. */
  readonly horizonOn: string | null;
  readonly horizonText: string;
  readonly trajectoryStyle: string;
  readonly owner: string | null;
  readonly sourceDocument: string;
  readonly sourcePage: string | null;
  /** True for what the product proposes and no national body has adopted. */
  readonly ownProposal: boolean;
  readonly isIllustrative: boolean;
  /** Why nothing is judged in this installation; null where a measure is held. */
  readonly notMeasured: string | null;
  /** Why the measure marked `meanwhile` is judged; null where none is. */
  readonly meanwhileReason: string | null;
  readonly lag: ObjectiveLag | null;
  readonly measures: readonly ObjectiveMeasure[];
  readonly milestones: readonly Milestone[];
}

/** The step in force on a day: the last one due, or null before the first. */
export const stepOn = (steps: readonly TrajectoryStep[], day: string): TrajectoryStep | null => steps.findLast((step) => step.dueOn <= day) ?? null;

/** The next step after a day, or null when none is left. */
export const stepAfter = (steps: readonly TrajectoryStep[], day: string): TrajectoryStep | null => steps.find((step) => step.dueOn > day) ?? null;

/** Metric codes of all measures of objectives, each once. */
export const metricCodesOf = (objectives: readonly Objective[]): readonly string[] => [...new Set(objectives.flatMap((objective) => objective.measures.map(({ metricCode }) => metricCode)))];
