import { addLine, around } from "@/lib/charts/spc-obstacles";
import { fitText, textWidth } from "@/lib/charts/text-width";
import { PALETTE } from "@/lib/charts/palette";
import { planLine } from "@/lib/charts/plan-line";
import { ceilingFrom } from "@/lib/charts/trajectory-marks";
import { shortUnit, type SpcLayout } from "@/lib/charts/spc-layout";
import { stepSpots } from "@/lib/charts/spc-label-spots";
import { formatDifference, formatNumber } from "@/lib/shared/format-number";
import type { LabelSpot, Obstacle } from "@/lib/charts/place-label";
import type { MoreLabels, Put } from "@/lib/charts/spc-labels";
import type { PlacedPlan, TrajectoryChart } from "@/lib/charts/trajectory-chart";

/** Dearest places at which a label is still worth drawing: what it covers, in weighted square pixels. */
const NEARLY_FREE = 120;
const CROWDED = 900;

/** Names of steps, the pace needed, the end of the projection and the best level held, each beside what it names. */
export function trajectoryLabels(chart: TrajectoryChart, layout: SpcLayout): MoreLabels {
  return {
    obstacles: obstaclesOf(chart, layout),
    draw: (put) => {
      for (const plan of chart.plans) labelPlan(chart, plan, layout, put);
      labelProjection(chart, layout, put);
      labelNeeded(chart, layout, put);
      labelCeiling(chart, layout, put);
    },
  };
}

function obstaclesOf({ plans, projection, needed, ceiling, spec }: TrajectoryChart, layout: SpcLayout): Obstacle[] {
  const { x, y, right } = layout;
  const found: Obstacle[] = [];
  for (const plan of plans) {
    const corners = planLine(plan, layout);
    corners.forEach((corner, index) => { const before = corners[index - 1]; if (before !== undefined) addLine(found, before, corner, 6); });
    for (const { at, value } of plan.points) found.push(around(x(at), y(value), 5, 10));
  }
  projection.forEach(({ at, p95 }, index) => {
    const from = x(projection[index - 1]?.at ?? at - 1);
    found.push({ left: from, right: x(at), top: y(p95[1]), bottom: y(p95[0]), weight: 2 });
  });
  const latest = spec.points[spec.latest ?? -1];
  if (needed !== null && latest?.value != null) addLine(found, [x(latest.at), y(latest.value)], [x(needed.at), y(needed.value)], 3);
  if (ceiling !== null) found.push({ left: x(latest?.at ?? 0), right, top: y(ceiling.value) - 1, bottom: y(ceiling.value) + 1, weight: 4 });
  return found;
}

/** The name of each step; where it finds no room beside its square, the figure alone, which cannot be mistaken. */
function labelPlan({ spec }: TrajectoryChart, { points }: PlacedPlan, layout: SpcLayout, put: Put): void {
  const named = points.filter(({ label, at }) => label !== null && at >= layout.range[0]);
  const style = { size: layout.size.step, bold: true };
  // The last step is what the plan leads to: it chooses its place first.
  named.map((point, index) => ({ ...point, index })).reverse().forEach(({ at, value, label, index }) => {
    const full = { ...style, lines: [fitText(label ?? "", style.size, true, (layout.right - layout.left) * 0.7)] };
    const short = { ...style, lines: [formatNumber(value, { decimals: Number.isInteger(value) ? 0 : spec.decimals, unit: shortUnit(spec.unit) })] };
    const around = stepSpots(at, value, { isFirst: index === 0, isLast: index === named.length - 1 }, layout);
    const spots = index === named.length - 1 ? [...around.slice(0, 2), ...leftOf(at, value, layout), ...around.slice(2)] : around;
    const near = spots.slice(0, Math.ceil(spots.length / 2));
    if (put(full, PALETTE.trajectory, near, NEARLY_FREE) ?? put(short, PALETTE.trajectory, near, NEARLY_FREE) ?? put(full, PALETTE.trajectory, spots, NEARLY_FREE)) return;
    put(short, PALETTE.trajectory, near, CROWDED);
  });
}

