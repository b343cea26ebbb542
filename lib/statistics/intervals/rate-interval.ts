import { checkFinite, checkNotNegative, checkPositive } from "../validation";
import { countInterval, type CountInterval } from "./count-interval";
import type { Interval } from "./interval";

/** A rate with its limits, in events per `multiplier` of the denominator. */
export interface RateInterval extends Interval {
  readonly method: CountInterval["method"];
}

/**
 * A crude rate: events over a denominator taken as known, with the limits of the count over the same denominator.
 * Sources: as {@link countInterval}; PHEindicatormethods 2.1.0, phe_rate.
 * @param events number observed, 0 or more; estimates may have fractions.
 * @param denominator people, or years lived by them, in which the events arose; above 0, and it may be under the events.
 * @param confidence coverage of the interval, strictly between 0 and 1.
 * @param multiplier unit of the result: 100,000 for a rate per 100,000; above 0.
 * @throws RangeError for any other argument, or a rate beyond the largest number.
 */
export function rateInterval(events: number, denominator: number, confidence = 0.95, multiplier = 100_000): RateInterval {
  checkNotNegative(events, "events");
  checkPositive(denominator, "denominator");
  checkPositive(multiplier, "multiplier");
  const { lower, upper, method } = countInterval(events, confidence);
  // Multiplied first, so that 6 in 20,000 is exactly 30 per 100,000.
  const rate = (count: number) => (count * multiplier) / denominator;
  checkFinite(rate(upper), "upper limit");
  return { value: rate(events), lower: rate(lower), upper: rate(upper), method };
}
