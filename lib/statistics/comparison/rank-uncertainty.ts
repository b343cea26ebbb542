import { checkConfidence, checkNotNegative, checkSameLength, checkWhole } from "../validation";
import { checkValue } from "./check-value";
import { drawRanks } from "./draw-ranks";
import { expectedRanks } from "./expected-ranks";
import { pointRanks, type BetterEnd } from "./point-ranks";

export interface RankOptions {
  /** Which end of the scale is the first place. */
  readonly better: BetterEnd;
  /** Coverage of the range of ranks. Default 0.95. */
  readonly confidence?: number;
  /** Default 10,000; fewer make the range coarse. */
  readonly draws?: number;
  /** A whole number, 0 or more; the same seed gives the same result. Default 1. */
  readonly seed?: number;
}

/** Ranks count from 1 = best. */
export interface RankedArea {
  /** Rank of the estimate itself; equal estimates share the best place of theirs. */
  readonly pointRank: number;
  /** Exact mean rank, not simulated. */
  readonly expectedRank: number;
  readonly rankLower: number;
  readonly rankMedian: number;
  readonly rankUpper: number;
  /** Chance to be the best of all. */
  readonly probabilityBest: number;
  /** Chance of a rank up to a quarter of the number of areas, rounded down; null under 4 areas. */
  readonly probabilityTopQuarter: number | null;
}

/**
 * How sure the rank of each area is, given the random error of its figure. Source: Goldstein and Spiegelhalter 1996,
 * Journal of the Royal Statistical Society A 159:385-443: draw every figure from normal(estimate, standard error), rank,
 * repeat; a limit is the smallest rank that this share of the draws does not exceed.
 * Errors that areas share, or that are not random, are not covered.
 * @param estimates one an area, in one unit.
 * @param standardErrors in the same unit, 0 or more; 0 = known exactly.
 * @returns one for each area, in the order given; none for no areas.
 * @throws RangeError for lists of unequal length, a figure that is not finite, a negative error or an unfit option.
 */
export function rankUncertainty(estimates: readonly number[], standardErrors: readonly number[], options: RankOptions): RankedArea[] {
  const { better, confidence = 0.95, draws = 10_000, seed = 1 } = options;
  checkInput(estimates, standardErrors, better);
  checkConfidence(confidence);
  checkWhole(draws, "draws", 1);

  const areas = estimates.length;
  const heights = better === "high" ? estimates : estimates.map((estimate) => -estimate);
  const counts = drawRanks(heights, standardErrors, draws, seed);
  const ranks = pointRanks(estimates, better);
  const means = expectedRanks(estimates, standardErrors, better);
  const quarter = Math.floor(areas / 4);
  return estimates.map((_, area) => {
    const row = counts.subarray(area * areas, (area + 1) * areas);
    return {
      pointRank: ranks[area] ?? 1,
      expectedRank: means[area] ?? 1,
      rankLower: rankAt(row, ((1 - confidence) / 2) * draws),
      rankMedian: rankAt(row, draws / 2),
      rankUpper: rankAt(row, ((1 + confidence) / 2) * draws),
      probabilityBest: (row[0] ?? 0) / draws,
      probabilityTopQuarter: quarter === 0 ? null : row.subarray(0, quarter).reduce((sum, count) => sum + count, 0) / draws,
    };
  });
}

/** Smallest rank up to which at least this many draws are counted, less what rounding may have added. */
function rankAt(counts: Uint32Array, wanted: number): number {
  const needed = Math.ceil(wanted * (1 - 1e-12));
  let sum = 0;
  return counts.findIndex((count) => (sum += count) >= needed) + 1;
}

function checkInput(estimates: readonly number[], standardErrors: readonly number[], better: BetterEnd): void {
  if (better !== "high" && better !== "low") throw new RangeError(`better must be high or low, not ${String(better)}`);
  checkSameLength(estimates, "estimates", standardErrors, "standardErrors");
  estimates.forEach((estimate, index) => checkValue(estimate, `estimates[${index}]`));
  standardErrors.forEach((error, index) => {
    checkNotNegative(error, `standardErrors[${index}]`);
    checkValue(error, `standardErrors[${index}]`);
  });
}
