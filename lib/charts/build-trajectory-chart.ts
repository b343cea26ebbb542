import { buildSpcChart } from "@/lib/charts/build-spc-chart";
import { periodPosition } from "@/lib/charts/period-position";
import { planValue } from "@/lib/charts/plan-value";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import type { PlacedPlan, PlacedProjection, PlannedTrajectory, ProjectionStep, TrajectoryChart, TrajectoryChartInput } from "@/lib/charts/trajectory-chart";
import type { SpcResult } from "@/lib/statistics/spc/types";

/** Months a projection may reach beyond the latest figure. */
export const FURTHEST_PROJECTION = 12;

/**
 * One measure over time with its planned trajectory, projection, the pace needed and the best level held.
 *
 * @throws RangeError for two plans of one role, points of one date, a figure that is not finite, a projection that does not
 * rise, lies over figures held, reaches more than 12 months ahead or whose ranges are not nested, and where `buildSpcChart` does
 */
export function buildTrajectoryChart(input: TrajectoryChartInput): TrajectoryChart {
  const { spc, plans = [], projection = [], needed = null, ceiling = null, ...series } = input;
  const placed = plans.map(placePlan);
  if (new Set(placed.map(({ role }) => role)).size < placed.length) throw new RangeError("two trajectories of one role");
  for (const figure of [...(needed === null ? [] : [needed.value, needed.perYear]), ...(ceiling === null ? [] : [ceiling.value])]) checkFigure(figure);
  const inForce = placed.find(({ role }) => role === "in_force");
  const steps = inForce?.shape === "step" ? inForce.points.map(({ dueOn, value, label }) => ({ dueOn, value, label: label ?? "" })) : [];
  const built = buildSpcChart({ ...series, spc: spc ?? withoutLimits(input.values), steps });
  const spec = inForce?.shape === "line" ? { ...built, points: built.points.map((point) => ({ ...point, target: planValue(inForce, point.at) })) } : built;
  return {
    spec,
    hasSpc: spc !== null,
    plans: placed,
    projection: placeProjection(projection, spec),
    needed: needed === null || spec.latest === null ? null : { ...needed, at: periodPosition(needed.dueOn) },
    ceiling,
  };
}

function withoutLimits(values: readonly (number | null)[]): SpcResult {
  return {
    dialect: "nhse-mdc-sql-2.6a", limitsShown: false, usablePoints: values.filter((value) => value !== null).length, segments: [],
    points: values.map(() => ({ type: null, rules: [] })), variationIcon: "suppressed", assuranceIcon: "suppressed", lag1Autocorrelation: null,
  };
}

function placePlan(plan: PlannedTrajectory): PlacedPlan {
  const points = plan.points.map((point) => ({ ...point, at: periodPosition(point.dueOn) })).sort((a, b) => a.at - b.at);
  points.forEach(({ at, value, dueOn }, index) => {
    checkFigure(value);
    if (points[index - 1]?.at === at) throw new RangeError(`two values are due on ${dueOn}`);
  });
  return { ...plan, points };
}

function placeProjection(projection: readonly ProjectionStep[], { points, latest }: ChartSpec): PlacedProjection[] {
  let before = points[latest ?? -1]?.at ?? null;
  if (before === null) return [];
  const furthest = before + FURTHEST_PROJECTION + 1e-6;
  return projection.map((step) => {
    const at = periodPosition(step.periodEnd);
    if (at <= (before ?? at)) throw new RangeError(`projection of ${step.periodEnd}, for which a figure or an earlier step is held`);
    if (at > furthest) throw new RangeError(`projection of ${step.periodEnd}, more than ${FURTHEST_PROJECTION} months ahead`);
    before = at;
    const order = [step.p95[0], step.p80[0], step.p50[0], step.p50[1], step.p80[1], step.p95[1]];
    order.forEach((figure, index) => {
      checkFigure(figure);
      if (index > 0 && figure < (order[index - 1] ?? figure)) throw new RangeError(`ranges of ${step.periodEnd} are not nested`);
    });
    checkFigure(step.centre);
    return { ...step, at };
  });
}

function checkFigure(figure: number): void {
  if (!Number.isFinite(figure)) throw new RangeError(`figure ${figure} cannot be drawn`);
}
