import { normalQuantile } from "../distributions/normal-quantile";
import { checkConfidence } from "../validation";

/**
 * Standard deviations on either side of the mean that hold a share of the normal distribution: 1.96 for 0.95.
 * Taken from the lower tail, which keeps its digits where the confidence is close to 1.
 * @param confidence share between the limits, strictly between 0 and 1.
 * @throws RangeError for any other confidence.
 */
export function normalFactor(confidence: number): number {
  checkConfidence(confidence);
  return Math.abs(normalQuantile((1 - confidence) / 2));
}
