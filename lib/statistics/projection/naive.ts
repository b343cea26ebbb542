import { checkHorizon, checkSeries } from "./check-series";
import { lagDifferences } from "./lag-differences";
import type { Normal } from "./normal-interval";
import { rootMeanSquare } from "./root-mean-square";

/**
 * Forecast of a random walk: the last value, with a standard deviation that grows with the square root of the steps.
 * Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, sections 5.2 and 5.5.
 * @param values equally spaced, in time order, at least two.
 * @param horizon number of steps ahead.
 * @returns one normal distribution a step, the first one step ahead. A constant series gives its constant with certainty.
 * @throws RangeError for too short or unusable values or horizon.
 */
export function naiveForecast(values: readonly number[], horizon: number): Normal[] {
  checkSeries(values, 2);
  checkHorizon(horizon);
  const last = values.at(-1) ?? 0;
  const sd = rootMeanSquare(lagDifferences(values, 1));
  return Array.from({ length: horizon }, (_, place) => ({ mean: last, sd: sd * Math.sqrt(place + 1) }));
}
