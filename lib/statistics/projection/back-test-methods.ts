import { driftForecast } from "./drift";
import { etsForecast, runEts } from "./ets";
import { fitEtsFrom } from "./fit-ets";
import { poolMean, poolQuantile } from "./linear-pool";
import { naiveForecast } from "./naive";
import type { Normal } from "./normal-interval";
import { olsTrend, studentInterval, type Student } from "./ols-trend";
import { poolForecastsFrom } from "./pool-forecast";
import { seasonalNaiveForecast } from "./seasonal-naive";

/** What a method says of one step ahead, in the units of the values. */
export interface StepForecast {
  readonly mean: number;
  readonly median: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly lower95: number;
  readonly upper95: number;
}

/**
 * The forecasts at every origin of a series, each from the values before it alone, fitted anew.
 * @param first number of values before the first origin; the last origin is `horizon` steps before the end.
 * @returns one list an origin, with one entry a step.
 */
export type BackTestMethod = (values: readonly number[], first: number, horizon: number) => readonly (readonly StepForecast[])[];

/** The last value, refitted at each origin. */
export const naiveMethod: BackTestMethod = refitEach((training, horizon) => naiveForecast(training, horizon).map(normalStep));

/** The last value and the mean change, refitted at each origin. */
export const driftMethod: BackTestMethod = refitEach((training, horizon) => driftForecast(training, horizon).map(normalStep));

/** The same season of the year before. @param period steps in a season. */
export const seasonalNaiveMethod = (period: number): BackTestMethod =>
  refitEach((training, horizon) => seasonalNaiveForecast(training, horizon, period).map(normalStep));

/** The least squares line, its range by Student's t. */
export const trendMethod: BackTestMethod = refitEach((training, horizon) => olsTrend(training, horizon).forecast.map(studentStep));

/** Exponential smoothing with a damped trend, fitted to what was known at each origin. */
export const dampedTrendMethod: BackTestMethod = (values, first, horizon) =>
  fitEtsFrom(values.slice(0, values.length - horizon), first).map((parameters, place) =>
    etsForecast(parameters, runEts(values.slice(0, first + place), parameters), horizon).map(normalStep),
  );

/** The recommended pool. @param period steps in a season. */
export const poolMethod = (period = 12): BackTestMethod => (values, first, horizon) =>
  poolForecastsFrom(values, first, { horizon, period }).map((steps) => steps.map(({ normals }) => pooledStep(normals)));

function refitEach(forecast: (training: readonly number[], horizon: number) => readonly StepForecast[]): BackTestMethod {
  return (values, first, horizon) =>
    Array.from({ length: values.length - horizon - first + 1 }, (_, place) => forecast(values.slice(0, first + place), horizon));
}

const normalStep = (normal: Normal): StepForecast => pooledStep([normal]);

function pooledStep(normals: readonly Normal[]): StepForecast {
  const [lower95, lower80, median, upper80, upper95] = ([0.025, 0.1, 0.5, 0.9, 0.975] as const).map((probability) =>
    poolQuantile(normals, probability),
  ) as [number, number, number, number, number];
  return { mean: poolMean(normals), median, lower80, upper80, lower95, upper95 };
}

function studentStep(student: Student): StepForecast {
  const inner = studentInterval(student, 0.8);
  const outer = studentInterval(student, 0.95);
  const { mean } = student;
  return { mean, median: mean, lower80: inner.lower, upper80: inner.upper, lower95: outer.lower, upper95: outer.upper };
}
