import { rateInterval, type RateInterval } from "../intervals/rate-interval";
import { checkPositive, checkSameLength } from "../validation";
import { countOrZero } from "./count-or-zero";
import { expectedEvents, type Reference } from "./expected-events";

export interface IsrInput extends Reference {
  /** Events of the area per age band (null = no event on record, counted as 0), or their total where bands are not known. */
  readonly counts: readonly (number | null)[] | number;
}

/** An indirectly standardised ratio with its limits, in units of the reference value. */
export interface IsrRatio extends RateInterval {
  readonly observed: number;
  readonly expected: number;
}

/**
 * Indirectly standardised ratio: events observed over those expected at the rates of the reference, age band by age band.
 * Limits are those of the observed count (exact under 10 events, Byar from 10); the expected events are taken as known.
 * Sources: Breslow & Day 1987; Armitage & Berry 2002; PHEindicatormethods 2.1.0, calculate_ISRatio.
 * @param confidence coverage of the interval, strictly between 0 and 1.
 * @param referenceValue what the reference itself scores: 1, or 100 for a ratio in per cent; above 0.
 * @throws RangeError naming the field and index of a bad entry, for lists of unequal length, for no expected event, for a
 *   bad option, or a ratio beyond the largest number.
 */
export function isrRatio(input: IsrInput, confidence = 0.95, referenceValue = 1): IsrRatio {
  const observed = totalCount(input);
  const expected = expectedEvents(input);
  checkPositive(referenceValue, "referenceValue");
  return { observed, expected, ...rateInterval(observed, expected, confidence, referenceValue) };
}

function totalCount({ counts, populations }: IsrInput): number {
  if (typeof counts === "number") return countOrZero(counts, "counts");
  checkSameLength(counts, "counts", populations, "populations");
  return counts.reduce<number>((sum, count, band) => sum + countOrZero(count, `counts[${band}]`), 0);
}
