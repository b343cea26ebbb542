import type { FunnelScale } from "./types";

/**
 * Standardised ratios on the square root scale, extreme z-scores drawn in, as the Care Quality Commission does.
 * The target is 1. Source: Spiegelhalter and others 2012.
 */
export const cqcScale: FunnelScale = {
  target: () => 1,
  transformedTarget: Math.sqrt,
  transform: ({ numerator, denominator }) => Math.sqrt(numerator / denominator),
  standardError: ({ denominator }) => 1 / (2 * Math.sqrt(denominator)),
  limits: (target, denominator, tau2, z) => {
    const reach = z * Math.sqrt(1 / (4 * denominator) + tau2);
    return { lower: Math.max(0, target - reach) ** 2, upper: (target + reach) ** 2 };
  },
  isPoisson: true,
  trimming: "winsorise",
};
