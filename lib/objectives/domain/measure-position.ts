import { reportMeasure, stretchStart, type MeasureReport } from "@/lib/analysis/domain/measure-report";
import type { Metric } from "@/lib/metrics/domain/metric";
import type { SeriesBreak } from "@/lib/metrics/domain/series-break";
import { basisOf, basisUntil } from "@/lib/observations/domain/build-series";
import type { Series } from "@/lib/observations/domain/observation";
import type { Revision } from "@/lib/observations/domain/revisions";
import type { Basis } from "@/lib/organisations/domain/restate";
import { addDays, addMonths } from "@/lib/shared/month";
import { coverageChanges, type CoverageChange } from "./coverage";
import { stepAfter, stepOn, type MeasurePart, type TrajectoryStep } from "./objective";
import type { ResolvedMeasure } from "./resolve-measure";
import { showValue } from "./show-value";
import { freshness, type Freshness } from "./staleness";
import { judge, type StatusInput, type StatusVerdict } from "./status";
import type { Trajectory } from "./trajectory";

/** Where one measure of an objective stands for one area, complete: what every surface prints. */
export interface MeasurePosition {
  readonly part: MeasurePart;
  readonly steps: readonly TrajectoryStep[];
  /** The value to be reached in the end; null where there is none. */
  readonly final: TrajectoryStep | null;
  /** The board's own agreed version; null = the national line, or none. */
  readonly trajectory: Trajectory | null;
  readonly report: MeasureReport;
  readonly verdict: StatusVerdict;
  /** Null when nothing is held, or when the body ended with the latest period, so that nothing newer will come. */
  readonly freshness: Freshness | null;
  readonly nextStep: TrajectoryStep | null;
  /** Value twelve months before the latest; null when not held. */
  readonly yearAgo: number | null;
  /** Months between two periods: 1, 3 or 12. */
  readonly stride: number;
  readonly basis: Basis;
  /** Last month that is not as published, where later ones are; else null. */
  readonly basisUntil: string | null;
  /** How figures of the series changed after they were first known, in order of month, then of time. */
  readonly revisions: readonly Revision[];
  readonly coverage: readonly CoverageChange[];
}

export interface PositionInput {
  readonly metric: Metric;
  readonly resolved: Pick<ResolvedMeasure, "measure" | "steps" | "final" | "trajectory">;
  readonly series: Series;
  /** The list the shares are of, which shows whether coverage changed; null when there is none. */
  readonly listSeries: Series | null;
  readonly breaks: readonly SeriesBreak[];
  readonly revisions?: readonly Revision[];
  /** Last day of a body that ended, `YYYY-MM-DD`. */
  readonly endedOn?: string | null;
  /** As in `reportMeasure`. */
  readonly isForControlChart?: boolean;
  /** Months between two periods. */
  readonly stride?: number;
  /** Figures run up through the year: they are held against what is due to date, and only a whole year can meet the target. */
  readonly isRunning?: boolean;
  /** First day on which a lagging outcome can show a change, `YYYY-MM-DD`. */
  readonly earliestVisible?: string | null;
  /** The day by which the objective is to be reached, `YYYY-MM-DD`; null or absent for measures on the way. */
  readonly horizonOn?: string | null;
  /** The day the reader asks about, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Financial years end in March. */
const YEAR_END = "03";

/** Judges one measure for one area as known on a day. */
export function positionOf({ metric, resolved, series, listSeries, breaks, revisions = [], endedOn = null, isForControlChart = true, stride = 1, isRunning = false, earliestVisible = null, horizonOn = null, today }: PositionInput): MeasurePosition {
  const { measure, steps, trajectory } = resolved;
  const targets = series.points.map((point) => stepOn(steps, point.periodEnd)?.value ?? null);
  const report = reportMeasure(metric, series, targets, breaks, isForControlChart);
  const { latest, latestIndex } = report;
  const final = isRunning && latest?.periodEnd.slice(5, 7) !== YEAR_END ? null : resolved.final;
  const verdict = judge({
    values: series.points.slice(0, latestIndex + 1).map((point) => point.value),
    // What moves with the months of a year says nothing of ordinary movement, nor of a trend.
    stretchStart: isRunning ? Math.max(0, latestIndex) : stretchStart(report),
    periodEnd: latest?.periodEnd ?? null,
    polarity: metric.polarity,
    steps, final, earliestVisible, today,
    horizon: horizonOf(series, latest?.periodEnd ?? null, horizonOn, metric, today),
    show: (value) => showValue(metric, value),
  });
  const yearAgo = latest ? (series.points.find((point) => point.periodEnd === addMonths(latest.periodEnd, -12))?.value ?? null) : null;
  return {
    part: measure.part, steps, final, trajectory, report, verdict, yearAgo, stride, revisions,
    freshness: latest && !isLastOf(latest.periodEnd, endedOn) ? freshness(latest.periodEnd, today, stride, metric.lagDays ?? 42) : null,
    nextStep: latest ? stepAfter(steps, latest.periodEnd) : null,
    basis: basisOf(series),
    basisUntil: basisUntil(series),
    coverage: latest && listSeries ? coverageChanges(listSeries.points, latest.periodEnd) : [],
  };
}

/** Whether a body that ended had no whole month after this one. */
const isLastOf = (periodEnd: string, endedOn: string | null): boolean => endedOn !== null && addMonths(periodEnd, 1) > endedOn;

/** Days after its publication lag that a figure of the horizon is waited for before it counts as never measured. */
const GRACE_DAYS = 30;

/** The value at a horizon that has passed: that of the first period that ends on it or later. Null while it is still to come. */
function horizonOf(series: Series, latestEnd: string | null, horizonOn: string | null, metric: Metric, today: string): StatusInput["horizon"] {
  if (horizonOn === null || today <= horizonOn) return null;
  const at = series.points.find(({ periodEnd, value }) => periodEnd >= horizonOn && value !== null);
  if (at) return { on: horizonOn, value: at.value };
  const isWaitedFor = today <= addDays(horizonOn, (metric.lagDays ?? 42) + GRACE_DAYS) || (latestEnd !== null && latestEnd >= horizonOn);
  return isWaitedFor ? null : { on: horizonOn, value: null };
}
