import { checkDenominator, checkFunnelUnits, checkScale } from "./check-funnel-input";
import { overallRatio } from "./overall-ratio";
import { pheProportionInterval } from "./phe-proportion-interval";
import type { FunnelLimits, FunnelUnit } from "./types";

export interface PheProportionFunnel {
  /** Overall proportion times the multiplier. */
  readonly baseline: number;
  /** One for each place on the axis. */
  readonly lines: readonly (FunnelLimits & { readonly population: number })[];
}

/**
 * Control limits of the proportions of Fingertips, without overdispersion: the proportions whose Wilson interval would
 * just reach the average. Source: the technical guidance of Fingertips as PHEindicatormethods 2.1.0 carries it out.
 * @param units at least one, numerator at most the denominator; their overall proportion is the average.
 * @param populations places on the axis, each at least 1.
 * @param multiplier 1 for shares, 100 for percentages.
 * @returns limits from 0 to the multiplier.
 * @throws RangeError for a figure outside its range, named.
 */
export function pheProportionLimits(units: readonly FunnelUnit[], populations: readonly number[], multiplier = 1): PheProportionFunnel {
  checkFunnelUnits(units, "proportion");
  checkScale(multiplier, "multiplier");
  populations.forEach((population, place) => checkDenominator(population, `populations[${place}]`, "proportion"));
  const average = overallRatio(units);
  const lines = populations.map((population) => {
    const at95 = pheProportionInterval(average, population, 0.975);
    const at998 = pheProportionInterval(average, population, 0.999);
    return {
      population,
      lower95: at95.lower * multiplier,
      upper95: at95.upper * multiplier,
      lower998: at998.lower * multiplier,
      upper998: at998.upper * multiplier,
    };
  });
  return { baseline: average * multiplier, lines };
}
