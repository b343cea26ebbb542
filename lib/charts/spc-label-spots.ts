import { labelBox, type Anchor, type LabelSpot, type LabelText } from "@/lib/charts/place-label";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import type { SpcLayout } from "@/lib/charts/spc-layout";
import type { SpcSegment } from "@/lib/statistics/spc/types";

/** Around the latest point: above, below, then to its right. */
export function valueSpots(spec: ChartSpec, value: number, { x, y, size }: SpcLayout): LabelSpot[] {
  const px = x(spec.points[spec.latest ?? 0]?.at ?? 0);
  const py = y(value);
  const right: LabelSpot = { x: px + 12, y: py + size.value * 0.35, anchor: "start" };
  if (spec.points.length === 1) return [right];
  const around = [12, 20, 30].flatMap((away) => {
    const below = py + away + size.value * 0.75;
    return [spot(px, py - away, "middle"), spot(px, below, "middle"), spot(px + 4, py - away, "end"), spot(px + 4, below, "end")];
  });
  return [...around, right];
}

/** Around the square of a step, nearest first; the last reads from its left, the first also over the dots that lead to it. */
export function stepSpots(at: number, value: number, { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean }, { x, y, size }: SpcLayout): LabelSpot[] {
  const px = x(at);
  const above = y(value) - 9;
  const below = y(value) + 9 + size.step * 0.75;
  return [0, 8, 18, 30].flatMap((away) => {
    const rows = [above - away, below + away];
    const start = rows.map((row) => spot(px + 7, row, "start"));
    const end = rows.map((row) => spot(px + 5, row, "end"));
    const middle = rows.map((row) => spot(px, row, "middle"));
    const aside = (isFirst ? [30, 60] : []).flatMap((by) => rows.map((row) => spot(px - by, row, "end")));
    return [...(isLast ? [...end, ...start] : [...start, ...end]), ...middle, ...aside];
  });
}

export interface LevelLine {
  readonly value: number;
  /** Which side of the line is looked at first. */
  readonly first: "above" | "below";
  /** Also a row further away. */
  readonly far: boolean;
}

/** Along a level line from the end of the data to the left, after the free place right of its end. */
export function lineSpots(spec: ChartSpec, { value, first, far }: LevelLine, { x, y, left, size, range }: SpcLayout): LabelSpot[] {
  const end = x(spec.points[spec.points.length - 1]?.at ?? range[1]);
  const above = y(value) - 5;
  const below = y(value) + size.label * 0.76 + 4;
  const rows = first === "above" ? [above, below] : [below, above];
  if (far) rows.push(first === "above" ? above - 12 : below + 12);
  const spots = end < x(range[1]) ? [spot(end + 10, y(value) + size.label * 0.35, "start")] : [];
  for (const row of rows) for (let px = end; px > left + 40; px -= 10) spots.push(spot(px, row, "end"));
  return spots;
}

/** Along a limit of one stretch, outside its band, from the left. */
export function segmentSpots(spec: ChartSpec, { start, end }: SpcSegment, value: number, isUpper: boolean, { x, y, size }: SpcLayout): LabelSpot[] {
  const row = isUpper ? y(value) - 5 : y(value) + size.label * 0.76 + 4;
  const spots: LabelSpot[] = [];
  for (let px = x(spec.points[end]?.at ?? 0); px > x(spec.points[start]?.at ?? 0) + 30; px -= 10) spots.push(spot(px, row, "end"));
  return spots;
}

/** Beside the top of a break line, then lower down. */
export function breakSpots(px: number, { top, size }: SpcLayout): LabelSpot[] {
  return [0, 30, 60, 90].flatMap((down) => {
    const row = top - size.label * 1.55 + down;
    return [spot(px - 5, row, "end"), spot(px + 5, row, "start")];
  });
}

/** Below and above a gap, nearest first, centred on it or to one side; the foot of the plot last. */
export function gapSpots(text: LabelText, px: number, py: number, { left, right, top, bottom, size }: SpcLayout): LabelSpot[] {
  const box = labelBox(text, { x: 0, y: 0, anchor: "middle" });
  const half = (box.right - box.left) / 2;
  const middle = Math.min(Math.max(px, left + half + 4), Math.max(right - half, left + half + 4));
  const row = (y: number): LabelSpot[] => [spot(middle, y, "middle"), spot(px - 8, y, "start"), spot(px + 8, y, "end"), spot(px + 4, y, "start"), spot(px - 12, y, "end")];
  const spots: LabelSpot[] = [];
  for (const away of [18, 30, 44, 60, 80, 100, 130, 160]) {
    if (py + away + size.label < bottom) spots.push(...row(py + away + size.label * 0.8));
    if (py - away - size.label > top - 10) spots.push(...row(py - away));
  }
  return [...spots, ...row(bottom - 8)];
}

function spot(x: number, y: number, anchor: Anchor): LabelSpot {
  return { x, y, anchor };
}
