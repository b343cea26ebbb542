import { buildSpcChart } from "@/lib/charts/build-spc-chart";
import type { ChartSpec, TrajectoryStep } from "@/lib/charts/chart-spec";
import type { Series } from "@/lib/observations/domain/observation";
import { formatPeriod, type PeriodKind } from "@/lib/shared/format-date";
import { addMonths } from "@/lib/shared/month";
import type { SpcResult } from "@/lib/statistics/spc/types";
import type { MeasureReport, PlacedBreak } from "./measure-report";

export interface ChartRequest {
  readonly id: string;
  readonly title: string;
  readonly areaName: string;
  /** Number of months shown, counted back from the latest; null = all. Limits always come from all of them. */
  readonly months: number | null;
  readonly steps: readonly TrajectoryStep[];
  readonly reference: { readonly label: string; readonly series: Series } | null;
  /** What the periods are; months where left out. */
  readonly periodKind?: PeriodKind;
}

/** The part of an SPC result from an index on; judgements stay those of the whole series. */
export function fromIndex(spc: SpcResult, start: number): SpcResult {
  const segments = spc.segments
    .filter((segment) => segment.end >= start)
    .map((segment) => ({ ...segment, start: Math.max(0, segment.start - start), end: segment.end - start }));
  return { ...spc, segments, points: spc.points.slice(start) };
}

/** A chart has room for a name only; the reason stands beside it. */
export const BREAK_NAME: Readonly<Record<PlacedBreak["kind"], string>> = { definition: "Definition changed", coverage: "Coverage changed", boundary: "Boundary changed" };

/** Steps that a chart of past months shows: those due by then, and the one that comes next. */
function stepsInSight(steps: readonly TrajectoryStep[], latest: string | undefined): readonly TrajectoryStep[] {
  const next = steps.find((step) => latest === undefined || step.dueOn > latest);
  return steps.filter((step) => step === next || (latest !== undefined && step.dueOn <= latest));
}

/** The chart of a measure for one area: what is drawn, said in words and listed in its table. */
export function measureChart(report: MeasureReport, request: ChartRequest): ChartSpec {
  const { metric, series } = report;
  const kind = request.periodKind ?? "month";
  const first = series.points.findIndex((point) => point.value !== null);
  const { months } = request;
  const since = months === null || report.latest === null ? null : addMonths(report.latest.periodEnd, 1 - months);
  const wanted = since === null ? 0 : series.points.findIndex(({ periodEnd }) => periodEnd >= since);
  const start = Math.max(0, first, wanted);
  const points = series.points.slice(start);
  const periods = points.map((point) => point.periodEnd);
  const from = periods[0];
  const to = report.latest?.periodEnd;
  const window = from && to ? `, ${formatPeriod(from, kind)} to ${formatPeriod(to, kind)}` : "";
  const byPeriod = new Map(request.reference?.series.points.map((point) => [point.periodEnd, point.value]));
  return buildSpcChart({
    id: request.id,
    title: request.title,
    subtitle: `${metric.name}, ${metric.unitLabel}, ${request.areaName}${window}`,
    unit: metric.unit === "percent" ? "%" : "",
    decimals: metric.decimals,
    periodKind: kind,
    periods,
    values: points.map((point) => point.value),
    spc: fromIndex(report.spc, start),
    steps: stepsInSight(request.steps, to),
    breaks: report.breaks.filter((b, i) => periods.includes(b.periodEnd) && report.breaks.findIndex((other) => other.periodEnd === b.periodEnd && other.kind === b.kind) === i).map(({ periodEnd, kind }) => ({ periodEnd, label: BREAK_NAME[kind], kind })),
    reference: request.reference ? { label: request.reference.label, values: periods.map((period) => byPeriod.get(period) ?? null) } : null,
  });
}
