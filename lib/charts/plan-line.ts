import { planValue } from "@/lib/charts/plan-value";
import type { PlacedPlan } from "@/lib/charts/trajectory-chart";
import type { SpcLayout } from "@/lib/charts/spc-layout";

type Corner = readonly [number, number];

/** Corners of a plan's line in pixels, from the start of the axis (or the first point) to the end of the axis. */
export function planLine(plan: PlacedPlan, { x, y, range }: Pick<SpcLayout, "x" | "y" | "range">): Corner[] {
  const corners: Corner[] = [];
  let level = planValue(plan, range[0]);
  if (level !== null) corners.push([x(range[0]), y(level)]);
  for (const { at, value } of plan.points.filter((point) => point.at > range[0])) {
    if (plan.shape === "step" && level !== null) corners.push([x(at), y(level)]);
    corners.push([x(at), y(value)]);
    level = value;
  }
  if (level !== null && (plan.points.at(-1)?.at ?? range[1]) < range[1]) corners.push([x(range[1]), y(level)]);
  return corners;
}
