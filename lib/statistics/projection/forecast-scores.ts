import { mean } from "../descriptive/mean";
import { checkFinite, checkSameLength, checkWhole } from "../validation";
import { checkSeries } from "./check-series";
import { inSampleError } from "./in-sample-error";
import { intervalScore } from "./interval-score";
import { pinball } from "./pinball";
import { rootMeanSquare } from "./root-mean-square";

/** One forecast and what came of it: lists with one entry a step, in the units of the values. */
export interface ScoredForecast {
  /** Values the forecast was made from. */
  readonly train: readonly number[];
  readonly actual: readonly number[];
  readonly mean: readonly number[];
  readonly lower80: readonly number[];
  readonly upper80: readonly number[];
  readonly lower95: readonly number[];
  readonly upper95: readonly number[];
}

/** Means over the steps, in the units of the values where not told otherwise; lower is better except for coverage. */
export interface ForecastScores {
  readonly mae: number;
  readonly rmse: number;
  /** Error as a multiple of that of repeating the last value (season) within the training values; null without such a scale. */
  readonly maseLag1: number | null;
  readonly maseLagSeason: number | null;
  /** Share of values within the interval, its limits included. */
  readonly coverage80: number;
  readonly coverage95: number;
  /** 10% and 90% from the limits of the 80% interval, 50% from the mean. */
  readonly pinball10: number;
  readonly pinball50: number;
  readonly pinball90: number;
  /** Interval (Winkler) scores. */
  readonly winkler80: number;
  readonly winkler95: number;
}

/**
 * Scores one forecast over several steps. Sources: Hyndman and Koehler 2006, International Journal of Forecasting
 * 22:679-688 (MASE); Gneiting and Raftery 2007, Journal of the American Statistical Association 102:359-378 (the rest).
 * @param season steps in a season, for the second MASE.
 * @throws RangeError for lists of different lengths, none or unusable values, or limits in the wrong order.
 */
export function forecastScores(forecast: ScoredForecast, season = 12): ForecastScores {
  check(forecast, season);
  const { train, actual, lower80, upper80, lower95, upper95 } = forecast;
  const mae = average(actual, (value, step) => Math.abs(value - at(forecast.mean, step)));
  const over = (scale: number | null) => (scale === null ? null : mae / scale);
  const covered = (lower: readonly number[], upper: readonly number[]) =>
    average(actual, (value, step) => (value >= at(lower, step) && value <= at(upper, step) ? 1 : 0));
  const pinballOf = (quantiles: readonly number[], probability: number) =>
    average(actual, (value, step) => pinball(value, at(quantiles, step), probability));
  const winkler = (lower: readonly number[], upper: readonly number[], confidence: number) =>
    average(actual, (value, step) => intervalScore(value, { lower: at(lower, step), upper: at(upper, step) }, confidence));
  return {
    mae,
    rmse: rootMeanSquare(actual.map((value, step) => value - at(forecast.mean, step))),
    maseLag1: over(inSampleError(train, 1)),
    maseLagSeason: over(inSampleError(train, season)),
    coverage80: covered(lower80, upper80),
    coverage95: covered(lower95, upper95),
    pinball10: pinballOf(lower80, 0.1),
    pinball50: pinballOf(forecast.mean, 0.5),
    pinball90: pinballOf(upper80, 0.9),
    winkler80: winkler(lower80, upper80, 0.8),
    winkler95: winkler(lower95, upper95, 0.95),
  };
}

const at = (list: readonly number[], step: number): number => list[step] ?? Number.NaN;

const average = (values: readonly number[], figure: (value: number, step: number) => number): number => mean(values.map(figure)) ?? 0;

function check(forecast: ScoredForecast, season: number): void {
  checkWhole(season, "season", 1);
  checkSeries(forecast.train, 0);
  checkSeries(forecast.actual, 1);
  for (const name of ["mean", "lower80", "upper80", "lower95", "upper95"] as const) {
    checkSameLength(forecast.actual, "actual", forecast[name], name);
    forecast[name].forEach((value, step) => checkFinite(value, `${name}[${step}]`));
  }
  for (const [lower, upper] of [["lower80", "upper80"], ["lower95", "upper95"]] as const) {
    forecast[lower].forEach((limit, step) => {
      if (limit > at(forecast[upper], step)) throw new RangeError(`${lower}[${step}] must not lie above ${upper}[${step}]`);
    });
  }
}
