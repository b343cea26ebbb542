import { checkWhole } from "../validation";
import { checkHorizon, checkSeries } from "./check-series";
import { driftForecast } from "./drift";
import { etsForecast, runEts, type EtsParameters } from "./ets";
import { fitEts, fitEtsFrom } from "./fit-ets";
import { lastCompleteRun, type CompleteRun } from "./last-complete-run";
import { poolMean } from "./linear-pool";
import { naiveForecast } from "./naive";
import type { Normal } from "./normal-interval";
import { seasonalNaiveForecast } from "./seasonal-naive";

export type PoolMember = "naive" | "drift" | "seasonal-naive" | "damped-trend";

/** Under this many values no forecast, and under the other only the two simplest methods. */
export const LEAST_VALUES = 12;
export const FULL_POOL_VALUES = 24;

/** One step ahead: hand `normals` to the functions of linear-pool for quantiles and the chance of a target. */
export interface PoolStep {
  readonly mean: number;
  /** What each member says, in the order of `members`. */
  readonly normals: readonly Normal[];
}

export type PoolForecast =
  | { readonly given: true; readonly run: CompleteRun; readonly members: readonly PoolMember[]; readonly steps: readonly PoolStep[] }
  | { readonly given: false; readonly run: CompleteRun; readonly reason: string };

export interface PoolOptions {
  /** Number of steps ahead. */
  readonly horizon: number;
  /** Steps in a season: 12 for months (the default), 4 for quarters. */
  readonly period?: number;
}

/**
 * The recommended forecast: an equal-weight pool of the naive, seasonal naive and damped-trend forecasts, each a normal
 * distribution. Under 24 values (or two seasons) naive and drift only; under 12 none. Why these: docs/methods/forecast.md.
 * @param values equally spaced, in time order; null is a missing value. Only the last stretch without a gap is used, and
 * step 1 is the one after the last present value.
 * @throws RangeError for a value that is neither null nor within 1e120 of 0, or an unusable horizon or period.
 */
export function poolForecast(values: readonly (number | null)[], { horizon, period = 12 }: PoolOptions): PoolForecast {
  checkHorizon(horizon);
  checkPeriod(period);
  const run = lastCompleteRun(values);
  checkSeries(run.values, 0);
  const n = run.values.length;
  if (n < LEAST_VALUES) {
    const counted = run.leftOut > 0 ? `There are ${n} values since the last gap` : `There are ${n} values`;
    return { given: false, run, reason: `${counted}; a forecast needs at least ${LEAST_VALUES}.` };
  }
  return { given: true, run, members: poolMembers(n, period), steps: poolSteps(run.values, horizon, period, null) };
}

/**
 * The pool's steps at every origin of a series without gaps, each from the values up to that origin alone.
 * @param first number of values before the first origin, at least 12; the last origin is `horizon` steps before the end.
 * @throws RangeError as `poolForecast`, or for another `first`.
 */
export function poolForecastsFrom(values: readonly number[], first: number, { horizon, period = 12 }: PoolOptions): PoolStep[][] {
  checkHorizon(horizon);
  checkPeriod(period);
  checkWhole(first, "first", LEAST_VALUES);
  checkSeries(values, first + horizon);
  const known = values.slice(0, values.length - horizon);
  const firstFull = Math.max(first, FULL_POOL_VALUES, 2 * period);
  const fits = known.length < firstFull ? [] : fitEtsFrom(known, firstFull);
  return Array.from({ length: known.length - first + 1 }, (_, place) => {
    const origin = first + place;
    return poolSteps(known.slice(0, origin), horizon, period, fits[origin - firstFull] ?? null);
  });
}

function poolMembers(n: number, period: number): PoolMember[] {
  return n >= Math.max(FULL_POOL_VALUES, 2 * period) ? ["naive", "seasonal-naive", "damped-trend"] : ["naive", "drift"];
}

/** @param fit of the damped trend to exactly these values, or null to fit it here where it is needed. */
function poolSteps(values: readonly number[], horizon: number, period: number, fit: EtsParameters | null): PoolStep[] {
  const forecasts = poolMembers(values.length, period).map((member) => {
    if (member === "naive") return naiveForecast(values, horizon);
    if (member === "drift") return driftForecast(values, horizon);
    if (member === "seasonal-naive") return seasonalNaiveForecast(values, horizon, period);
    const parameters = fit ?? fitEts(values);
    return etsForecast(parameters, runEts(values, parameters), horizon);
  });
  return Array.from({ length: horizon }, (_, place) => {
    const normals = forecasts.flatMap((forecast) => forecast.slice(place, place + 1));
    return { mean: poolMean(normals), normals };
  });
}

function checkPeriod(period: number): void {
  checkWhole(period, "period", 2);
}
