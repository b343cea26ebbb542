import { breakPosition } from "@/lib/charts/break-position";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import type { Obstacle } from "@/lib/charts/place-label";
import type { SpcLayout } from "@/lib/charts/spc-layout";

/** Distance between two boxes along a sloping line, in pixels. */
const STRIDE = 7;

/** What labels should keep off: points, value and reference lines, limits, steps, breaks. */
export function spcObstacles(spec: ChartSpec, layout: SpcLayout): Obstacle[] {
  const { x, y, range, steps } = layout;
  const found: Obstacle[] = [];
  for (const { at, value } of spec.points) if (value !== null) found.push(around(x(at), y(value), 6, 10));
  for (const { start, end } of spec.lines) {
    for (let index = start; index < end; index += 1) {
      const from = spec.points[index];
      const to = spec.points[index + 1];
      if (from?.value != null && to?.value != null) addLine(found, [x(from.at), y(from.value)], [x(to.at), y(to.value)], 6);
    }
  }
  spec.points.forEach((point, index) => {
    const next = spec.points[index + 1];
    if (point.reference !== null && next && next.reference !== null) addLine(found, [x(point.at), y(point.reference)], [x(next.at), y(next.reference)], 4);
  });
  for (const { start, end, lower, upper, mean } of spec.segments) {
    const from = x(spec.points[start]?.at ?? 0);
    const to = x(spec.points[end]?.at ?? 0);
    for (const level of [lower, mean, upper]) found.push({ left: from, right: to, top: y(level) - 1, bottom: y(level) + 1, weight: 4 });
  }
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    const end = next ? x(next.at) : x(range[1]);
    const from = index === 0 ? x(Math.max(range[0], step.at - 12)) : x(step.at);
    found.push({ ...around(x(step.at), y(step.value), 5, 10) });
    found.push({ left: from, right: end, top: y(step.value) - 2, bottom: y(step.value) + 2, weight: 6 });
    if (next) found.push({ left: end - 2, right: end + 2, top: Math.min(y(step.value), y(next.value)), bottom: Math.max(y(step.value), y(next.value)), weight: 6 });
  });
  for (const seriesBreak of spec.breaks) {
    const px = x(breakPosition(spec, seriesBreak));
    found.push({ left: px - 2, right: px + 2, top: 0, bottom: layout.bottom, weight: 6 });
  }
  return found;
}

/** A square about a point. */
export function around(cx: number, cy: number, reach: number, weight: number): Obstacle {
  return { left: cx - reach, right: cx + reach, top: cy - reach, bottom: cy + reach, weight };
}

/** Adds squares along a straight line, so that labels keep off it. */
export function addLine(found: Obstacle[], [x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number], weight: number): void {
  const pieces = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / STRIDE));
  for (let piece = 0; piece < pieces; piece += 1) {
    const share = (piece + 0.5) / pieces;
    found.push(around(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share, 3, weight));
  }
}
