import { xmrLimits } from "@/lib/statistics/spc/xmr-limits";
import type { Figure } from "./compare-figures";

/** A figure outside the limits of its own series. */
export interface Outlier<F extends Figure> {
  readonly figure: F;
  /** Natural process limits of the values before it, in the unit of the metric. */
  readonly lower: number;
  readonly upper: number;
  /** How many values they come from. */
  readonly points: number;
}

/** Fewer values give limits that mean nothing; more would judge this month by years that are past. */
const FEWEST = 12;
const MOST = 24;

/**
 * Figures outside the control limits (mean ± 2.66 mean moving ranges, docs/methods/spc.md) of the latest 24 values of the
 * same metric and body before them. Series of fewer than 12 values, and series that never move, are not judged.
 *
 * @param figures figures about to be stored
 * @param history figures in force of the same metrics and bodies, in any order
 */
export function checkOutliers<F extends Figure>(figures: readonly F[], history: Iterable<Figure>): readonly Outlier<F>[] {
  const seriesOf = ({ metricCode, areaId }: Figure): string => `${metricCode}|${areaId}`;
  const bySeries = new Map<string, Figure[]>();
  for (const figure of history) {
    const held = bySeries.get(seriesOf(figure));
    if (held) held.push(figure);
    else bySeries.set(seriesOf(figure), [figure]);
  }
  for (const series of bySeries.values()) series.sort((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1));
  return figures.flatMap((figure) => {
    const { value, periodEnd } = figure;
    if (value === null) return [];
    const before = (bySeries.get(seriesOf(figure)) ?? []).filter((held) => held.periodEnd < periodEnd && held.value !== null).slice(-MOST);
    if (before.length < FEWEST) return [];
    const limits = xmrLimits(before.map((held) => held.value), "keep");
    if (limits === null || limits.meanMovingRange === 0 || (value >= limits.lower && value <= limits.upper)) return [];
    return [{ figure, lower: limits.lower, upper: limits.upper, points: before.length }];
  });
}
