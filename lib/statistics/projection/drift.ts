import { checkHorizon, checkSeries } from "./check-series";
import { lagDifferences } from "./lag-differences";
import type { Normal } from "./normal-interval";
import { rootMeanSquare } from "./root-mean-square";

/**
 * Forecast of a random walk with drift: on from the last value by the mean step of the series. The standard deviation
 * holds both the spread of the steps and the doubt about their mean.
 * Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, sections 5.2 and 5.5.
 * @param values equally spaced, in time order, at least three.
 * @param horizon number of steps ahead.
 * @returns one normal distribution a step, the first one step ahead.
 * @throws RangeError for too short or unusable values or horizon.
 */
export function driftForecast(values: readonly number[], horizon: number): Normal[] {
  checkSeries(values, 3);
  checkHorizon(horizon);
  const last = values.at(-1) ?? 0;
  const steps = values.length - 1;
  const drift = (last - (values[0] ?? 0)) / steps;
  const sd = rootMeanSquare(lagDifferences(values, 1).map((difference) => difference - drift), steps - 1);
  return Array.from({ length: horizon }, (_, place) => {
    const ahead = place + 1;
    return { mean: last + ahead * drift, sd: sd * Math.sqrt(ahead * (1 + ahead / steps)) };
  });
}
