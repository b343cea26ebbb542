import { checkFinite } from "../validation";
import { roundScore } from "./round-score";
import { SCORE_SCALE } from "./score-scale";
import type { ScoreScale } from "./types";

export interface MetricScoring {
  /** Which values are better. */
  readonly better: "high" | "low";
  /** Value at which an organisation meets the standard of the metric; null for none. */
  readonly standard: number | null;
  /** Value at which an organisation just clears the floor of the metric; null for none. */
  readonly floor: number | null;
}

/**
 * Scores of all organisations of one type on one metric: 1.00 (best) to 4.00 by rank, evenly spread, ties at the best
 * score of their cluster. With a standard and a floor those between them get 2.00 to 3.00.
 * Source: NHS Oversight Framework 2025/26 methodology manual, step 1.
 * @param values one of each organisation, in the unit of the metric; null = not submitted or suppressed.
 * @returns one score of each organisation, to 2 decimal places; null (published as 0) for one without a value.
 * @throws RangeError for a figure that is not finite or a standard that is easier than the floor.
 */
export function metricScores(
  values: readonly (number | null)[],
  { better, standard, floor }: MetricScoring,
  scale: ScoreScale = SCORE_SCALE,
): (number | null)[] {
  values.forEach((value, place) => value !== null && checkFinite(value, `values[${place}]`));
  if (standard !== null) checkFinite(standard, "standard");
  if (floor !== null) checkFinite(floor, "floor");
  if (better !== "high" && better !== "low") throw new RangeError(`Unknown better: ${String(better)}`);

  // On this scale more is always better.
  const merit = (value: number) => (better === "high" ? value : -value);
  if (standard !== null && floor !== null && merit(standard) < merit(floor)) throw new RangeError("standard must not be easier to meet than floor");
  const isMet = (value: number) => standard !== null && merit(value) >= merit(standard);
  const isFailed = (value: number) => floor !== null && merit(value) < merit(floor);
  const ranked = values
    .filter((value) => value !== null && !isMet(value) && !isFailed(value))
    .map((value) => merit(value ?? 0))
    .toSorted((one, other) => other - one);

  const first = standard === null ? scale.best : scale.bestBelowStandard;
  const last = floor === null ? scale.worst : scale.worstAboveFloor;
  return values.map((value) => {
    if (value === null) return null;
    if (isMet(value)) return scale.best;
    if (isFailed(value)) return scale.worst;
    // A rank counted from 0: the organisations that do better. One alone has the best score of its spread.
    const ahead = ranked.indexOf(merit(value));
    return roundScore(first + (last - first) * (ahead / Math.max(1, ranked.length - 1)));
  });
}
