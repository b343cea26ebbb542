import { checkNotNegative, checkPositive } from "../validation";
import { continuedFraction } from "./continued-fraction";
import { logPoissonDensity } from "./log-poisson-density";

/** Both parts of the incomplete gamma function; they add up to 1. */
export interface RegularisedGamma {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Regularised incomplete gamma functions P(a, x) and Q(a, x): the chance that a gamma variable of shape `a` is below or
 * above `x`. The smaller part is calculated, so that far tails keep their digits.
 * Source: DLMF 8.11.4 (series) and 8.9.2 (continued fraction).
 * @param a shape, above 0.
 * @param x 0 or more.
 * @throws RangeError for any other argument.
 */
export function regularisedGamma(a: number, x: number): RegularisedGamma {
  checkPositive(a, "a");
  checkNotNegative(x, "x");
  if (x === 0) return { lower: 0, upper: 1 };
  const part = Math.min(1, Math.exp(logPoissonDensity(a, x)) * smallerPart(a, x));
  return x < a + 1 ? { lower: part, upper: 1 - part } : { lower: 1 - part, upper: part };
}

/** P(a, x) below x = a + 1 and Q(a, x) from there on, each divided by the Poisson term of `a` at `x`. */
export function smallerPart(a: number, x: number): number {
  if (x < a + 1) return series(a, x);
  return a / continuedFraction(x + 1 - a, (step) => [-step * (step - a), x + 2 * step + 1 - a]);
}

/** 1 + x / (a + 1) + x^2 / ((a + 1)(a + 2)) + ... */
function series(a: number, x: number): number {
  let sum = 1;
  let term = 1;
  for (let step = 1; ; step += 1) {
    term *= x / (a + step);
    const next = sum + term;
    if (next === sum) return sum;
    sum = next;
  }
}
