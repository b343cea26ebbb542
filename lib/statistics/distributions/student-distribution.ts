import { checkFinite, checkPositive } from "../validation";
import { regularisedBeta } from "./regularised-beta";

/**
 * Distribution function of Student's t: the chance of a value below `x`.
 * Source: DLMF 8.17 for the incomplete beta function it is written in.
 * @param degrees degrees of freedom, above 0, whole or not.
 * @throws RangeError for degrees not above 0 or an `x` that is not finite.
 */
export function studentDistribution(x: number, degrees: number): number {
  const tail = studentTail(Math.abs(x), degrees);
  return x > 0 ? 1 - tail : tail;
}

/** The chance of a value above `x`, for `x` of 0 or more, with its digits kept in the far tail. */
export function studentTail(x: number, degrees: number): number {
  checkPositive(degrees, "degrees");
  checkFinite(x, "x");
  const whole = degrees + x * x;
  return regularisedBeta(degrees / whole, degrees / 2, 0.5, (x * x) / whole) / 2;
}
