import { stretchStart, type MeasureReport } from "@/lib/analysis/domain/measure-report";
import type { ProjectionStep } from "@/lib/charts/trajectory-chart";
import type { Comparator } from "@/lib/metrics/domain/standard";
import { addMonths, monthsBetween } from "@/lib/shared/month";
import { backTest, type BackTest } from "@/lib/statistics/projection/back-test";
import { poolMethod } from "@/lib/statistics/projection/back-test-methods";
import { calibration, type Calibration } from "@/lib/statistics/projection/calibration";
import { combineBackTests, type CombinedBackTest } from "@/lib/statistics/projection/combine-back-tests";
import { lastCompleteRun } from "@/lib/statistics/projection/last-complete-run";
import { poolAtLeast, poolAtMost, poolInterval } from "@/lib/statistics/projection/linear-pool";
import { poolForecast } from "@/lib/statistics/projection/pool-forecast";

/** Months ahead that a projection reaches. */
export const PROJECTED_MONTHS = 12;

export interface ProjectionTarget {
  readonly value: number;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly comparator: Comparator;
}

/** Where a series is heading if it goes on as it did. Source: docs/methods/forecast.md. */
export interface Projection {
  /** In order of time; empty where no forecast is given. */
  readonly steps: readonly ProjectionStep[];
  /** Why there is none; null where there is one. */
  readonly reason: string | null;
  /** Values the forecast is made from. */
  readonly values: number;
  /** Periods ahead that the check below is of: those to the target, or the furthest. */
  readonly horizon: number;
  /** Whether the past bears the ranges out; null where no forecast is given. */
  readonly calibration: Calibration | null;
  /** The check at a shorter distance, where series are too short for the other; null where that is not needed, or not possible. */
  readonly nearer: { readonly horizon: number; readonly evidence: CombinedBackTest } | null;
  /** Target that falls within the projection, and its chance where the check allows it to be shown. */
  readonly target: (ProjectionTarget & { readonly chance: number | null }) | null;
}

/** Values since the last break that starts limits anew, up to the latest. */
const valuesOf = (report: MeasureReport): readonly (number | null)[] => report.series.points.slice(stretchStart(report), report.latestIndex + 1).map(({ value }) => value);

/** The method knows no bounds: what it gives for a share of a whole is cut at 0 and 100. Money has shares beyond both. */
function withinBounds({ metric, series }: MeasureReport): (value: number) => number {
  const isShare = metric.unit === "percent" && metric.area !== "finance" && metric.unitLabel.startsWith("% of") && series.points.every(({ value }) => value === null || (value >= 0 && value <= 100));
  return isShare ? (value) => Math.min(100, Math.max(0, value)) : (value) => value;
}

/** Months ahead at which forecasts are checked where series are too short for more. */
export const NEARER_MONTHS = 6;

/** Periods in a season; null for a series that moves too seldom to be projected. */
export const seasonOf = (stride: number): number | null => (stride === 1 ? 12 : stride === 3 ? 4 : null);

/** Periods ahead to a day; null where it is not within reach, or not after the latest figure. */
function periodsTo(latestEnd: string, dueOn: string, stride: number): number | null {
  const periods = Math.round(monthsBetween(latestEnd, dueOn) / stride);
  return periods >= 1 && periods * stride <= PROJECTED_MONTHS ? periods : null;
}

/** Periods ahead at which the forecasts of a measure are checked: those to the target where it is near, else the furthest. */
export function checkedHorizon(report: MeasureReport, target: ProjectionTarget | null, stride: number): number {
  const near = report.latest && target ? periodsTo(report.latest.periodEnd, target.dueOn, stride) : null;
  return near ?? PROJECTED_MONTHS / stride;
}

/**
 * Back-test of one body's series by the recommended pool, from 24 values on.
 * @param horizon periods ahead
 * @returns null for a series that is not monthly or quarterly; without origins where it is too short
 */
export function backTestOf(report: MeasureReport, stride: number, horizon: number): BackTest | null {
  const season = seasonOf(stride);
  return season === null ? null : backTest(lastCompleteRun(valuesOf(report)).values, { method: poolMethod(season), horizon });
}

/**
 * The projection of one body, with its check against the back-tests of every body of the measure.
 * @param target that is next, whether or not it is within reach
 * @param nearerTests at `NEARER_MONTHS`, where the others have no origin
 */
export function projectionOf(report: MeasureReport, stride: number, target: ProjectionTarget | null, backTests: readonly BackTest[], nearerTests: readonly BackTest[] = []): Projection {
  const season = seasonOf(stride);
  const horizon = checkedHorizon(report, target, stride);
  const none = (reason: string): Projection => ({ steps: [], reason, values: 0, horizon, calibration: null, nearer: null, target: null });
  const { latest } = report;
  if (latest === null) return none("No figures are held.");
  if (season === null) return none("Figures come once a year or more seldom; only monthly and quarterly ones are projected.");
  const forecast = poolForecast(valuesOf(report), { horizon: PROJECTED_MONTHS / stride, period: season });
  if (!forecast.given) return { ...none(forecast.reason), values: forecast.run.values.length };
  const possible = withinBounds(report);
  const range = (normals: Parameters<typeof poolInterval>[0], confidence: number): readonly [number, number] => { const { lower, upper } = poolInterval(normals, confidence); return [possible(lower), possible(upper)]; };
  const steps = forecast.steps.map(({ mean, normals }, place): ProjectionStep => ({
    periodEnd: addMonths(latest.periodEnd, stride * (place + 1)), centre: possible(mean), p50: range(normals, 0.5), p80: range(normals, 0.8), p95: range(normals, 0.95),
  }));
  const checked = calibration(forecast, backTests, horizon);
  const ahead = target && periodsTo(latest.periodEnd, target.dueOn, stride);
  const normals = ahead === null ? undefined : forecast.steps[ahead - 1]?.normals;
  const chance = !checked.shown || normals === undefined || target === null ? null : (target.comparator === "at_least" || target.comparator === "above" ? poolAtLeast : poolAtMost)(normals, target.value);
  const near = NEARER_MONTHS / stride;
  const nearerEvidence = nearerTests.length === 0 ? null : combineBackTests(nearerTests, near);
  return { steps, reason: null, nearer: nearerEvidence && { horizon: near, evidence: nearerEvidence }, values: forecast.run.values.length, horizon, calibration: checked, target: ahead === null || target === null ? null : { ...target, chance } };
}
