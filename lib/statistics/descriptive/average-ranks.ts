import { checkFinite } from "../validation";

/**
 * Ranks from 1 for the lowest value; equal values share the mean of the ranks they take up.
 * @throws RangeError naming the first value that is not finite.
 */
export function averageRanks(values: readonly number[]): readonly number[] {
  values.forEach((value, place) => checkFinite(value, `values[${place}]`));
  const sorted = Float64Array.from(values).sort();
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  sorted.forEach((value, place) => {
    if (!first.has(value)) first.set(value, place + 1);
    last.set(value, place + 1);
  });
  return values.map((value) => ((first.get(value) ?? 0) + (last.get(value) ?? 0)) / 2);
}
