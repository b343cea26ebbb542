import { boundedExp } from "./bounded-exp";
import type { FunnelScale } from "./types";

/**
 * Standardised ratios on the log scale, extreme z-scores left out, as the Summary Hospital-level Mortality Indicator
 * does. The target is 1; a unit without events has no logarithm. Denominators come rounded to two decimals.
 */
export const shmiScale: FunnelScale = {
  target: () => 1,
  transformedTarget: Math.log,
  transform: ({ numerator, denominator }) => (numerator === 0 ? null : Math.log(numerator / denominator)),
  standardError: ({ denominator }) => 1 / Math.sqrt(denominator),
  limits: (target, denominator, tau2, z) => {
    const reach = z * Math.sqrt(1 / denominator + tau2);
    return { lower: boundedExp(target - reach), upper: boundedExp(target + reach) };
  },
  isPoisson: true,
  trimming: "truncate",
};
