import { besideBenchmark } from "@/lib/analysis/domain/beside-benchmark";
import type { HeldFigure } from "@/lib/analysis/domain/held-figure";
import { reportMeasure } from "@/lib/analysis/domain/measure-report";
import { measureChart } from "@/lib/analysis/domain/measure-chart";
import { drawSmallTrend } from "@/lib/charts/draw-small-trend";
import { drawSparkline } from "@/lib/charts/draw-sparkline";
import { drawStanding } from "@/lib/charts/draw-standing";
import type { Metric } from "@/lib/metrics/domain/metric";
import { breaksFor, type SeriesBreak } from "@/lib/metrics/domain/series-break";
import { monthEnds, monthsBetween } from "@/lib/shared/month";
import { periodText, type Period } from "@/lib/shared/period";
import type { BenchmarkOutcome } from "@/lib/statistics/comparison/judge-against-benchmark";
import { quantile } from "@/lib/statistics/descriptive/quantile";
import type { VariationIcon } from "@/lib/statistics/spc/types";

/** A figure of a body for a period, and what it is of. */
export interface BodyFigure extends HeldFigure {
  readonly metricCode: string;
}

/** Where a body stands among the others of its kind in the same period. */
export interface Standing {
  readonly svg: string;
  readonly bodies: number;
  readonly lowest: number;
  readonly highest: number;
  /** Both ends of the middle half. */
  readonly quartiles: readonly [number, number];
}

/** One measure of a trust or council as its page shows it. */
export interface BodyMeasure {
  readonly metric: Metric;
  readonly period: Period;
  readonly periodText: string;
  /** Null exactly where `mark` says why. */
  readonly value: number | null;
  readonly mark: string | null;
  /** England's own figure for the same period; null where none is published. */
  readonly england: number | null;
  /** Against England's figure, by whether the 95% interval leaves it out. */
  readonly outcome: BenchmarkOutcome;
  /** Null with fewer than 13 months of a monthly metric. */
  readonly variation: VariationIcon | null;
  readonly spark: string;
  /** Periods with a value. */
  readonly points: number;
  readonly standing: Standing | null;
  readonly isIllustrative: boolean;
}

/** Months that an icon of change needs. */
const ENOUGH = 13;

/** Bodies under which a strip would show single others and no spread. */
const FEW_BODIES = 10;

export interface BodyMeasureInput {
  readonly metric: Metric;
  readonly areaId: number;
  readonly areaName: string;
  /** The body's own, oldest first; at least one. */
  readonly figures: readonly BodyFigure[];
  /** England's, by last day of the period. */
  readonly england: ReadonlyMap<string, BodyFigure>;
  /** Values of every body of the kind in the period of the last figure. */
  readonly others: readonly number[];
  readonly breaks: readonly SeriesBreak[];
  readonly isIllustrative: boolean;
}

/** The latest figure of a measure, what England's was, and how it moved; null without any figure. */
export function bodyMeasure(input: BodyMeasureInput): BodyMeasure | null {
  const { metric, figures, england } = input;
  const latest = figures.at(-1);
  if (latest === undefined) return null;
  const period = { start: latest.periodStart, end: latest.periodEnd };
  const held = figures.filter(({ value }) => value !== null);
  const national = england.get(latest.periodEnd);
  const benchmark = national?.periodStart === latest.periodStart && metric.unit !== "count" ? national.value : null;
  const { outcome } = besideBenchmark(metric, latest, benchmark);
  return {
    metric, period, periodText: periodText(period), value: latest.value, mark: latest.mark, england: benchmark, outcome, points: held.length,
    ...movement(input, held), standing: standing(latest.value, input.others, benchmark), isIllustrative: input.isIllustrative,
  };
}

/** A control chart where there are months enough for one, else the bare line. */
function movement({ metric, areaId, areaName, figures, breaks }: BodyMeasureInput, held: readonly BodyFigure[]): Pick<BodyMeasure, "variation" | "spark"> {
  const [first, last] = [figures[0], figures.at(-1)];
  if (metric.frequencies[0] !== "monthly" || held.length < ENOUGH || !first || !last) {
    return { variation: null, spark: held.length < 2 ? "" : drawSmallTrend(held.map(({ periodEnd, value }) => [monthsBetween(first?.periodEnd ?? periodEnd, periodEnd), value])) };
  }
  const byEnd = new Map(figures.map((figure) => [figure.periodEnd, figure]));
  const points = monthEnds(first.periodEnd, last.periodEnd).map((periodEnd) => {
    const { value = null, numerator = null, denominator = null, mark = null, releaseId = null } = byEnd.get(periodEnd) ?? {};
    return { periodEnd, value, numerator, denominator, mark, basis: "published" as const, releaseId };
  });
  const series = { metricCode: metric.code, areaId, sourceAreaIds: [areaId], points };
  const report = reportMeasure(metric, series, points.map(() => null), breaksFor(breaks, metric.code, areaId));
  const spec = measureChart(report, { id: `spark-${metric.code}`, title: metric.name, areaName, months: null, steps: [], reference: null });
  return { variation: report.spc.limitsShown ? report.spc.variationIcon : null, spark: drawSparkline(spec) };
}

function standing(value: number | null, others: readonly number[], reference: number | null): Standing | null {
  const [low, high] = [quantile(others, 0.25), quantile(others, 0.75)];
  if (value === null || low === null || high === null || others.length < FEW_BODIES) return null;
  const quartiles = [low, high] as const;
  return { svg: drawStanding({ values: others, own: value, quartiles, reference }), bodies: others.length, lowest: Math.min(...others), highest: Math.max(...others), quartiles };
}
