import { boundedExp } from "./bounded-exp";
import { overallRatio } from "./overall-ratio";
import type { FunnelScale } from "./types";

/**
 * Ratios of two counts on the log scale; a half is added to both so that 0 events have a logarithm.
 * The limits take the variance 1 / (4n) of the funnel's axis, the z-scores that of the two counts, as FunnelPlotR does.
 */
export const countRatioScale: FunnelScale = {
  target: overallRatio,
  transformedTarget: Math.log,
  transform: ({ numerator, denominator }) => Math.log((numerator + 0.5) / (denominator + 0.5)),
  standardError: ({ numerator, denominator }) =>
    Math.sqrt(numerator / (numerator + 0.5) ** 2 + denominator / (denominator + 0.5) ** 2),
  limits: (target, denominator, tau2, z) => {
    const reach = z * Math.sqrt(1 / (4 * denominator) + tau2);
    return { lower: boundedExp(target - reach), upper: boundedExp(target + reach) };
  },
  isPoisson: false,
  trimming: "winsorise",
};
