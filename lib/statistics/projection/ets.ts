import { checkHorizon, checkSeries } from "./check-series";
import type { Normal } from "./normal-interval";

/**
 * Exponential smoothing with additive errors. Three forms: level only (no beta, phi or initial trend), level and trend
 * (no phi), level and damped trend (all). `beta` is what one error adds to the trend, not its share of alpha.
 */
export interface EtsParameters {
  readonly alpha: number;
  readonly beta: number | null;
  readonly phi: number | null;
  /** Level and trend one step before the first value, in the units of the values and of values per step. */
  readonly initialLevel: number;
  readonly initialTrend: number | null;
}

export interface EtsRun {
  /** Forecast of each value one step before it. */
  readonly fitted: readonly number[];
  /** Sum of squared errors of those forecasts. */
  readonly sse: number;
  /** `sse` over the number of values less the number of parameters, initial states counted among them. */
  readonly sigma2: number;
  /** Logarithm of the likelihood less its constant, -n/2 log(sse); null where every forecast is exact. */
  readonly logLik: number | null;
  /** Corrected Akaike criterion; null without a likelihood, or with too few values for the correction. */
  readonly aicc: number | null;
  /** Level and trend after the last value. */
  readonly level: number;
  readonly trend: number;
}

/**
 * Runs exponential smoothing with given parameters through a series.
 * Source: Hyndman, Koehler, Ord and Snyder 2008, Forecasting with Exponential Smoothing, chapters 2 and 5.
 * @param values equally spaced, in time order, more than there are parameters (2, 4 or 5).
 * @throws RangeError for too short or unusable values, or parameters outside alpha 0 to 1, beta 0 to alpha, phi 0 to 1.
 */
export function runEts(values: readonly number[], parameters: EtsParameters): EtsRun {
  const count = checkParameters(parameters);
  checkSeries(values, count + 1);
  const { alpha, beta, phi } = plain(parameters);
  let level = parameters.initialLevel;
  let trend = parameters.initialTrend ?? 0;
  let sse = 0;
  const fitted = values.map((value) => {
    const expected = level + phi * trend;
    const error = value - expected;
    level = expected + alpha * error;
    trend = phi * trend + beta * error;
    sse += error * error;
    return expected;
  });

  const n = values.length;
  // The spread of the errors is a parameter of the likelihood too.
  const free = count + 1;
  const logLik = sse > 0 ? (-n / 2) * Math.log(sse) : null;
  const room = n - free - 1;
  const aicc = logLik === null || room <= 0 ? null : 2 * (free - logLik) + (2 * free * (free + 1)) / room;
  return { fitted, sse, sigma2: sse / (n - count), logLik, aicc, level, trend };
}

/**
 * Forecast on from the end of a run: the damped trend added up, with the variance that the errors to come build up.
 * Source: Hyndman, Koehler, Ord and Snyder 2008, chapter 6.
 * @param horizon number of steps ahead.
 * @returns one normal distribution a step, the first one step ahead.
 * @throws RangeError for parameters as in `runEts`, or an unusable horizon.
 */
export function etsForecast(parameters: EtsParameters, run: EtsRun, horizon: number): Normal[] {
  checkParameters(parameters);
  checkHorizon(horizon);
  const { alpha, beta, phi } = plain(parameters);
  const forecast: Normal[] = [];
  let power = 1;
  let damping = 0;
  let spread = 1;
  for (let ahead = 1; ahead <= horizon; ahead++) {
    // What an error so many steps back has done to the value by now.
    if (ahead > 1) spread += (alpha + beta * damping) ** 2;
    power *= phi;
    damping += power;
    forecast.push({ mean: run.level + damping * run.trend, sd: Math.sqrt(run.sigma2 * spread) });
  }
  return forecast;
}

const plain = ({ alpha, beta, phi }: EtsParameters) => ({ alpha, beta: beta ?? 0, phi: phi ?? 1 });

/** Number of parameters of the form, initial states counted. */
function checkParameters({ alpha, beta, phi, initialLevel, initialTrend }: EtsParameters): number {
  checkState(initialLevel, "initialLevel");
  if (!(alpha >= 0 && alpha <= 1)) throw new RangeError(`alpha must lie from 0 to 1, not ${String(alpha)}`);
  if (beta === null) {
    if (phi !== null || initialTrend !== null) throw new RangeError("phi and initialTrend need a beta");
    return 2;
  }
  if (!(beta >= 0 && beta <= alpha)) throw new RangeError(`beta must lie from 0 to alpha, not ${String(beta)}`);
  checkState(initialTrend ?? Number.NaN, "initialTrend");
  if (phi === null) return 4;
  if (!(phi > 0 && phi <= 1)) throw new RangeError(`phi must lie between 0 and 1, not ${String(phi)}`);
  return 5;
}

/** As far out as the values of a series may lie. */
function checkState(value: number, name: string): void {
  if (!(Math.abs(value) <= 1e150)) throw new RangeError(`${name} must be a number from -1e150 to 1e150, not ${String(value)}`);
}
