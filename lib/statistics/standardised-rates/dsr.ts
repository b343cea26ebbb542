import { checkNotNegative, checkPositive, checkSameLength } from "../validation";
import { countOrZero } from "./count-or-zero";
import { dobsonRate, type DirectRate } from "./dobson-rate";
import { ESP_2013 } from "./esp-2013";

/** One entry per age band, in the same order in every list. */
export interface DsrInput {
  /** Events, 0 or more; null = no event on record, counted as 0. A count withheld by its publisher is not null: leave the area out. */
  readonly counts: readonly (number | null)[];
  /** People of the area, above 0. */
  readonly populations: readonly number[];
  /** People of the standard population, 0 or more, not all 0; left out: the European one of 2013 in 19 bands. */
  readonly standardPopulations?: readonly number[];
}

/**
 * Directly standardised rate: what the rate would be if the area had the ages of the standard population.
 * rate = sum(x w/n) / sum(w); variance = sum(x (w/n)^2) / sum(w)^2; limits by Dobson, see {@link dobsonRate}.
 * Each event must be independent of the others; where people have several, use dsrRepeatEvents.
 * @param confidence coverage of the interval, strictly between 0 and 1.
 * @param multiplier unit of the result: 100,000 for a rate per 100,000; above 0.
 * @returns value and limits null and `suppressed` under 10 events. This withholds an unreliable rate; it protects
 *   nobody's identity, and the total count stays.
 * @throws RangeError naming the field and index of a bad entry, for lists of unequal length or without an entry, for a bad
 *   option, or a rate beyond the largest number.
 */
export function dsr(input: DsrInput, confidence = 0.95, multiplier = 100_000): DirectRate {
  const { counts, populations, standardPopulations = ESP_2013.map(({ population }) => population) } = input;
  checkSameLength(counts, "counts", populations, "populations");
  checkSameLength(counts, "counts", standardPopulations, "standardPopulations");

  let [totalCount, totalPopulation, totalWeight, weightedRates, weightedSquares] = [0, 0, 0, 0, 0];
  for (const [band, population] of populations.entries()) {
    const events = countOrZero(counts[band] ?? null, `counts[${band}]`);
    const weight = standardPopulations[band] ?? 0;
    checkPositive(population, `populations[${band}]`);
    checkNotNegative(weight, `standardPopulations[${band}]`);
    totalCount += events;
    totalPopulation += population;
    totalWeight += weight;
    weightedRates += events * (weight / population);
    weightedSquares += events * (weight / population) ** 2;
  }
  checkPositive(totalWeight, "sum of standardPopulations");
  const sum = { totalCount, totalPopulation, rate: weightedRates / totalWeight, variance: weightedSquares / totalWeight ** 2 };
  return dobsonRate(sum, confidence, multiplier);
}
