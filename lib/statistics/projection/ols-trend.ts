import { mean } from "../descriptive/mean";
import { studentDistribution } from "../distributions/student-distribution";
import { studentQuantile } from "../distributions/student-quantile";
import { checkConfidence, checkFinite } from "../validation";
import { checkHorizon, checkSeries } from "./check-series";
import type { Limits } from "./normal-interval";
import { rootMeanSquare } from "./root-mean-square";

/** A value to come: `mean` plus `scale` times Student's t of so many degrees of freedom; scale 0 is a certain value. */
export interface Student {
  readonly mean: number;
  readonly scale: number;
  readonly degrees: number;
}

/** A straight line by least squares over time 0, 1, 2 …, and what it says of the steps to come. */
export interface OlsTrend {
  readonly slope: number;
  /** Height of the line at time 0, the place of the first value. */
  readonly intercept: number;
  /** The first one step ahead. */
  readonly forecast: readonly Student[];
}

/**
 * Straight line by ordinary least squares, with the usual prediction of new values along it.
 * Source: Draper and Smith 1998, Applied Regression Analysis, 3rd edition, chapter 3.
 * Successive errors are taken as independent: a series with autocorrelation needs wider intervals.
 * @param values equally spaced, in time order, at least three.
 * @param horizon number of steps ahead.
 * @throws RangeError for too short or unusable values or horizon.
 */
export function olsTrend(values: readonly number[], horizon: number): OlsTrend {
  checkSeries(values, 3);
  checkHorizon(horizon);
  const n = values.length;
  const middle = (n - 1) / 2;
  const centre = mean(values) ?? 0;
  const spread = (n * (n * n - 1)) / 12;
  const slope = values.reduce((sum, value, time) => sum + (time - middle) * (value - centre), 0) / spread;
  const line = (time: number) => centre + slope * (time - middle);
  const degrees = n - 2;
  const noise = rootMeanSquare(values.map((value, time) => value - line(time)), degrees);
  const forecast = Array.from({ length: horizon }, (_, place) => {
    const time = n + place;
    return { mean: line(time), scale: noise * Math.sqrt(1 + 1 / n + (time - middle) ** 2 / spread), degrees };
  });
  return { slope, intercept: line(0), forecast };
}

/**
 * Central prediction interval of a value to come, in the units of the values.
 * @param confidence as a fraction such as 0.8.
 * @throws RangeError for a confidence outside 0 to 1.
 */
export function studentInterval({ mean: centre, scale, degrees }: Student, confidence: number): Limits {
  checkConfidence(confidence);
  const reach = studentQuantile((1 + confidence) / 2, degrees) * scale;
  return { lower: centre - reach, upper: centre + reach };
}

/**
 * Chance that a value to come is the target or more; 1 or 0 where it is certain.
 * @throws RangeError for a target that is not finite.
 */
export function studentAtLeast({ mean: centre, scale, degrees }: Student, target: number): number {
  checkFinite(target, "target");
  const distance = (centre - target) / scale;
  return Number.isFinite(distance) ? studentDistribution(distance, degrees) : centre >= target ? 1 : 0;
}

/** Chance that a value to come is the target or less; else as `studentAtLeast`. */
export function studentAtMost({ mean: centre, scale, degrees }: Student, target: number): number {
  return studentAtLeast({ mean: -centre, scale, degrees }, -target);
}
