import { layoutSpcChart, type ChartSize, type SpcLayout } from "@/lib/charts/spc-layout";
import type { ChartPoint } from "@/lib/charts/chart-spec";
import type { TrajectoryChart } from "@/lib/charts/trajectory-chart";

/** Margins and scales that hold the series and everything planned, projected and needed. */
export function layoutTrajectory({ spec, plans, projection, needed, ceiling }: TrajectoryChart, size: ChartSize): SpcLayout {
  const start = spec.points[0]?.at ?? Math.min(...plans.flatMap(({ points }) => points.map(({ at }) => at)));
  const ahead = [
    ...plans.flatMap(({ points }) => points.map(({ at, value }) => ({ at, value }))),
    ...projection.flatMap(({ at, p95 }) => p95.map((value) => ({ at, value }))),
    ...(needed === null ? [] : [{ at: needed.at, value: needed.value }]),
    ...(ceiling === null ? [] : [{ at: start, value: ceiling.value }]),
  ];
  const nothing: ChartPoint = { periodEnd: "", at: start, value: null, mark: "plain", rules: [], target: null, reference: null };
  // A second place keeps a first mark clear of the axis, as where there are many.
  const points = spec.points.length > 1 ? spec.points : [...spec.points, nothing, nothing].slice(0, 2);
  const steps = ahead.map((place) => ({ ...place, dueOn: "", label: "" }));
  return { ...layoutSpcChart({ ...spec, points, steps }, size), steps: [] };
}
