import type { BenchmarkOutcome } from "@/lib/statistics/comparison/judge-against-benchmark";
import { monthsOf, type Period } from "@/lib/shared/period";
import { monthsBetween } from "@/lib/shared/month";
import { besideBenchmark } from "./beside-benchmark";
import type { FigureInterval } from "./figure-interval";
import type { Panel, PanelArea, PanelCell } from "./panel";

/** One body's figure at one time beside the others'. */
export interface ComparedArea extends PanelArea, PanelCell {
  readonly interval: FigureInterval | null;
  /** Against England's figure, by whether the 95% interval leaves it out; not_compared without either. */
  readonly outcome: BenchmarkOutcome;
  /** The figure of the period of the same length that ended twelve months before; null where none is held or one of the two alone is an estimate. */
  readonly yearAgo: number | null;
}

/** Every body of a panel at one time. */
export interface Comparison extends Pick<Panel, "metric" | "kind" | "set" | "category" | "asOf" | "isSummed" | "releases"> {
  readonly period: Period;
  /** In the panel's order. */
  readonly rows: readonly ComparedArea[];
  /** England's own row; null where none is published for the period. */
  readonly england: PanelCell | null;
}

/**
 * The bodies of a panel at one time, each with its interval and its side of England's figure.
 * @param at place in `panel.periods`
 * @throws RangeError where the panel has no such period
 */
export function comparisonAt(panel: Panel, at: number): Comparison {
  const { metric, kind, set, category, asOf, isSummed, releases, periods } = panel;
  const period = periods[at];
  if (period === undefined) throw new RangeError(`period must be under ${periods.length}, not ${at}`);
  const before = periods.findIndex((other) => monthsBetween(other.end, period.end) === 12 && monthsOf(other) === monthsOf(period));
  const england = panel.england?.[at] ?? null;
  const benchmark = metric.unit === "count" ? null : (england?.value ?? null);
  const rows = panel.areas.flatMap((area): ComparedArea[] => {
    const cell = panel.cells.get(area.areaId)?.[at];
    if (cell === undefined) return [];
    const then = panel.cells.get(area.areaId)?.[before];
    return [{ ...area, ...cell, ...besideBenchmark(metric, cell, benchmark), yearAgo: then !== undefined && (then.basis === "estimated") === (cell.basis === "estimated") ? then.value : null }];
  });
  return { metric, kind, set, category, asOf, isSummed, releases, period, rows, england: england?.value === null ? null : england };
}
