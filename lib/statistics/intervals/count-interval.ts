import { chiSquareQuantile } from "../distributions/chi-square-quantile";
import { checkConfidence, checkNotNegative } from "../validation";
import { normalFactor } from "./normal-factor";

/** Counts below this have exact limits; from it on Byar's approximation is taken. */
const FIRST_BYAR_COUNT = 10;

/** Limits of the expected number of events, in events. */
export interface CountInterval {
  readonly lower: number;
  readonly upper: number;
  readonly method: "exact" | "byar";
}

/**
 * Confidence interval of a count of independent rare events: exact limits of the Poisson distribution under 10 events,
 * Byar's approximation from 10.
 * Sources: Armitage & Berry 2002 (exact); Breslow & Day 1987 (Byar); the change at 10 as in PHEindicatormethods 2.1.0.
 * @param events number observed, 0 or more. Estimates may have fractions: both formulas hold for them.
 * @param confidence coverage of the interval, strictly between 0 and 1, such as 0.95 or 0.998.
 * @throws RangeError for a negative or infinite count, or a confidence outside 0 to 1.
 */
export function countInterval(events: number, confidence: number): CountInterval {
  checkNotNegative(events, "events");
  checkConfidence(confidence);
  return events < FIRST_BYAR_COUNT ? exactLimits(events, confidence) : byarLimits(events, confidence);
}

/**
 * The means at which a count so high, or so low, has a chance of (1 - confidence) / 2. Of a fraction of an event as small
 * as EPSILON the lower one is under the smallest number there is.
 */
function exactLimits(events: number, confidence: number): CountInterval {
  const tail = (1 - confidence) / 2;
  const above = Math.min(1 - tail, 1 - Number.EPSILON / 2);
  return {
    lower: events < Number.EPSILON ? 0 : chiSquareQuantile(tail, 2 * events) / 2,
    upper: chiSquareQuantile(above, 2 * events + 2) / 2,
    method: "exact",
  };
}

function byarLimits(events: number, confidence: number): CountInterval {
  const z = normalFactor(confidence);
  const next = events + 1;
  return {
    lower: events * (1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))) ** 3,
    upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
    method: "byar",
  };
}
