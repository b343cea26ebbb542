import { normalDistribution } from "../distributions/normal-distribution";
import type { BetterEnd } from "./point-ranks";

/**
 * Mean rank of each area under normal errors, without simulation: 1 plus the chance of each other area to be better,
 * Phi(difference / sqrt(se_i^2 + se_j^2)). Two equal values without error count half each, so that the ranks of n areas
 * always sum to n (n + 1) / 2. Source: Goldstein and Spiegelhalter 1996; the closed form follows from their model.
 * @param estimates one an area, in one unit, finite.
 * @param standardErrors in the same unit, 0 or more.
 * @returns from 1 (best) to n.
 */
export function expectedRanks(estimates: readonly number[], standardErrors: readonly number[], better: BetterEnd): number[] {
  const sign = better === "high" ? 1 : -1;
  const ranks = estimates.map(() => 1);
  const add = (area: number, chance: number) => (ranks[area] = (ranks[area] ?? 1) + chance);
  estimates.forEach((estimate, area) => {
    for (let other = area + 1; other < estimates.length; other++) {
      const lead = sign * ((estimates[other] ?? 0) - estimate);
      const chance = chanceAboveZero(lead, Math.hypot(standardErrors[area] ?? 0, standardErrors[other] ?? 0));
      add(area, chance);
      add(other, 1 - chance);
    }
  });
  return ranks;
}

function chanceAboveZero(mean: number, standardDeviation: number): number {
  if (standardDeviation > 0) return normalDistribution(mean / standardDeviation);
  return mean === 0 ? 0.5 : Number(mean > 0);
}
