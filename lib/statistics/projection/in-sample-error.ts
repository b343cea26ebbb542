import { mean } from "../descriptive/mean";
import { lagDifferences } from "./lag-differences";

/**
 * Scale of the mean absolute scaled error (MASE): the mean absolute difference of the training values from the one `lag`
 * steps before, which is the error of repeating it.
 * Source: Hyndman and Koehler 2006, International Journal of Forecasting 22:679-688.
 * @param lag 1, or the number of steps in a season: state which.
 * @returns null where there are not more values than `lag`, or the scale is 0 and no error can be measured by it.
 */
export function inSampleError(training: readonly number[], lag: number): number | null {
  const scale = mean(lagDifferences(training, lag).map(Math.abs));
  return scale === 0 ? null : scale;
}
