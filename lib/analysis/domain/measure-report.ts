import { lastIndex } from "@/lib/observations/domain/build-series";
import type { Basis } from "@/lib/organisations/domain/restate";
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
  /** Where the change is written; null for what the product itself works out. */
  readonly source: string | null;
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

const FROM_HERE: Readonly<Record<Basis, string>> = {
  published: "figures are published for this body",
  restated: "figures are the exact sums of the bodies it was made of",
  estimated: "figures are estimated from the bodies it was made of",
  not_comparable: "figures cannot be worked out on these boundaries",
};

const BEFORE: Readonly<Record<Basis, string>> = {
  published: "they were published for this body",
  restated: "they were worked out as exact sums of the bodies it was made of",
  estimated: "they were estimated from the bodies it was made of",
  not_comparable: "they cannot be worked out on these boundaries",
};

/** Where the figures stop being of one basis, limits start anew: a boundary is never joined silently. */
function basisBreaks(series: Series): readonly PlacedBreak[] {
  const first = series.points.findIndex((point) => point.value !== null);
  // Months that cannot be worked out are a stretch of their own where they come before all that is held.
  const told = series.points.filter((point, index) => point.value !== null || (index < first && point.basis === "not_comparable"));
  return told.flatMap((point, i) => {
    const before = told[i - 1];
    if (!before || before.basis === point.basis) return [];
    return [{ periodEnd: point.periodEnd, label: "Boundary changed", kind: "boundary" as const, reason: `From here ${FROM_HERE[point.basis]}; before, ${BEFORE[before.basis]}.`, source: null, rebase: true }];
  });
}

/**
 * Judges a series by the product's SPC dialect. The target judged is the one in force at the latest point.
 * @param targets target in force at each period end, in the metric's unit; null before the first
 * @param breaks recorded breaks of this metric and area
 * @param isForControlChart false for periods that a control chart must not judge: the series is told without limits and icons
 */
export function reportMeasure(metric: Metric, series: Series, targets: readonly (number | null)[], breaks: readonly SeriesBreak[], isForControlChart = true): MeasureReport {
  const periods = new Map(series.points.map((point, index) => [point.periodEnd, index]));
  const placed: PlacedBreak[] = [...breaks.filter((b) => periods.has(b.periodEnd)), ...basisBreaks(series)]
    .map(({ periodEnd, label, kind, reason, source, rebase }) => ({ periodEnd, label, kind, reason, source, rebase }))
    .sort((a, b) => a.periodEnd.localeCompare(b.periodEnd));
  const rebaseAt = [...new Set(placed.filter((b) => b.rebase).flatMap((b) => periods.get(b.periodEnd) ?? []))].filter((index) => index > 0);
  const spc = computeXmr({ values: series.points.map((point) => point.value), improvementDirection: metric.polarity, target: targets, rebaseAt }, isForControlChart ? {} : { minimumPoints: Math.max(2, series.points.length + 1) });
  const latestIndex = lastIndex(series);
  return { metric, series, breaks: placed, targets, spc, latestIndex, latest: series.points[latestIndex] ?? null };
}

/** Index at which the stretch that is like for like with the latest value starts. */
export function stretchStart(report: MeasureReport): number {
  const rebases = report.breaks.filter((b) => b.rebase).map((b) => report.series.points.findIndex((point) => point.periodEnd === b.periodEnd));
  return Math.max(0, ...rebases.filter((index) => index <= report.latestIndex));
}
