import { RATING_RANGE } from "./dimensions";

export type RosierSide = "NHS rosier" | "council rosier" | "same";

/** Two ratings of one dimension put side by side. */
export interface DimensionReading {
  /** The lower of the two: joint working is as good as the less content side finds it. */
  readonly score: number;
  readonly gap: number;
  readonly direction: RosierSide;
}

/**
 * Score = min(N, L), gap = |N - L|, and which side sees it rosier. Source: docs/methods/joint-working-score.md.
 * @param nhs rating by the ICB, 0 to 4.
 * @param council rating by the council, 0 to 4.
 * @throws RangeError naming the side whose rating lies outside 0 to 4.
 */
export function dimensionReading(nhs: number, council: number): DimensionReading {
  checkRating(nhs, "nhs");
  checkRating(council, "council");
  const direction = nhs === council ? "same" : nhs > council ? "NHS rosier" : "council rosier";
  return { score: Math.min(nhs, council), gap: Math.abs(nhs - council), direction };
}

/** @throws RangeError naming the rating that lies outside 0 to 4. */
export function checkRating(rating: number, name: string): void {
  const { lowest, highest } = RATING_RANGE;
  if (!(rating >= lowest && rating <= highest)) throw new RangeError(`${name} must lie from ${lowest} to ${highest}, not ${String(rating)}`);
}
