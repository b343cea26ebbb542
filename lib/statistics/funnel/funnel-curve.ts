import { checkDenominator } from "./check-funnel-input";
import { funnelLimits, type FunnelLimitPair } from "./funnel-limits";
import { funnelScale } from "./funnel-scale";
import type { Funnel } from "./spiegelhalter-funnel";

export interface FunnelCurvePoint extends FunnelLimitPair {
  readonly denominator: number;
}

/**
 * The limits of a funnel along its axis, for drawing its curves.
 * @param denominators places on the axis, in the units of the denominators, in any order.
 * @returns a point for each place, limits in the units of the values.
 * @throws RangeError for a place the funnel does not reach.
 */
export function funnelCurve(
  { options, transformedTarget, tau2 }: Pick<Funnel, "options" | "transformedTarget" | "tau2">,
  denominators: readonly number[],
): FunnelCurvePoint[] {
  const scale = funnelScale(options.kind);
  return denominators.map((denominator, place) => {
    checkDenominator(denominator, `denominators[${place}]`, options.kind);
    return { denominator, ...funnelLimits(scale, transformedTarget, tau2, denominator, options) };
  });
}
