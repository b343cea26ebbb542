import { checkFinite, checkWhole } from "../validation";
import { pointRanks } from "./point-ranks";

export interface PheQuantileOptions {
  /** Number of groups: 10 for tenths, 5 for fifths. Default 10. */
  readonly groups?: number;
  /** True (default): group 1 holds the highest values; false: the lowest. */
  readonly highestFirst?: boolean;
}

/**
 * Deals areas into groups of nearly equal size by value, equal values always into the same group.
 * Source: the technical guide of Public Health England, as phe_quantile of PHEindicatormethods 2.1.0 carries it out:
 * group = (k + 1) - (N + 1 - rank) k / N rounded up, rank 1 = first of N values, ties at their first rank.
 * Counted in whole numbers, so that no group border moves by a rounding error.
 * @param values one an area; null is missing and counts for nothing.
 * @returns a group from 1 to `groups` for each area; null for a missing value, and for all with fewer values than groups.
 * @throws RangeError for a value that is not finite or a number of groups that is not whole and above 0.
 */
export function pheQuantiles(values: readonly (number | null)[], options: PheQuantileOptions = {}): (number | null)[] {
  const { groups = 10, highestFirst = true } = options;
  checkWhole(groups, "groups", 1);
  values.forEach((value, index) => value !== null && checkFinite(value, `values[${index}]`));
  const places = values.flatMap((value, area) => (value === null ? [] : [{ value, area }]));
  const result: (number | null)[] = values.map(() => null);
  if (places.length < groups) return result;

  const ranks = pointRanks(places.map(({ value }) => value), highestFirst ? "high" : "low");
  places.forEach(({ area }, place) => {
    const fromLast = places.length + 1 - (ranks[place] ?? 1);
    result[area] = groups + 1 - ceilingOfQuotient(fromLast * groups, places.length);
  });
  return result;
}

const ceilingOfQuotient = (top: number, bottom: number): number => (top - (top % bottom)) / bottom + Number(top % bottom > 0);
