/**
 * Quantile between the sorted values, as R does by default: the place (n - 1) p counted from the lowest, in a straight
 * line between its neighbours. Source: Hyndman and Fan 1996, The American Statistician 50:361-365, definition 7.
 * @param values in any order, each finite.
 * @param probability from 0 (lowest) to 1 (highest).
 * @returns in the units of the values; null for an empty list.
 * @throws RangeError for a probability outside 0 to 1.
 */
export function quantile(values: readonly number[], probability: number): number | null {
  return sortedQuantile(Float64Array.from(values).sort(), probability);
}

/** As `quantile`, of values that are sorted already. */
export function sortedQuantile(sorted: Float64Array, probability: number): number | null {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`A probability lies from 0 to 1, not ${String(probability)}`);
  const place = (sorted.length - 1) * probability;
  // A product such as 10 x 0.3 falls a hair short of the whole number it stands for.
  const low = Math.floor(place + 4 * Number.EPSILON);
  const below = sorted[low];
  if (below === undefined) return null;
  const share = place - low;
  if (Math.abs(share) < 4 * Number.EPSILON) return below;
  return below + ((sorted[low + 1] ?? below) - below) * share;
}
