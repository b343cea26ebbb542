import { deviance } from "./deviance";
import { stirlingError } from "./stirling-error";

/**
 * Natural logarithm of m^a e^-m / Gamma(a + 1): for a whole `a` the chance of exactly `a` events where `m` are expected.
 * Source: Loader 2000, Fast and accurate computation of binomial probabilities.
 * @param a above 0, whole or not.
 * @param m above 0.
 */
export function logPoissonDensity(a: number, m: number): number {
  return -stirlingError(a) - deviance(a, m) - Math.log(2 * Math.PI * a) / 2;
}
