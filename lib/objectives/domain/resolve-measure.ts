import type { Metric } from "@/lib/metrics/domain/metric";
import type { Series } from "@/lib/observations/domain/observation";
import { formatPeriod } from "@/lib/shared/format-date";
import { addMonths } from "@/lib/shared/month";
import { OWN_SCOPE, YEAR_BEFORE_SCOPE, type Objective, type ObjectiveMeasure, type TrajectoryStep } from "./objective";
import { finalPoint, stepsOfPlan, type Trajectory, type TrajectoryContext, type TrajectoryPlan } from "./trajectory";
import { showValue } from "./show-value";

/** What a measure of one board is held against. */
export interface ResolvedMeasure {
  readonly measure: ObjectiveMeasure;
  /** In order of time; between two the last due one applies. */
  readonly steps: readonly TrajectoryStep[];
  /** The value to be reached in the end; null for a measure held against its own past, or without a target. */
  readonly final: TrajectoryStep | null;
  /** The board's own agreed version; null = the national line, or none. */
  readonly trajectory: Trajectory | null;
}

const YEAR_ON_YEAR: Omit<TrajectoryPlan, "comparator"> = { style: "year_on_year", baseline: null, points: [], midpointOn: null, reduceBy: null };

export const valuesOf = (series: Series | null): ReadonlyMap<string, number> =>
  new Map(series?.points.flatMap(({ periodEnd, value }) => (value === null ? [] : [[periodEnd, value] as const])) ?? []);

/**
 * What a measure of one board is held against: its own agreed trajectory where there is one for the measure that is judged, else the
 * national steps, else, where the measure says so, its own value of a year before.
 * @param stride months between two periods
 */
export function resolveMeasure(objective: Pick<Objective, "code">, measure: ObjectiveMeasure, metric: Metric, series: Series, england: Series | null, own: Trajectory | null, stride: number): ResolvedMeasure {
  const context: TrajectoryContext = { values: valuesOf(series), comparator: valuesOf(england), stride };
  if (own !== null && own.objectiveCode === objective.code && own.metricCode === measure.metricCode && measure.part !== "outcome") {
    const label = (value: number, dueOn: string): string => `${showValue(metric, value)} by ${formatPeriod(dueOn, "month")}`;
    const words = { scope: OWN_SCOPE, label, source: own.source };
    const end = finalPoint(own, context);
    return { measure, steps: stepsOfPlan(own, words, context), final: end && { dueOn: end.dueOn, value: end.value, comparator: own.comparator, scope: OWN_SCOPE, label: label(end.value, end.dueOn), source: own.source }, trajectory: own };
  }
  if (measure.steps.length > 0) return { measure, steps: measure.steps, final: measure.steps.at(-1) ?? null, trajectory: null };
  if (measure.isYearOnYear !== true || metric.polarity === "neutral") return { measure, steps: [], final: null, trajectory: null };
  const plan: TrajectoryPlan = { ...YEAR_ON_YEAR, comparator: metric.polarity === "increase" ? "at_least" : "at_most" };
  const steps = stepsOfPlan(plan, { scope: YEAR_BEFORE_SCOPE, label: (value, dueOn) => `${showValue(metric, value)} in ${formatPeriod(addMonths(dueOn, -12), "month")}`, source: "This product: no target is set" }, context);
  const latest = series.points.findLast(({ value }) => value !== null)?.periodEnd ?? "";
  // Without the value of just a year before there is nothing to be held against: that of an older month is another season.
  return { measure, steps: steps.some(({ dueOn }) => dueOn === latest) ? steps : [], final: null, trajectory: null };
}
