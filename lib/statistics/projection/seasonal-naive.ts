import { checkWhole } from "../validation";
import { checkHorizon, checkSeries } from "./check-series";
import { lagDifferences } from "./lag-differences";
import type { Normal } from "./normal-interval";
import { rootMeanSquare } from "./root-mean-square";

/**
 * Forecast that repeats the last season: each step has the last known value of its own time of year. The standard
 * deviation grows with the number of seasons ahead.
 * Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, sections 5.2 and 5.5.
 * @param values equally spaced, in time order, at least one more than a season.
 * @param horizon number of steps ahead.
 * @param period number of steps in a season, 12 for months.
 * @returns one normal distribution a step, the first one step ahead.
 * @throws RangeError for too short or unusable values, horizon or period.
 */
export function seasonalNaiveForecast(values: readonly number[], horizon: number, period: number): Normal[] {
  checkWhole(period, "period", 1);
  checkSeries(values, period + 1);
  checkHorizon(horizon);
  const season = values.slice(-period);
  const sd = rootMeanSquare(lagDifferences(values, period));
  return Array.from({ length: horizon }, (_, place) => ({
    mean: season[place % period] ?? 0,
    sd: sd * Math.sqrt(Math.floor(place / period) + 1),
  }));
}
