import { checkFinite, checkNotNegative, checkPositive } from "../validation";
import type { Interval } from "./interval";
import { normalFactor } from "./normal-factor";

/**
 * A proportion with Wilson's score interval: the shares P from which the observed one lies no further than z standard
 * errors, z sqrt(P(1-P)/n). Its limits stay within 0 and 1, and 0 of n and n of n have an interval too.
 * Sources: Wilson 1927; Newcombe & Altman 2000. Limits: (2x + z^2 -/+ z sqrt(z^2 + 4x(1 - x/n))) / (2(n + z^2)).
 * @param numerator x, 0 to n; estimates may have fractions.
 * @param denominator n, above 0.
 * @param confidence coverage of the interval, strictly between 0 and 1.
 * @param multiplier unit of the result: 1 for a fraction, 100 for a percentage; above 0.
 * @throws RangeError for a numerator outside 0 to n, any other bad argument, or figures beyond the largest number.
 */
export function wilsonInterval(numerator: number, denominator: number, confidence = 0.95, multiplier = 1): Interval {
  checkNotNegative(numerator, "numerator");
  checkPositive(denominator, "denominator");
  checkPositive(multiplier, "multiplier");
  if (numerator > denominator) throw new RangeError(`numerator must be at most the denominator ${denominator}, not ${numerator}`);
  checkFinite(numerator * multiplier, "numerator times multiplier");
  // Multiplied first, so that 29 of 100 is exactly 29 per cent; the rest keeps the order against rounding.
  const value = Math.min((numerator * multiplier) / denominator, multiplier);
  const [lower, upper] = shareLimits(numerator, denominator, normalFactor(confidence));
  return { value, lower: Math.min(lower * multiplier, value), upper: Math.max(upper * multiplier, value) };
}

/**
 * Both roots multiplied give x^2 / (n(n + z^2)), so the lower one comes from the upper without a difference of nearly
 * equal numbers, which would lose its digits.
 */
function shareLimits(x: number, n: number, z: number): [number, number] {
  const sum = x + (z * z) / 2 + z * Math.sqrt((z * z) / 4 + x * ((n - x) / n));
  return [x === 0 ? 0 : (x * (x / n)) / sum, Math.min(1, sum / (n + z * z))];
}
