import type { PeriodKind } from "@/lib/shared/format-date";
import type { AssuranceIcon, SpcRule, SpcSegment, VariationIcon } from "@/lib/statistics/spc/types";

/** How a point is drawn. `plain` is a hollow point of a series too short for limits. */
export type PointMark = "common" | "improving" | "concerning" | "neither" | "ghost" | "plain";

export type BreakKind = "coverage" | "definition" | "boundary" | "rebase" | "other";

export interface TrajectoryStep {
  /** The day the value is due, 'YYYY-MM-DD'. */
  readonly dueOn: string;
  readonly value: number;
  /** Short name drawn beside the square, such as "65% by Mar 2026". */
  readonly label: string;
}

export interface SeriesBreak {
  /** Last day of the first period after the break. */
  readonly periodEnd: string;
  readonly label: string;
  readonly kind: BreakKind;
}

export interface ReferenceSeries {
  readonly label: string;
  /** One value a period, null where none is held. */
  readonly values: readonly (number | null)[];
}

export interface ChartPoint {
  readonly periodEnd: string;
  /** Place on the time axis, in months. */
  readonly at: number;
  readonly value: number | null;
  readonly mark: PointMark;
  readonly rules: readonly SpcRule[];
  /** The step in force at the end of the period; null before the first. */
  readonly target: number | null;
  readonly reference: number | null;
}

export interface PlacedBreak extends SeriesBreak {
  /** Index of the first point after the break. */
  readonly index: number;
}

export interface PlacedStep extends TrajectoryStep {
  readonly at: number;
}

/** A run of neighbouring points, both ends included, as 0-based indices. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Everything a time chart says, before any size is chosen. */
export interface ChartSpec {
  /** Unique on the page. */
  readonly id: string;
  /** The finding. */
  readonly title: string;
  /** Subject, unit, area and period. */
  readonly subtitle: string;
  readonly unit: string;
  readonly decimals: number;
  readonly periodKind: PeriodKind;
  readonly points: readonly ChartPoint[];
  /** Pieces of the value line: cut at missing periods and at breaks. */
  readonly lines: readonly Run[];
  /** Periods not held, between the first value and the end. */
  readonly gaps: readonly Run[];
  /** Limits of each stretch; empty where the series is too short for limits. */
  readonly segments: readonly SpcSegment[];
  /** Number of points limits are worked from. */
  readonly usablePoints: number;
  readonly steps: readonly PlacedStep[];
  readonly breaks: readonly PlacedBreak[];
  readonly reference: ReferenceSeries | null;
  readonly variationIcon: VariationIcon;
  readonly assuranceIcon: AssuranceIcon;
  /** Index of the last point that has a value; null when none has. */
  readonly latest: number | null;
}
