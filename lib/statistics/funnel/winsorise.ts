import { quantile } from "../descriptive/quantile";

/**
 * Draws extreme scores in to the quantiles at both ends, so that a few outliers do not decide the overdispersion.
 * @param scores z-scores.
 * @param trimBy share drawn in at each end, from 0 to under 0.5.
 * @returns a score for each score.
 */
export function winsorise(scores: readonly number[], trimBy: number): number[] {
  const low = quantile(scores, trimBy) ?? 0;
  const high = quantile(scores, 1 - trimBy) ?? 0;
  return scores.map((score) => Math.min(Math.max(score, low), high));
}
