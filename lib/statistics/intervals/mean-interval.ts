import { mean } from "../descriptive/mean";
import { standardDeviation } from "../descriptive/standard-deviation";
import { studentQuantile } from "../distributions/student-quantile";
import { checkConfidence, checkFinite } from "../validation";

/** A mean with its limits, in the units of the values. */
export interface MeanInterval {
  /** Null for an empty list. */
  readonly value: number | null;
  /** Sample standard deviation (divisor n - 1); null under two values, as are the limits: one value shows no spread. */
  readonly standardDeviation: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * A mean of independent values with the interval of Student's t: mean -/+ t(n-1) s / sqrt n.
 * Source: PHEindicatormethods 2.1.0, phe_mean.
 * @param values finite, in any order.
 * @param confidence coverage of the interval, strictly between 0 and 1.
 * @throws RangeError naming the value that is not finite, for a confidence outside 0 to 1, or limits beyond the largest
 *   number.
 */
export function meanInterval(values: readonly number[], confidence = 0.95): MeanInterval {
  checkConfidence(confidence);
  values.forEach((value, index) => checkFinite(value, `values[${index}]`));
  const value = mean(values);
  const spread = standardDeviation(values);
  if (value === null || spread === null) return { value, standardDeviation: null, lower: null, upper: null };
  const t = Math.abs(studentQuantile((1 - confidence) / 2, values.length - 1));
  const reach = t * (spread / Math.sqrt(values.length));
  checkFinite(value - reach, "lower limit");
  checkFinite(value + reach, "upper limit");
  return { value, standardDeviation: spread, lower: value - reach, upper: value + reach };
}
