import { countInterval } from "../intervals/count-interval";
import { checkConfidence, checkFinite, checkPositive } from "../validation";

/** Rates from fewer events are withheld as unreliable. */
const LEAST_EVENTS = 10;

/** What a standardised rate is made of. */
export interface WeightedSum {
  /** Events in all bands. */
  readonly totalCount: number;
  readonly totalPopulation: number;
  /** Rate of the standard population, in events per head. */
  readonly rate: number;
  /** Variance of that rate. */
  readonly variance: number;
}

/** A directly standardised rate; value and limits in events per `multiplier`, null where it is withheld. */
export type DirectRate = Pick<WeightedSum, "totalCount" | "totalPopulation"> &
  (
    | { readonly suppressed: false; readonly value: number; readonly lower: number; readonly upper: number }
    | { readonly suppressed: true; readonly value: null; readonly lower: null; readonly upper: null }
  );

/**
 * Limits of a weighted sum of counts: Byar's limits of the total count, moved and scaled to the standardised rate.
 * Source: Dobson, Kuulasmaa, Eberle & Scherer 1991, Statistics in Medicine 10:457-462; under 10 events withheld as in
 * PHEindicatormethods 2.1.0. The lower limit may lie below 0 where most of the rate comes from a few events.
 * @throws RangeError for a bad confidence or multiplier, or a rate beyond the largest number.
 */
export function dobsonRate(sum: WeightedSum, confidence: number, multiplier: number): DirectRate {
  checkConfidence(confidence);
  checkPositive(multiplier, "multiplier");
  const { totalCount, totalPopulation, rate, variance } = sum;
  checkFinite(totalPopulation, "sum of populations");
  if (totalCount < LEAST_EVENTS) return { totalCount, totalPopulation, suppressed: true, value: null, lower: null, upper: null };

  const count = countInterval(totalCount, confidence);
  const scale = Math.sqrt(variance / totalCount);
  const value = rate * multiplier;
  const lower = value + scale * (count.lower - totalCount) * multiplier;
  const upper = value + scale * (count.upper - totalCount) * multiplier;
  checkFinite(lower, "lower limit");
  checkFinite(upper, "upper limit");
  return { totalCount, totalPopulation, suppressed: false, value, lower, upper };
}
