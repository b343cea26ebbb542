import { lastIndex } from "@/lib/observations/domain/build-series";
import type { Series, SeriesPoint } from "@/lib/observations/domain/observation";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { SeriesBreak } from "@/lib/metrics/domain/series-break";
import type { SpcResult } from "@/lib/statistics/spc/types";
import { computeXmr } from "@/lib/statistics/spc/xmr";

/** A break as it falls on one series; a change of basis counts as one. */
export interface PlacedBreak {
  readonly periodEnd: string;
  readonly label: string;
  readonly kind: SeriesBreak["kind"];
  readonly reason: string;
  readonly rebase: boolean;
}

/** One metric of one area, judged by SPC; every screen, pack and file shows this and computes nothing again. */
export interface MeasureReport {
  readonly metric: Metric;
  readonly series: Series;
  readonly breaks: readonly PlacedBreak[];
  /** Targets in force, one a point. */
  readonly targets: readonly (number | null)[];
  readonly spc: SpcResult;
  /** Index of the latest value; -1 when none is held. */
  readonly latestIndex: number;
  readonly latest: SeriesPoint | null;
}

/** Where the figures stop being of one basis, limits start anew: a boundary is never joined silently. */
function basisBreaks(series: Series): readonly PlacedBreak[] {
  const held = series.points.filter((point) => point.value !== null);
  return held.flatMap((point, i) => {
    const before = held[i - 1];
    const own = point.basis === "published";
    if (!before || (before.basis === "published") === own) return [];
    return [{ periodEnd: point.periodEnd, label: "Boundary changed", kind: "boundary" as const, reason: "From here the figures are published for this body; before, they were worked out from the bodies it was made of.", rebase: true }];
  });
}

/**
 * Judges a series by the product's SPC dialect. The target judged is the one in force at the latest point.
 * @param targets target in force at each period end, in the metric's unit; null before the first
 * @param breaks recorded breaks of this metric and area
 */
export function reportMeasure(metric: Metric, series: Series, targets: readonly (number | null)[], breaks: readonly SeriesBreak[]): MeasureReport {
  const periods = new Map(series.points.map((point, index) => [point.periodEnd, index]));
  const placed: PlacedBreak[] = [...breaks.filter((b) => periods.has(b.periodEnd)), ...basisBreaks(series)]
    .map(({ periodEnd, label, kind, reason, rebase }) => ({ periodEnd, label, kind, reason, rebase }))
    .sort((a, b) => a.periodEnd.localeCompare(b.periodEnd));
  const rebaseAt = [...new Set(placed.filter((b) => b.rebase).flatMap((b) => periods.get(b.periodEnd) ?? []))].filter((index) => index > 0);
  const spc = computeXmr({ values: series.points.map((point) => point.value), improvementDirection: metric.polarity, target: targets, rebaseAt });
  const latestIndex = lastIndex(series);
  return { metric, series, breaks: placed, targets, spc, latestIndex, latest: series.points[latestIndex] ?? null };
}

/** Index at which the stretch that is like for like with the latest value starts. */
export function stretchStart(report: MeasureReport): number {
  const rebases = report.breaks.filter((b) => b.rebase).map((b) => report.series.points.findIndex((point) => point.periodEnd === b.periodEnd));
  return Math.max(0, ...rebases.filter((index) => index <= report.latestIndex));
}
