import type { BackTest } from "./back-test";
import { combineBackTests, type CombinedBackTest } from "./combine-back-tests";
import { FULL_POOL_VALUES, type PoolForecast } from "./pool-forecast";

/** Share of past values the 80% intervals must have held, ends included. */
export const COVERAGE_BAND = [0.65, 0.95] as const;
/** Checked forecasts and different origins without which nothing is concluded. */
export const LEAST_FORECASTS = 30;
export const LEAST_ORIGINS = 6;

export interface Calibration {
  /** Whether the chance of meeting a target may be shown; where not, the range still may. */
  readonly shown: boolean;
  /** Why, in words for the reader. */
  readonly reason: string;
  /** What the decision rests on; null where there is none. */
  readonly evidence: CombinedBackTest | null;
}

/**
 * Decides whether the chance of meeting a target is shown. It is hidden where the forecast is not of the tested kind,
 * too few forecasts were checked, the 80% intervals held under 65% or over 95% of the values, or the forecasts were
 * further off than the last value repeated (skill under 0). Source: this project's rule, docs/methods/forecast-calibration.md.
 * @param forecast whose chance is asked.
 * @param backTests of the recommended pool (`poolMethod`, minTrain 24 or more): of every organisation of the measure.
 * @param horizon number of steps ahead of the chance.
 * @throws RangeError for a horizon the forecast or one of the back-tests does not reach.
 */
export function calibration(forecast: PoolForecast, backTests: readonly BackTest[], horizon: number): Calibration {
  const evidence = combineBackTests(backTests, horizon);
  const hidden = (reason: string): Calibration => ({ shown: false, reason, evidence });
  if (!forecast.given) return hidden(forecast.reason);
  if (horizon > forecast.steps.length) throw new RangeError(`the forecast does not reach ${horizon} steps ahead`);
  if (forecast.members.length < 3) {
    return hidden(`With ${forecast.run.values.length} values the forecast is a simpler one than was checked, which needs at least ${FULL_POOL_VALUES}.`);
  }
  const { n, coverage80, skill } = evidence?.scores ?? { n: 0, coverage80: { hits: 0, share: 0 }, skill: null };
  const origins = evidence?.origins ?? 0;
  if (n < LEAST_FORECASTS || origins < LEAST_ORIGINS) {
    return hidden(
      `Too little to check it by: ${n} past forecasts ${periods(horizon)} ahead from ${origins} starting points; ` +
        `it takes ${LEAST_FORECASTS} from ${LEAST_ORIGINS}.`,
    );
  }
  const held = `Past 80% ranges ${periods(horizon)} ahead held ${coverage80.hits} of ${n} values (${percent(coverage80.share)})`;
  if (coverage80.share < COVERAGE_BAND[0]) return hidden(`${held}: they were too narrow.`);
  if (coverage80.share > COVERAGE_BAND[1]) return hidden(`${held}: they were too wide.`);
  if (skill === null) return hidden(`${held}, but the measure never changed over ${periods(horizon)}, so there is nothing to judge by.`);
  if (skill < 0) return hidden(`${held}, but the forecasts were further off than the last value repeated.`);
  return { shown: true, reason: `${held}, and the forecasts were no further off than the last value repeated.`, evidence };
}

const periods = (count: number): string => (count === 1 ? "1 period" : `${count} periods`);

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
