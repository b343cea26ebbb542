import { mean } from "../descriptive/mean";
import { wilsonInterval } from "../intervals/wilson-interval";
import { checkWhole } from "../validation";
import { naiveMethod, type BackTestMethod, type StepForecast } from "./back-test-methods";
import { checkHorizon, checkSeries } from "./check-series";
import { inSampleError } from "./in-sample-error";
import { intervalScore } from "./interval-score";
import { pinball } from "./pinball";

/** How many of the values lay within their interval, its limits included, with the 95% Wilson interval of the share. */
export interface Coverage {
  readonly hits: number;
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
}

/** How a method fared so many steps ahead: means over the origins, in the units of the values unless told otherwise. */
export interface HorizonScores {
  readonly horizon: number;
  /** Number of forecasts checked, one an origin. */
  readonly n: number;
  readonly mae: number;
  /** Mean of |error| over the lag-1 scale of the origin's own training values; null where one of them never changes. */
  readonly mase: number | null;
  readonly coverage80: Coverage;
  readonly coverage95: Coverage;
  readonly pinball10: number;
  readonly pinball50: number;
  readonly pinball90: number;
  readonly intervalScore80: number;
  readonly intervalScore95: number;
  /** Mean of the three pinball scores, and the same of the naive forecast. */
  readonly pinball: number;
  readonly naivePinball: number;
  /** 1 - pinball / naivePinball: 1 is perfect, 0 no better than the last value; null where that was always right. */
  readonly skill: number | null;
}

export interface BackTest {
  /** Number of values before each origin. */
  readonly origins: readonly number[];
  /** One entry for each step ahead, the first one step; none where the series is too short for an origin. */
  readonly horizons: readonly HorizonScores[];
}

export interface BackTestOptions {
  readonly method: BackTestMethod;
  /** Number of steps ahead; every origin has all of them. */
  readonly horizon: number;
  /** Number of values before the first origin; what the method needs, at least 2. */
  readonly minTrain?: number;
}

/**
 * Rolling-origin back-test: from every origin, forecast from the values before it alone and compare with what came.
 * Sources: Tashman 2000, International Journal of Forecasting 16:437-450; the scores as in `forecast-scores`.
 * The origins overlap, so the Wilson intervals are too narrow.
 * @param values equally spaced, in time order, without gaps.
 * @throws RangeError for unusable values, horizon or minTrain, or a minTrain too short for the method.
 */
export function backTest(values: readonly number[], { method, horizon, minTrain = 24 }: BackTestOptions): BackTest {
  checkSeries(values, 0);
  checkHorizon(horizon);
  checkWhole(minTrain, "minTrain", 2);
  const count = Math.max(values.length - horizon - minTrain + 1, 0);
  if (count === 0) return { origins: [], horizons: [] };
  const origins = Array.from({ length: count }, (_, place) => minTrain + place);
  const forecasts = method(values, minTrain, horizon);
  const naive = naiveMethod(values, minTrain, horizon);
  const scales = origins.map((origin) => inSampleError(values.slice(0, origin), 1));
  const horizons = Array.from({ length: horizon }, (_, place) => {
    const cases = origins.map((origin, at): Case => ({
      actual: values[origin + place] ?? Number.NaN,
      forecast: stepOf(forecasts, at, place),
      naive: stepOf(naive, at, place),
      scale: scales[at] ?? null,
    }));
    return scoreHorizon(place + 1, cases);
  });
  return { origins, horizons };
}

/** 1 less the score over that of the naive forecast: 1 is perfect, 0 no better; null where the naive forecast was always right. */
export const skillAgainst = (score: number, naiveScore: number): number | null => (naiveScore > 0 ? 1 - score / naiveScore : null);

/** Share of ranges that held the value, with its Wilson 95% interval. @param n forecasts, 1 or more. */
export function coverage(hits: number, n: number): Coverage {
  const { value, lower, upper } = wilsonInterval(hits, n);
  return { hits, share: value, lower, upper };
}

interface Case {
  readonly actual: number;
  readonly forecast: StepForecast;
  readonly naive: StepForecast;
  readonly scale: number | null;
}

function scoreHorizon(horizon: number, cases: readonly Case[]): HorizonScores {
  const average = (figure: (one: Case) => number) => mean(cases.map(figure)) ?? 0;
  const error = ({ actual, forecast }: Case) => Math.abs(actual - forecast.mean);
  const covered = (limits: (step: StepForecast) => readonly [number, number]) =>
    coverage(cases.filter(({ actual, forecast }) => actual >= limits(forecast)[0] && actual <= limits(forecast)[1]).length, cases.length);
  const pinballs = (which: "forecast" | "naive") => ({
    pinball10: average((one) => pinball(one.actual, one[which].lower80, 0.1)),
    pinball50: average((one) => pinball(one.actual, one[which].median, 0.5)),
    pinball90: average((one) => pinball(one.actual, one[which].upper80, 0.9)),
  });
  const own = pinballs("forecast");
  const total = meanPinball(own);
  const naivePinball = meanPinball(pinballs("naive"));
  return {
    horizon,
    n: cases.length,
    mae: average(error),
    mase: cases.some(({ scale }) => scale === null) ? null : average((one) => error(one) / (one.scale ?? 1)),
    coverage80: covered(({ lower80, upper80 }) => [lower80, upper80]),
    coverage95: covered(({ lower95, upper95 }) => [lower95, upper95]),
    ...own,
    intervalScore80: average(({ actual, forecast }) => intervalScore(actual, { lower: forecast.lower80, upper: forecast.upper80 }, 0.8)),
    intervalScore95: average(({ actual, forecast }) => intervalScore(actual, { lower: forecast.lower95, upper: forecast.upper95 }, 0.95)),
    pinball: total,
    naivePinball,
    skill: skillAgainst(total, naivePinball),
  };
}

const meanPinball = (scores: { pinball10: number; pinball50: number; pinball90: number }): number =>
  (scores.pinball10 + scores.pinball50 + scores.pinball90) / 3;

function stepOf(forecasts: readonly (readonly StepForecast[])[], origin: number, place: number): StepForecast {
  const step = forecasts[origin]?.[place];
  if (step === undefined) throw new RangeError(`the method gave no forecast for step ${place + 1} at origin ${origin}`);
  return step;
}
