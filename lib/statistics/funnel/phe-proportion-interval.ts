import { normalQuantile } from "../distributions/normal-quantile";
import type { Limits } from "./types";

/**
 * Limits at one population. A Wilson interval of x/n ends at p where (x/n - p)^2 = z^2 p (1 - p) / n; solved for x/n that
 * is p -/+ z sqrt(p (1 - p) / n), which the two roots of the guidance equal.
 * @param average from 0 to 1.
 * @param probability below the upper limit: 0.975 or 0.999.
 */
export function pheProportionInterval(average: number, population: number, probability: number): Limits {
  const reach = normalQuantile(probability) * Math.sqrt((average * (1 - average)) / population);
  return { lower: Math.max(0, average - reach), upper: Math.min(1, average + reach) };
}
