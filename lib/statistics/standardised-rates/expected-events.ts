import { checkNotNegative, checkPositive, checkSameLength } from "../validation";

/** One entry per age band, in the same order in every list. */
export interface Reference {
  /** People of the area, 0 or more. */
  readonly populations: readonly number[];
  /** Events of the reference population, 0 or more, such as those of England. */
  readonly referenceCounts: readonly number[];
  /** People of the reference population, above 0. */
  readonly referencePopulations: readonly number[];
}

/**
 * Events an area would have at the rates of the reference: sum of reference events / reference people * people.
 * @throws RangeError naming the field and index of a bad entry, for lists of unequal length, or when no event is expected,
 *   because nothing can be compared with none.
 */
export function expectedEvents({ populations, referenceCounts, referencePopulations }: Reference): number {
  checkSameLength(populations, "populations", referenceCounts, "referenceCounts");
  checkSameLength(populations, "populations", referencePopulations, "referencePopulations");
  let expected = 0;
  for (const [band, population] of populations.entries()) {
    const [events = Number.NaN, people = Number.NaN] = [referenceCounts[band], referencePopulations[band]];
    checkNotNegative(population, `populations[${band}]`);
    checkNotNegative(events, `referenceCounts[${band}]`);
    checkPositive(people, `referencePopulations[${band}]`);
    expected += (events / people) * population;
  }
  checkPositive(expected, "expected events");
  return expected;
}
