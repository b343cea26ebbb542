import { checkFinite, checkWhole } from "../validation";

/**
 * Deals values into groups in ascending order, 1 = lowest; when they do not divide evenly the first groups hold one more.
 * Source: the window function NTILE of SQL, which DHSC FingertipsNext uses. Equal values stand in the order given and
 * may fall into neighbouring groups. With fewer values than groups the last groups stay empty.
 * @param values one an area; null is missing and counts for nothing.
 * @returns the group of each value; null for a missing one.
 * @throws RangeError for a value that is not finite or a number of groups that is not whole and above 0.
 */
export function ntile(values: readonly (number | null)[], groups: number): (number | null)[] {
  checkWhole(groups, "groups", 1);
  const present = values.flatMap((value, area) => {
    if (value === null) return [];
    checkFinite(value, `values[${area}]`);
    return [{ value, area }];
  });
  present.sort((a, b) => a.value - b.value);

  const size = Math.floor(present.length / groups);
  const larger = present.length % groups;
  const inLarger = larger * (size + 1);
  const result: (number | null)[] = values.map(() => null);
  present.forEach(({ area }, place) => {
    result[area] = 1 + (place < inLarger ? Math.floor(place / (size + 1)) : larger + Math.floor((place - inLarger) / size));
  });
  return result;
}