/** Level with the square of a last step and clear of the line that leads up to it, then a little above and below. */
function leftOf(at: number, value: number, { x, y, size }: SpcLayout): LabelSpot[] {
  return [0, -size.step, size.step].map((by) => ({ x: x(at) - 10, y: y(value) + size.step * 0.35 + by, anchor: "end" }));
}

function labelProjection({ projection, spec }: TrajectoryChart, layout: SpcLayout, put: Put): void {
  const last = projection.at(-1);
  if (last === undefined) return;
  const { x, y, size, wide } = layout;
  const latest = spec.points[spec.latest ?? -1]?.at ?? last.at;
  const months = Math.round(last.at - latest);
  const range = `80% range ${last.p80.map((figure) => formatNumber(figure, { decimals: spec.decimals })).join(" to ")}`;
  const lines = wide ? ["Projection ends here:", `${range};`, `none beyond ${months} ${months === 1 ? "month" : "months"}`] : ["Projection ends:", range];
  const px = x(last.at);
  const [top, bottom] = [y(last.p95[1]), y(last.p95[0])];
  const height = size.label * 1.2 * (lines.length - 1);
  const rows = [(top + bottom) / 2, bottom - height / 2, bottom + 18, bottom + 40, top + 10, top - height - 8, top - height - 30];
  const spots = rows.flatMap((row): LabelSpot[] => [{ x: px + 8, y: row, anchor: "start" }, { x: px - 4, y: row, anchor: "end" }]);
  const text = { size: size.label, bold: false };
  if (put({ ...text, lines }, PALETTE.ink, spots, CROWDED) === null) put({ ...text, lines: ["Projection ends"] }, PALETTE.ink, spots, CROWDED);
}

function labelNeeded({ needed, spec }: TrajectoryChart, layout: SpcLayout, put: Put): void {
  const latest = spec.points[spec.latest ?? -1];
  if (needed === null || latest?.value == null) return;
  const { x, y, size } = layout;
  const isRising = y(needed.value) < y(latest.value);
  const spots = [0.62, 0.5, 0.72, 0.4, 0.82, 0.3].flatMap((share): LabelSpot[] => {
    const [px, py] = [x(latest.at + (needed.at - latest.at) * share), y((latest.value ?? 0) + (needed.value - (latest.value ?? 0)) * share)];
    return [8, 20].flatMap((away): LabelSpot[] => [{ x: px - away, y: isRising ? py - 4 : py + 14, anchor: "end" }, { x: px + away, y: isRising ? py + 16 : py - 6, anchor: "start" }]);
  });
  put({ lines: [neededText(needed.perYear, needed.value - latest.value, spec)], size: size.label, bold: true }, PALETTE.ink, spots, CROWDED);
}

/** "Needs 7.8 points a year", "Needs a fall of 2.1 points a year". */
export function neededText(perYear: number, change: number, { unit, decimals }: { readonly unit: string; readonly decimals: number }): string {
  return `Needs ${change < 0 ? "a fall of " : ""}${formatDifference(Math.abs(perYear), { unit, decimals })} a year`;
}

function labelCeiling({ ceiling, spec }: TrajectoryChart, layout: SpcLayout, put: Put): void {
  if (ceiling === null) return;
  const { y, size, right } = layout;
  const from = ceilingFrom(spec, layout);
  const figure = formatNumber(ceiling.value, { decimals: spec.decimals, unit: shortUnit(spec.unit) });
  const rows = [y(ceiling.value) - 5, y(ceiling.value) + size.label * 0.76 + 5];
  const text = { size: size.label, bold: false };
  for (const [line, dearest] of [[`${ceiling.label}: ${figure}`, NEARLY_FREE], [`Best held: ${figure}`, CROWDED]] as const) {
    // Only along the line itself: elsewhere the figure would name another line.
    const room = Math.max(0, right - from - textWidth(line, size.label));
    const spots = rows.flatMap((row) => Array.from({ length: Math.ceil(room / 10) }, (_, index): LabelSpot => ({ x: right - index * 10, y: row, anchor: "end" })));
    if (put({ ...text, lines: [line] }, PALETTE.referenceText, spots, dearest) !== null) return;
  }
}
