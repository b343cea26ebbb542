import { checkNotNegative, checkPositive, checkSameLength } from "../validation";
import { countOrZero } from "./count-or-zero";
import { dobsonRate, type DirectRate } from "./dobson-rate";

/** One entry per age band and number of events a person had, in the same order in every list. */
export interface DsrRepeatEventsInput {
  readonly ageBands: readonly (string | number)[];
  /** Events each of these people had, above 0. */
  readonly eventFrequencies: readonly number[];
  /** People of the band with that many events, 0 or more; null = nobody. */
  readonly uniqueIndividuals: readonly (number | null)[];
  /** People of the band, above 0; the same wherever the band stands. */
  readonly populations: readonly number[];
  /** Standard population of the band, 0 or more, not all 0; the same wherever the band stands. */
  readonly standardPopulations: readonly number[];
}

/**
 * Directly standardised rate of events that one person may have several of, such as admissions. The value is that of
 * all events; the variance takes people, not events, as independent: sum over f of f^2 sum(u (w/n)^2) / sum(w)^2.
 * Source: PHEindicatormethods 2.1.0, calculate_dsr with independent_events = FALSE. Every band of the population must
 * have at least one entry; a pair of band and frequency without an entry stands for nobody.
 * @param confidence coverage of the interval, strictly between 0 and 1.
 * @param multiplier unit of the result: 100,000 for a rate per 100,000; above 0.
 * @returns as dsr: value and limits null and `suppressed` under 10 events; `totalCount` counts events.
 * @throws RangeError naming the field and index of a bad entry, for lists of unequal length or without an entry, for a band
 *   with two populations, for a bad option, or a rate beyond the largest number.
 */
export function dsrRepeatEvents(input: DsrRepeatEventsInput, confidence = 0.95, multiplier = 100_000): DirectRate {
  const { ageBands, eventFrequencies, uniqueIndividuals } = input;
  checkSameLength(ageBands, "ageBands", eventFrequencies, "eventFrequencies");
  checkSameLength(ageBands, "ageBands", uniqueIndividuals, "uniqueIndividuals");
  const bands = readBands(input);
  const all = [...bands.values()];
  const totalPopulation = all.reduce((sum, { population }) => sum + population, 0);
  const totalWeight = all.reduce((sum, { weight }) => sum + weight, 0);
  checkPositive(totalWeight, "sum of standardPopulations");

  let [totalCount, weightedRates, weightedSquares] = [0, 0, 0];
  for (const [row, frequency] of eventFrequencies.entries()) {
    checkPositive(frequency, `eventFrequencies[${row}]`);
    const people = countOrZero(uniqueIndividuals[row] ?? null, `uniqueIndividuals[${row}]`);
    const { population, weight } = bands.get(ageBands[row] ?? "") ?? { population: 1, weight: 0 };
    totalCount += frequency * people;
    weightedRates += frequency * people * (weight / population);
    weightedSquares += frequency ** 2 * people * (weight / population) ** 2;
  }
  const sum = { totalCount, totalPopulation, rate: weightedRates / totalWeight, variance: weightedSquares / totalWeight ** 2 };
  return dobsonRate(sum, confidence, multiplier);
}

interface Band {
  readonly population: number;
  readonly weight: number;
}

/** Each band once, with its population and its standard population. */
function readBands({ ageBands, populations, standardPopulations }: DsrRepeatEventsInput): Map<string | number, Band> {
  checkSameLength(ageBands, "ageBands", populations, "populations");
  checkSameLength(ageBands, "ageBands", standardPopulations, "standardPopulations");
  const bands = new Map<string | number, Band>();
  for (const [row, ageBand] of ageBands.entries()) {
    const [population = Number.NaN, weight = Number.NaN] = [populations[row], standardPopulations[row]];
    checkPositive(population, `populations[${row}]`);
    checkNotNegative(weight, `standardPopulations[${row}]`);
    const known = bands.get(ageBand) ?? { population, weight };
    checkSame(population, known.population, `populations[${row}]`, ageBand);
    checkSame(weight, known.weight, `standardPopulations[${row}]`, ageBand);
    bands.set(ageBand, known);
  }
  return bands;
}

function checkSame(value: number, known: number, name: string, ageBand: string | number): void {
  if (value !== known) throw new RangeError(`${name} must be ${known}, as before in age band ${ageBand}, not ${value}`);
}
