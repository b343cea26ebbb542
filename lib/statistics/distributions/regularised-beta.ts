import { checkPositive } from "../validation";
import { continuedFraction } from "./continued-fraction";
import { deviance } from "./deviance";
import { stirlingError } from "./stirling-error";

/**
 * Regularised incomplete beta function I_x(a, b): the chance that a beta variable of shapes `a` and `b` is below `x`.
 * Source: DLMF 8.17.22 (continued fraction); its leading factor as in Loader 2000.
 * @param x from 0 to 1.
 * @param a above 0.
 * @param b above 0.
 * @param complement 1 - x, given where it is known more exactly than by that subtraction.
 * @throws RangeError for any other argument.
 */
export function regularisedBeta(x: number, a: number, b: number, complement = 1 - x): number {
  checkPositive(a, "a");
  checkPositive(b, "b");
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x must lie from 0 to 1, not ${String(x)}`);
  if (x === 0) return 0;
  if (complement === 0) return 1;
  // The fraction settles quickly below the middle of the distribution; above it the mirror image does.
  if (x > (a + 1) / (a + b + 2)) return 1 - regularisedBeta(complement, b, a, x);
  const fraction = continuedFraction(1, (step) => {
    const m = Math.floor(step / 2);
    const top = step % 2 === 0 ? m * (b - m) : -(a + m) * (a + b + m);
    return [(top * x) / ((a + step - 1) * (a + step)), 1];
  });
  return Math.min(1, (binomialDensity(a, b, x, complement) * b) / (a + b) / fraction);
}

/** x^a (1-x)^b Gamma(a+b+1) / (Gamma(a+1) Gamma(b+1)). */
function binomialDensity(a: number, b: number, x: number, complement: number): number {
  const n = a + b;
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * complement);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * a * b));
}
