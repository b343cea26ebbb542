import { checkFinite, checkPositive, checkSameLength } from "../validation";
import { roundScore } from "./round-score";

export interface AverageScore {
  /** To 2 decimal places; null where nothing was scored. */
  readonly average: number | null;
  /** Before rounding; null where nothing was scored. */
  readonly unrounded: number | null;
  /** Weighted sum of the scores that count. */
  readonly sum: number;
  /** Sum of their weights. */
  readonly weight: number;
  /** Number of scores that count. */
  readonly count: number;
}

/**
 * Average metric score of an organisation: the weighted sum of its scores over the sum of their weights. A score of 0
 * means not scored, and is left out with its weight. Source: NHS Oversight Framework 2025/26 methodology manual, step 2.
 * @param scores from 1 to 4; 0 or null = not scored.
 * @param weights one of each score, above 0; all 1 where left out.
 * @throws RangeError for any other score or weight, or lists of different lengths.
 */
export function averageScore(scores: readonly (number | null)[], weights?: readonly number[]): AverageScore {
  if (weights !== undefined) checkSameLength(scores, "scores", weights, "weights");
  let sum = 0;
  let weight = 0;
  let count = 0;
  scores.forEach((score, place) => {
    const own = weights?.[place] ?? 1;
    checkPositive(own, `weights[${place}]`);
    if (score === null || score === 0) return;
    checkScore(score, `scores[${place}]`);
    sum += own * score;
    weight += own;
    count += 1;
  });
  const unrounded = count === 0 ? null : Math.min(4, Math.max(1, sum / weight));
  return { average: unrounded === null ? null : roundScore(unrounded), unrounded, sum, weight, count };
}

/** @throws RangeError naming the figure, unless it lies from 1 to 4. */
export function checkScore(score: number, name: string): void {
  checkFinite(score, name);
  if (score < 1 || score > 4) throw new RangeError(`${name} must lie from 1 to 4, not ${score}`);
}
