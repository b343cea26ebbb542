import { overallRatio } from "./overall-ratio";
import type { FunnelScale } from "./types";

/** Proportions on the arcsine scale, where the variance is 1 / (4n) whatever the proportion. Source: Spiegelhalter 2005. */
export const proportionScale: FunnelScale = {
  target: overallRatio,
  transformedTarget: (target) => Math.asin(Math.sqrt(target)),
  transform: ({ numerator, denominator }) => Math.asin(Math.sqrt(numerator / denominator)),
  standardError: ({ denominator }) => 1 / (2 * Math.sqrt(denominator)),
  limits: (target, denominator, tau2, z) => {
    const reach = z * Math.sqrt(1 / (4 * denominator) + tau2);
    return { lower: proportionOf(target - reach), upper: proportionOf(target + reach) };
  },
  isPoisson: false,
  trimming: "winsorise",
};

/** Back from an angle; one beyond the quarter circle is a proportion of 0 or 1. */
function proportionOf(angle: number): number {
  if (angle < 0) return 0;
  return angle > Math.PI / 2 ? 1 : Math.sin(angle) ** 2;
}
