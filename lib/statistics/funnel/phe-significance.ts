import { countInterval } from "../intervals/count-interval";
import { checkFunnelUnits } from "./check-funnel-input";
import { overallRatio } from "./overall-ratio";
import { pheAverageRate } from "./phe-average-rate";
import { pheProportionInterval } from "./phe-proportion-interval";
import { pheRatePopulations } from "./phe-rate-populations";
import { PHE_LABELS, type PheRateType, type PheRateUnit, type PheSignificance } from "./phe-types";
import type { FunnelLimits, FunnelUnit } from "./types";

/** Under this many events a directly standardised rate is not judged. */
const LEAST_DSR_EVENTS = 10;

/** What is compared: shares of a population, counts against expected ones (average 1), or rates. */
export type PheComparison =
  | { readonly statistic: "proportion" | "ratio"; readonly units: readonly FunnelUnit[] }
  | { readonly statistic: "rate"; readonly rateType: PheRateType; readonly multiplier: number; readonly units: readonly PheRateUnit[] };

/**
 * Where each unit stands against the average by the rules of Fingertips, without overdispersion. A proportion is set
 * against the control limits at its population. Of a rate or ratio the interval of the observed count, over its
 * denominator, is set against the average. Source: the technical guidance of Fingertips as PHEindicatormethods 2.1.0 does.
 * @returns a label for each unit, in the same order.
 * @throws RangeError for a figure outside its range, named.
 */
export function pheSignificance(comparison: PheComparison): PheSignificance[] {
  if (comparison.statistic === "rate") return rateLabels(comparison.units, comparison.rateType, comparison.multiplier);
  return comparison.statistic === "ratio" ? ratioLabels(comparison.units) : proportionLabels(comparison.units);
}

function proportionLabels(units: readonly FunnelUnit[]): PheSignificance[] {
  checkFunnelUnits(units, "proportion");
  const average = overallRatio(units);
  return units.map(({ numerator, denominator }) => {
    const at95 = pheProportionInterval(average, denominator, 0.975);
    const at998 = pheProportionInterval(average, denominator, 0.999);
    const value = numerator / denominator;
    if (value < at998.lower) return PHE_LABELS.low998;
    if (value < at95.lower) return PHE_LABELS.low95;
    if (value > at998.upper) return PHE_LABELS.high998;
    return value > at95.upper ? PHE_LABELS.high95 : PHE_LABELS.inside;
  });
}

function ratioLabels(units: readonly FunnelUnit[]): PheSignificance[] {
  checkFunnelUnits(units, "standardised-ratio-cqc");
  return units.map(({ numerator, denominator }) => countLabel(numerator, denominator, 1));
}

function rateLabels(units: readonly PheRateUnit[], rateType: PheRateType, multiplier: number): PheSignificance[] {
  const populations = pheRatePopulations(units, multiplier);
  const average = pheAverageRate(units, populations);
  return units.map(({ numerator }, place) => {
    if (rateType === "dsr" && numerator < LEAST_DSR_EVENTS) return PHE_LABELS.tooFewEvents;
    return countLabel(numerator, populations[place] ?? 0, average);
  });
}

/** The interval of a count, exact under 10 events and by Byar from there, over its denominator against the average. */
function countLabel(events: number, denominator: number, average: number): PheSignificance {
  const { lower95, upper95, lower998, upper998 } = countLimits(events, denominator);
  if (average < lower998) return PHE_LABELS.high998;
  if (average < lower95) return PHE_LABELS.high95;
  if (average > upper998) return PHE_LABELS.low998;
  return average > upper95 ? PHE_LABELS.low95 : PHE_LABELS.inside;
}

function countLimits(events: number, denominator: number): FunnelLimits {
  const at95 = countInterval(events, 0.95);
  const at998 = countInterval(events, 0.998);
  return {
    lower95: at95.lower / denominator,
    upper95: at95.upper / denominator,
    lower998: at998.lower / denominator,
    upper998: at998.upper / denominator,
  };
}
