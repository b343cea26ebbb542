import { reportMeasure, stretchStart, type MeasureReport } from "@/lib/analysis/domain/measure-report";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { SeriesBreak } from "@/lib/metrics/domain/series-break";
import { basisOf, basisUntil } from "@/lib/observations/domain/build-series";
import type { Series } from "@/lib/observations/domain/observation";
import type { Revision } from "@/lib/observations/domain/revisions";
import type { Basis } from "@/lib/organisations/domain/restate";
import { formatNumber } from "@/lib/shared/format-number";
import { addMonths, secondThursdayAfter } from "@/lib/shared/month";
import { coverageChanges, type CoverageChange } from "./coverage";
import { stepAfter, stepOn, type MeasurePart, type ObjectiveMeasure, type TrajectoryStep } from "./objective";
import { freshness, type Freshness } from "./staleness";
import { judge, type StatusVerdict } from "./status";

/** Where one measure of an objective stands for one area, complete: what every surface prints. */
export interface MeasurePosition {
  readonly part: MeasurePart;
  readonly steps: readonly TrajectoryStep[];
  readonly report: MeasureReport;
  readonly verdict: StatusVerdict;
  /** Null when nothing is held, or when the body ended with the latest period, so that nothing newer will come. */
  readonly freshness: Freshness | null;
  readonly nextStep: TrajectoryStep | null;
  /** Value twelve months before the latest; null when not held. */
  readonly yearAgo: number | null;
  readonly basis: Basis;
  /** Last month that is not as published, where later ones are; else null. */
  readonly basisUntil: string | null;
  /** How figures of the series changed after they were first known, in order of month, then of time. */
  readonly revisions: readonly Revision[];
  readonly coverage: readonly CoverageChange[];
}

export const unitSign = (metric: Pick<Metric, "unit">): string => (metric.unit === "percent" ? "%" : "");

/** A value of a metric as printed: "68.5%", "1,285". */
export const showValue = (metric: Pick<Metric, "unit" | "decimals">, value: number | null): string => formatNumber(value, { decimals: metric.decimals, unit: unitSign(metric) });

export interface PositionInput {
  readonly metric: Metric;
  readonly measure: ObjectiveMeasure;
  readonly series: Series;
  /** The list the shares are of, which shows whether coverage changed; null when there is none. */
  readonly listSeries: Series | null;
  readonly breaks: readonly SeriesBreak[];
  readonly revisions?: readonly Revision[];
  /** Last day of a body that ended, `YYYY-MM-DD`. */
  readonly endedOn?: string | null;
  /** As in `reportMeasure`. */
  readonly isForControlChart?: boolean;
  /** The day the reader asks about, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Judges one measure for one area as known on a day. */
export function positionOf({ metric, measure, series, listSeries, breaks, revisions = [], endedOn = null, isForControlChart = true, today }: PositionInput): MeasurePosition {
  const targets = series.points.map((point) => stepOn(measure.steps, point.periodEnd)?.value ?? null);
  const report = reportMeasure(metric, series, targets, breaks, isForControlChart);
  const { latest, latestIndex } = report;
  const verdict = judge({
    values: series.points.slice(0, latestIndex + 1).map((point) => point.value),
    stretchStart: stretchStart(report),
    periodEnd: latest?.periodEnd ?? null,
    polarity: metric.polarity,
    steps: measure.steps,
    earliestVisible: null,
    show: (value) => showValue(metric, value),
  });
  const yearAgo = latest ? (series.points.find((point) => point.periodEnd === addMonths(latest.periodEnd, -12))?.value ?? null) : null;
  return {
    part: measure.part,
    steps: measure.steps,
    report,
    verdict,
    freshness: latest && !isLastOf(latest.periodEnd, endedOn) ? freshness(latest.periodEnd, today, metric.frequencies[0] ?? "monthly", metric.lagDays ?? 42, secondThursdayAfter) : null,
    nextStep: latest ? stepAfter(measure.steps, latest.periodEnd) : null,
    yearAgo,
    basis: basisOf(series),
    basisUntil: basisUntil(series),
    revisions,
    coverage: latest && listSeries ? coverageChanges(listSeries.points, latest.periodEnd) : [],
  };
}

/** Whether a body that ended had no whole month after this one. */
const isLastOf = (periodEnd: string, endedOn: string | null): boolean => endedOn !== null && addMonths(periodEnd, 1) > endedOn;
