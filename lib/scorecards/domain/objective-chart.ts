import { BREAK_NAME, fromIndex } from "@/lib/analysis/domain/measure-chart";
import { buildTrajectoryChart } from "@/lib/charts/build-trajectory-chart";
import type { PlannedTrajectory, TrajectoryChart } from "@/lib/charts/trajectory-chart";
import type { MeasurePosition } from "@/lib/objectives/domain/measure-position";
import { OWN_SCOPE, YEAR_BEFORE_SCOPE, type TrajectoryStep } from "@/lib/objectives/domain/objective";
import type { Projection } from "@/lib/objectives/domain/projection";
import type { RealismFact } from "@/lib/objectives/domain/realism-of";
import { unitSign } from "@/lib/objectives/domain/show-value";
import { formatDate, formatPeriod, formatShortPeriod, type PeriodKind } from "@/lib/shared/format-date";
import { metricHeadline } from "./metric-headline";
import { targetText } from "./objective-headline";

export interface ObjectiveChartInput {
  readonly id: string;
  readonly areaName: string;
  readonly position: MeasurePosition;
  readonly periodKind: PeriodKind;
  readonly projection: Projection | null;
  readonly realism: RealismFact | null;
  /** Name of the board that held the best level, and the level; null where none is known. */
  readonly ceiling: { readonly boardName: string; readonly value: number } | null;
  /** England's own series, for a board; null on England's page. */
  readonly england: MeasurePosition | null;
}

/** Most dated values that carry a label: more would stand on each other. */
const MOST_LABELS = 4;

/** What a measure is held against, as the chart draws it. */
export function planOf(position: MeasurePosition): PlannedTrajectory | null {
  const { steps, trajectory } = position;
  const own = steps.some(({ scope }) => scope === OWN_SCOPE);
  if (steps.length === 0) return null;
  const last = steps.length - 1;
  const isLabelled = (place: number): boolean => steps[place]?.scope !== YEAR_BEFORE_SCOPE && (steps.length <= MOST_LABELS || place === last);
  const label = (step: TrajectoryStep): string => `${targetText(position, step.value)} by ${formatShortPeriod(step.dueOn, "month")}`;
  const name = own ? (trajectory?.agreedOn ? `Agreed ${formatDate(trajectory.agreedOn)}` : "Agreed trajectory") : steps[0]?.scope === YEAR_BEFORE_SCOPE ? "A year before" : "National steps";
  return { role: "in_force", name, shape: "step", points: steps.map((step, place) => ({ dueOn: step.dueOn, value: step.value, label: isLabelled(place) ? label(step) : null })) };
}

/** The finding over the chart: what the figures did, and no more than the limits or two figures say. */
export function chartTitle(position: MeasurePosition, areaName: string, kind: PeriodKind): string {
  const { report, stride } = position;
  const at = report.series.points.findLastIndex(({ value }, index) => value !== null && index < report.latestIndex);
  const before = report.series.points[at];
  return metricHeadline({
    position, areaName, periodText: report.latest === null ? "" : formatPeriod(report.latest.periodEnd, kind), comparison: null, isForControlChart: report.spc.limitsShown, periods: stride === 3 ? "quarters" : "months", categoryName: null,
    before: before === undefined || before.value === null ? null : { value: before.value, periodText: formatPeriod(before.periodEnd, kind) },
  });
}

/** The chart of one measure: figures with limits, what is asked, needed pace, projection and the best level any board held; null where nothing is held. */
export function objectiveChart({ id, areaName, position, periodKind, projection, realism, ceiling, england }: ObjectiveChartInput): TrajectoryChart | null {
  const { report } = position;
  const { metric, series, latest, spc } = report;
  const start = series.points.findIndex(({ value }) => value !== null);
  if (latest === null || start < 0) return null;
  const points = series.points.slice(start, report.latestIndex + 1);
  const periods = points.map(({ periodEnd }) => periodEnd);
  const plan = planOf(position);
  const { final } = position;
  const byPeriod = new Map(england?.report.series.points.map(({ periodEnd, value }) => [periodEnd, value]));
  const reference = periods.map((end) => byPeriod.get(end) ?? null);
  const sliced = fromIndex(spc, start);
  return buildTrajectoryChart({
    id, title: chartTitle(position, areaName, periodKind), unit: unitSign(metric), decimals: metric.decimals, periodKind, periods,
    subtitle: `${metric.name}, ${metric.unitLabel}, ${areaName}, ${formatPeriod(periods[0] ?? "", periodKind)} to ${formatPeriod(latest.periodEnd, periodKind)}`,
    values: points.map(({ value }) => value),
    spc: spc.limitsShown ? { ...sliced, points: sliced.points.slice(0, points.length) } : null,
    breaks: report.breaks.filter((one, at) => periods.includes(one.periodEnd) && report.breaks.findIndex((other) => other.periodEnd === one.periodEnd && other.kind === one.kind) === at).map(({ periodEnd, kind }) => ({ periodEnd, label: BREAK_NAME[kind], kind })),
    reference: england !== null && reference.some((value) => value !== null) ? { label: "England", values: reference } : null,
    plans: plan === null ? [] : [plan],
    projection: projection?.steps ?? [],
    needed: realism !== null && final !== null && realism.required > 0
      ? { dueOn: final.dueOn, value: final.value, perYear: realism.pace.requiredPerYear * (metric.polarity === "decrease" ? -1 : 1) } : null,
    ceiling: ceiling === null ? null : { label: "Best any ICB has held", value: ceiling.value },
  });
}
