import type { ComparedArea } from "@/lib/analysis/domain/comparison";
import type { Polarity } from "@/lib/metrics/domain/polarity";
import { normalFactor } from "@/lib/statistics/intervals/normal-factor";
import { rankUncertainty } from "@/lib/statistics/comparison/rank-uncertainty";

/** Where an area's rank lies with a probability of 95%, 1 = best, or highest where neither direction is good. */
export type LikelyRank = readonly [from: number, to: number];

type Ranked = Pick<ComparedArea, "areaId" | "value" | "interval">;

/** Under three areas a rank says nothing that the figures do not. */
const FEWEST = 3;

/**
 * Likely ranks by area id. None at all where an area with a figure has no interval: its rank would look certain.
 * The standard error is half the width of the 95% interval in normal deviates.
 */
export function likelyRanks(rows: readonly Ranked[], polarity: Polarity): ReadonlyMap<number, LikelyRank> {
  const held = rows.filter((row): row is Ranked & { value: number } => row.value !== null);
  if (held.length < FEWEST || held.some(({ interval }) => interval === null)) return new Map();
  const errors = held.map(({ interval }) => (interval === null ? 0 : (interval.upper - interval.lower) / (2 * normalFactor(0.95))));
  const ranks = rankUncertainty(held.map(({ value }) => value), errors, { better: polarity === "decrease" ? "low" : "high" });
  return new Map(held.map(({ areaId }, at) => [areaId, [ranks[at]?.rankLower ?? 1, ranks[at]?.rankUpper ?? held.length]]));
}
