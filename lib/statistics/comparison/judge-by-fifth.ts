import { ntile } from "./ntile";
import { checkPolarity, type Polarity } from "./polarity";

/** Fifths of fewer areas than this say nothing. */
const LEAST_AREAS = 5;

const LABELS = {
  high: ["worst", "worse", "middle", "better", "best"],
  low: ["best", "better", "middle", "worse", "worst"],
  none: ["lowest", "low", "middle", "high", "highest"],
} as const;

export type FifthOutcome = (typeof LABELS)[Polarity][number] | "not_compared";

export interface AreaFifth {
  /** 1 = the fifth with the lowest values; null for a missing value. */
  readonly fifth: number | null;
  readonly outcome: FifthOutcome;
}

/**
 * Places each area in a fifth of all areas by value and words it by polarity; it says nothing about chance.
 * Source: the quintile procedure of DHSC FingertipsNext.
 * @param values one an area, in one unit; null is missing and counts for nothing.
 * @returns one for each area; not_compared for a missing value, and for all with under 5 values.
 * @throws RangeError for a value that is not finite or an unknown polarity.
 */
export function judgeByFifth(values: readonly (number | null)[], polarity: Polarity): AreaFifth[] {
  checkPolarity(polarity);
  const isComparable = values.filter((value) => value !== null).length >= LEAST_AREAS;
  return ntile(values, 5).map((fifth) => ({
    fifth,
    outcome: isComparable && fifth !== null ? (LABELS[polarity][fifth - 1] ?? "not_compared") : "not_compared",
  }));
}
