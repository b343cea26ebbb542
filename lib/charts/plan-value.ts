import type { PlacedPlan } from "@/lib/charts/trajectory-chart";

/**
 * What a plan asks at a place on the time axis: the last value due (step), or the value on the line between two points.
 * @param at months
 * @returns null before the first point
 */
export function planValue({ shape, points }: PlacedPlan, at: number): number | null {
  const next = points.findIndex((point) => point.at > at);
  const before = points[next === -1 ? points.length - 1 : next - 1];
  if (before === undefined) return null;
  const after = next === -1 ? undefined : points[next];
  if (shape === "step" || after === undefined) return before.value;
  return before.value + ((at - before.at) / (after.at - before.at)) * (after.value - before.value);
}
