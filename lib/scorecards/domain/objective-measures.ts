import { kindsHeld, type Holding } from "@/lib/analysis/domain/holding";
import type { Panel } from "@/lib/analysis/domain/panel";
import type { Multiples } from "@/lib/charts/multiples";
import type { Metric } from "@/lib/metrics/domain/metric";
import { positionKey, type BoardStandings } from "@/lib/objectives/domain/build-standings";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import type { MeasurePart, Objective } from "@/lib/objectives/domain/objective";
import { showValue, unitSign } from "@/lib/objectives/domain/show-value";
import { formatPeriod, type PeriodKind } from "@/lib/shared/format-date";
import { STATUS_WORD, statusText } from "@/lib/shared/objective-status";
import { periodKindOf } from "@/lib/shared/period";
import type { MeasureLine } from "./objective-page";

const ROLE: Readonly<Record<MeasurePart, string>> = { judged: "This measure", meanwhile: "Stands in for it", lead: "Leads to it", context: "Context, not judged", outcome: "Outcome" };
const ORDER: readonly MeasurePart[] = ["lead", "meanwhile", "judged", "outcome", "context"];

/** What the periods of a panel are; running totals of a year are named by their month. */
export function panelKind(panel: Panel | undefined): PeriodKind {
  if (panel === undefined) return "month";
  const isRunning = new Set(panel.periods.map(({ start }) => start)).size < panel.periods.length;
  return isRunning ? "month" : periodKindOf(panel.periods);
}

/** Periods between which every line of a page is drawn, so that they stand on one time line; null where nothing is held. */
function commonSpan(positions: readonly MeasurePosition[]): readonly [string, string] | null {
  const ends = positions.flatMap(({ report }) => report.series.points.flatMap(({ periodEnd, value }) => (value === null ? [] : [periodEnd]))).sort();
  const [first, last] = [ends[0], ends.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

/** One measure on the common time line: ends without a figure stand for the span. */
function lineChart(position: MeasurePosition, panel: Panel | undefined, [from, to]: readonly [string, string]): Multiples {
  const { metric, series } = position.report;
  const kind = panelKind(panel);
  const points = series.points.filter(({ periodEnd }) => periodEnd >= from && periodEnd <= to);
  const before = points[0] !== undefined && points[0].periodEnd > from ? [{ end: from, value: null, text: formatPeriod(from, "month") }] : [];
  const lastEnd = points.at(-1)?.periodEnd ?? from;
  const after = lastEnd < to ? [{ end: to, value: null, text: formatPeriod(to, "month") }] : [];
  const all = [...before, ...points.map(({ periodEnd, value }) => ({ end: periodEnd, value, text: formatPeriod(periodEnd, kind) })), ...after];
  return { title: metric.name, unit: unitSign(metric), decimals: metric.decimals, periods: all.map(({ end, text }) => ({ end, text })), england: null, panels: [{ name: metric.shortName, values: all.map(({ value }) => value), isOwn: true }] };
}

/**
 * Every measure of an objective for one area, those on the way first: latest figure, status, and its line on a time line that all share.
 * @param metrics the catalogue
 */
export function measureLines(objective: Objective, area: BoardStandings, panels: ReadonlyMap<string, Panel>, metrics: ReadonlyMap<string, Metric>, holdings: readonly Holding[]): readonly MeasureLine[] {
  const positionOf = (code: string): MeasurePosition | null => area.positions.get(positionKey(objective, code)) ?? area.positions.get(code) ?? null;
  const sorted = objective.measures.toSorted((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part));
  const held = sorted.flatMap(({ metricCode }) => { const position = positionOf(metricCode); return position?.report.latest ? [position] : []; });
  const span = commonSpan(held);
  return sorted.flatMap(({ metricCode, part }): MeasureLine[] => {
    const metric = metrics.get(metricCode);
    if (!metric) return [];
    const position = positionOf(metricCode);
    const latest = position?.report.latest ?? null;
    const base = { code: metricCode, name: metric.name, unitLabel: metric.unitLabel, role: ROLE[part], elsewhere: kindsHeld(holdings, metricCode) };
    if (position === null || latest === null || span === null) return [{ ...base, latestText: "No figures held", status: null, statusText: STATUS_WORD.not_measured, because: "", chart: null }];
    const panel = panels.get(metricCode);
    const isJudged = position.steps.length > 0 && part !== "context";
    return [{
      ...base, latestText: `${showValue(metric, latest.value)}, ${formatPeriod(latest.periodEnd, panelKind(panel))}`,
      status: isJudged ? position.verdict.status : null, statusText: isJudged ? statusText(position.verdict.status, position.freshness?.stale ?? false) : "No target, not judged", because: isJudged ? position.verdict.because : "",
      chart: lineChart(position, panel, span),
    }];
  });
}
