import { checkWhole } from "../validation";
import type { Gestation } from "./gestation-classes";
import { addMonths, type YearMonth } from "./year-month";

export interface LagInput {
  /** Month the intervention starts. */
  readonly start: YearMonth;
  readonly gestation: Gestation;
  /** Months over which a published figure averages: 36 for a three-year rolling figure, 1 for a monthly one. */
  readonly averagingMonths: number;
  /** Months from the end of a period to its publication; part months count as whole ones. */
  readonly publicationMonths: number;
}

/** The months that part the life of an intervention's outcome. */
export interface LagWindow {
  readonly start: YearMonth;
  /** From here the first people may benefit, but no published figure can show it yet. */
  readonly firstEffect: YearMonth;
  /** From here a figure may show an effect: the first month in which judging makes sense. */
  readonly earliest: YearMonth;
  /** From here a figure should show it. */
  readonly latest: YearMonth;
}

/**
 * When an outcome can first be seen, and when it should be seen at the latest:
 * earliest = start + fewest + W/2 + P, latest = start + most + W + P, in months. Source: docs/methods/lag.md.
 * Half of an odd averaging window is rounded up, so that nothing is judged too early.
 * @throws RangeError for months that are not whole numbers of 0 or more, or a gestation whose most is under its fewest.
 */
export function lagWindow({ start, gestation, averagingMonths, publicationMonths }: LagInput): LagWindow {
  checkWhole(gestation.fewestMonths, "gestation.fewestMonths");
  checkWhole(gestation.mostMonths, "gestation.mostMonths", gestation.fewestMonths);
  checkWhole(averagingMonths, "averagingMonths");
  checkWhole(publicationMonths, "publicationMonths");
  return {
    start,
    firstEffect: addMonths(start, gestation.fewestMonths),
    earliest: addMonths(start, gestation.fewestMonths + Math.ceil(averagingMonths / 2) + publicationMonths),
    latest: addMonths(start, gestation.mostMonths + averagingMonths + publicationMonths),
  };
}
