import { chiSquareQuantile } from "../distributions/chi-square-quantile";
import type { Limits } from "./types";

/**
 * The means of two Poisson distributions: of the one that gives `count` or more with the chance `tail`, and of the one
 * that gives `count` or fewer with that chance. Source: Garwood 1936, Biometrika 28:437-442.
 * @param count above 0, whole or not.
 * @param tail chance on each side, between 0 and 1.
 * @returns numbers of events.
 */
export function exactPoissonLimits(count: number, tail: number): Limits {
  return { lower: chiSquareQuantile(tail, 2 * count) / 2, upper: chiSquareQuantile(1 - tail, 2 * (count + 1)) / 2 };
}
