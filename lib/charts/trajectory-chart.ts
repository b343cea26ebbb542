import type { SpcChartInput } from "@/lib/charts/build-spc-chart";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import type { SpcResult } from "@/lib/statistics/spc/types";

/** A value due at a date. */
export interface PlanPoint {
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly value: number;
  /** Name drawn beside the square, such as "70% by Mar 2027"; null for a point that needs none. */
  readonly label: string | null;
}

/** A planned trajectory of any style, as dated points. */
export interface PlannedTrajectory {
  /** In force: solid. Proposed: dashed, with hollow squares. */
  readonly role: "in_force" | "proposed";
  /** Names it in the key, the words and the table, such as "Agreed 5 February 2026". */
  readonly name: string;
  /** `step`: a value holds until the next is due. `line`: straight lines between the points. */
  readonly shape: "step" | "line";
  readonly points: readonly PlanPoint[];
}

/** One period ahead; the ranges are those the figure is expected in with 50, 80 and 95% probability, as [lower, upper]. */
export interface ProjectionStep {
  /** Last day of the period, `YYYY-MM-DD`. */
  readonly periodEnd: string;
  readonly centre: number;
  readonly p50: readonly [number, number];
  readonly p80: readonly [number, number];
  readonly p95: readonly [number, number];
}

export interface TrajectoryChartInput extends Omit<SpcChartInput, "spc" | "steps"> {
  /** Null where no limits are to be drawn: hollow points, and nothing is said of variation. */
  readonly spc: SpcResult | null;
  /** At most one in force and one proposed. */
  readonly plans?: readonly PlannedTrajectory[];
  /** Rising, after the latest figure, at most 12 months ahead of it. */
  readonly projection?: readonly ProjectionStep[];
  /** What the last step asks from the latest figure on; `perYear` in the measure's unit, of either sign. */
  readonly needed?: { readonly dueOn: string; readonly value: number; readonly perYear: number } | null;
  /** The best level that any body has held, with its name. */
  readonly ceiling?: { readonly label: string; readonly value: number } | null;
}

export interface PlacedPlanPoint extends PlanPoint {
  /** Place on the time axis, in months. */
  readonly at: number;
}

export interface PlacedPlan extends Omit<PlannedTrajectory, "points"> {
  /** Rising in time. */
  readonly points: readonly PlacedPlanPoint[];
}

export interface PlacedProjection extends ProjectionStep {
  readonly at: number;
}

/** One measure over time with what is planned, projected and needed; drawing, words, key and table are made from it. */
export interface TrajectoryChart {
  readonly spec: ChartSpec;
  readonly hasSpc: boolean;
  readonly plans: readonly PlacedPlan[];
  readonly projection: readonly PlacedProjection[];
  readonly needed: { readonly dueOn: string; readonly at: number; readonly value: number; readonly perYear: number } | null;
  readonly ceiling: { readonly label: string; readonly value: number } | null;
}
