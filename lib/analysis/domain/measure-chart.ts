import { buildSpcChart } from "@/lib/charts/build-spc-chart";
import type { ChartSpec, TrajectoryStep } from "@/lib/charts/chart-spec";
import type { Series } from "@/lib/observations/domain/observation";
import { formatPeriod } from "@/lib/shared/format-date";
import type { SpcResult } from "@/lib/statistics/spc/types";
import type { MeasureReport } from "./measure-report";

export interface ChartRequest {
  readonly id: string;
  readonly title: string;
  readonly areaName: string;
  /** Number of months shown, counted back from the latest; null = all. Limits always come from all of them. */
  readonly months: number | null;
  readonly steps: readonly TrajectoryStep[];
  readonly reference: { readonly label: string; readonly series: Series } | null;
}

/** The part of an SPC result from an index on; judgements stay those of the whole series. */
function fromIndex(spc: SpcResult, start: number): SpcResult {
  const segments = spc.segments
    .filter((segment) => segment.end >= start)
    .map((segment) => ({ ...segment, start: Math.max(0, segment.start - start), end: segment.end - start }));
  return { ...spc, segments, points: spc.points.slice(start) };
}

/** The chart of a measure for one area: what is drawn, said in words and listed in its table. */
export function measureChart(report: MeasureReport, request: ChartRequest): ChartSpec {
  const { metric, series } = report;
  const first = series.points.findIndex((point) => point.value !== null);
  const wanted = request.months === null ? 0 : report.latestIndex - request.months + 1;
  const start = Math.max(0, first, wanted);
  const points = series.points.slice(start);
  const periods = points.map((point) => point.periodEnd);
  const from = periods[0];
  const to = report.latest?.periodEnd;
  const window = from && to ? `, ${formatPeriod(from, "month")} to ${formatPeriod(to, "month")}` : "";
  const byPeriod = new Map(request.reference?.series.points.map((point) => [point.periodEnd, point.value]));
  return buildSpcChart({
    id: request.id,
    title: request.title,
    subtitle: `${metric.name}, ${metric.unitLabel}, ${request.areaName}${window}`,
    unit: metric.unit === "percent" ? "%" : "",
    decimals: metric.decimals,
    periods,
    values: points.map((point) => point.value),
    spc: fromIndex(report.spc, start),
    steps: request.steps,
    breaks: report.breaks.filter((b) => periods.includes(b.periodEnd)).map(({ periodEnd, label, kind }) => ({ periodEnd, label, kind })),
    reference: request.reference ? { label: request.reference.label, values: periods.map((period) => byPeriod.get(period) ?? null) } : null,
  });
}
