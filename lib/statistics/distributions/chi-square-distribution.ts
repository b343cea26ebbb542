import { checkNotNegative, checkPositive } from "../validation";
import { regularisedGamma } from "./regularised-gamma";

/**
 * Distribution function of chi-square: the chance of a value below `x`.
 * @param x 0 or more.
 * @param degrees degrees of freedom, above 0, whole or not.
 * @throws RangeError for any other argument.
 */
export function chiSquareDistribution(x: number, degrees: number): number {
  return parts(x, degrees).lower;
}

/**
 * The chance of a chi-square value above `x`, with its digits kept in the far tail.
 * @param x 0 or more.
 * @param degrees degrees of freedom, above 0, whole or not.
 * @throws RangeError for any other argument.
 */
export function chiSquareUpperTail(x: number, degrees: number): number {
  return parts(x, degrees).upper;
}

function parts(x: number, degrees: number) {
  checkPositive(degrees, "degrees");
  checkNotNegative(x, "x");
  return regularisedGamma(degrees / 2, x / 2);
}
