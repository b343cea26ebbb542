import { averageRanks } from "../descriptive/average-ranks";
import { checkSameLength } from "../validation";
import { rankCorrelation } from "./rank-correlation";

/** Ranks this far apart, as a share of the number of units, are a mismatch to look into. A proposal of this project. */
export const LARGE_MISMATCH = 0.5;

/** How far ratings agree with a hard measure over several units. */
export interface EvidenceConvergence {
  /** Rank correlation, -1 to 1; positive where well-rated units also do well on the measure. */
  readonly correlation: number | null;
  /** Units with both a score and a figure. */
  readonly units: number;
  /** Places of the units whose two ranks lie at least half of the number of units apart. */
  readonly mismatches: readonly { readonly unit: number; readonly direction: "rated above its figures" | "rated below its figures" }[];
}

/**
 * Sets scores beside a hard measure of the same units. Source: docs/methods/joint-working-score.md.
 * @param scores one a unit, higher is better; null where not published.
 * @param figures of the measure for the same units; null where missing.
 * @param direction of the measure: `increase` where high is good.
 * @throws RangeError for lists of different length or a value that is not finite.
 */
export function evidenceConvergence(
  scores: readonly (number | null)[],
  figures: readonly (number | null)[],
  direction: "increase" | "decrease",
): EvidenceConvergence {
  checkSameLength(scores, "scores", figures, "figures");
  const sign = direction === "increase" ? 1 : -1;
  const both = scores.flatMap((score, unit) => {
    const figure = figures[unit] ?? null;
    return score === null || figure === null ? [] : [{ unit, score, figure: sign * figure }];
  });
  const scoreRanks = averageRanks(both.map(({ score }) => score));
  const figureRanks = averageRanks(both.map(({ figure }) => figure));
  const correlation = rankCorrelation(scoreRanks, figureRanks);
  const mismatches = both.flatMap(({ unit }, place) => {
    const apart = (scoreRanks[place] ?? 0) - (figureRanks[place] ?? 0);
    if (correlation === null || Math.abs(apart) < LARGE_MISMATCH * both.length) return [];
    return [{ unit, direction: apart > 0 ? ("rated above its figures" as const) : ("rated below its figures" as const) }];
  });
  return { correlation, units: both.length, mismatches };
}
