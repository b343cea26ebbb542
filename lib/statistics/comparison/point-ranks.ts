/** Which end of a scale is the first place. */
export type BetterEnd = "high" | "low";

/** Rank of each value, 1 = best; equal values share the best place of theirs. */
export function pointRanks(values: readonly number[], better: BetterEnd): number[] {
  const sorted = [...values].sort((a, b) => (better === "high" ? b - a : a - b));
  const places = new Map<number, number>();
  sorted.forEach((value, place) => !places.has(value) && places.set(value, place + 1));
  return values.map((value) => places.get(value) ?? 1);
}
