import type { ChartSpec, PlacedBreak } from "@/lib/charts/chart-spec";

/** Place of a break on the time axis: half-way between the last point before it and the first after it. */
export function breakPosition(spec: Pick<ChartSpec, "points">, { index }: Pick<PlacedBreak, "index">): number {
  const after = spec.points[index]?.at ?? 0;
  const before = spec.points[index - 1]?.at ?? after;
  return (before + after) / 2;
}
