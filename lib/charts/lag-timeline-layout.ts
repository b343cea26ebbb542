import { periodPosition } from "@/lib/charts/period-position";
import { linearScale, type Scale } from "@/lib/charts/scale";
import { textWidth } from "@/lib/charts/text-width";
import { WIDE } from "@/lib/charts/open-svg";
import type { LagTimeline } from "@/lib/charts/lag-timeline";

export const BAND_HEIGHT = 26;
/** Font sizes of names, and of everything else. */
export const NAME_TEXT = 14;
export const LAG_TEXT = 12.5;
const LABEL_LINE = 16;
const TOP = 22;

export interface PlacedDate {
  /** Middle of the diamond. */
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: "start" | "end";
  /** Lines of labels under this one. */
  readonly line: number;
}

export interface LagRowPlace {
  /** Baseline of the name. */
  readonly nameY: number;
  /** Top of the bands. */
  readonly top: number;
  /** Ends of today's line through the row. */
  readonly from: number;
  readonly to: number;
  readonly dates: readonly PlacedDate[];
}

export interface LagTimelineLayout {
  readonly wide: boolean;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
  readonly range: readonly [number, number];
  readonly x: Scale;
  readonly rows: readonly LagRowPlace[];
}

/** Rows, scale and places of the dates' labels, which stand over their row in as many lines as they need. */
export function lagTimelineLayout({ from, to, rows }: LagTimeline, width: number): LagTimelineLayout {
  const wide = width >= WIDE;
  const range = [periodPosition(from), periodPosition(to)] as const;
  if (!(range[1] > range[0])) throw new RangeError(`a time line from ${from} to ${to}`);
  const widest = Math.max(0, ...rows.flatMap(({ name, note }) => [textWidth(name, NAME_TEXT, true), textWidth(note, LAG_TEXT)]));
  const left = wide ? Math.ceil(Math.min(widest + 14, width * 0.26)) : 1;
  const right = width - 8;
  const x = linearScale(range, [left, right]);
  let y = TOP;
  const places = rows.map(({ dates }): LagRowPlace => {
    const inside = dates.map(({ on, label }) => ({ label, px: x(Math.min(Math.max(periodPosition(on), range[0]), range[1])) })).sort((a, b) => a.px - b.px);
    const lines = labelLines(inside, left, right);
    const from = y - 6;
    const labels = Math.max(0, ...lines.map(({ line }) => line + 1)) * LABEL_LINE;
    const nameY = wide ? y + labels + 12 : y + 12;
    const top = wide ? y + labels : y + 37 + labels;
    const placed = lines.map(({ line, px, label, anchor, labelX }) => ({ x: px, y: top - 4, label, labelX, anchor, line, labelY: top - 5 - line * LABEL_LINE }));
    y = top + Math.max(BAND_HEIGHT, wide ? 30 : 0) + 14;
    return { nameY, top, from, to: y - 6, dates: placed };
  });
  return { wide, left, right, bottom: y - 6, height: y + 20, range, x, rows: places };
}

interface LabelLine {
  readonly label: string;
  readonly px: number;
  readonly line: number;
  readonly anchor: "start" | "end";
  readonly labelX: number;
}

/**
 * Each label beside its diamond on the lowest line where it meets no diamond, no other label and no leader of one above. Labels
 * that read to the right come first, from the right, so that each leader rises left of the labels below it.
 */
function labelLines(dates: readonly { readonly label: string; readonly px: number }[], left: number, right: number): LabelLine[] {
  const sides = dates.map(({ label, px }) => {
    const width = textWidth(label, LAG_TEXT, true);
    const anchor = px + 9 + width <= right + 8 ? ("start" as const) : ("end" as const);
    const labelX = anchor === "start" ? px + 9 : Math.max(px - 9, left + width);
    return { label, px, anchor, labelX, from: anchor === "start" ? px - 4 : labelX - width - 6, to: anchor === "start" ? labelX + width + 6 : Math.max(labelX, px) + 4 };
  });
  const order = [...sides.filter(({ anchor }) => anchor === "start").reverse(), ...sides.filter(({ anchor }) => anchor === "end")];
  const placed: (LabelLine & { readonly from: number; readonly to: number })[] = [];
  for (const side of order) {
    const isPushedOverOwn = side.anchor === "end" && side.labelX > side.px - 9;
    const isOverDiamond = isPushedOverOwn || sides.some((other) => other !== side && other.px + 8 > side.from && other.px - 8 < side.to);
    const isFree = (line: number): boolean => !(line === 0 && isOverDiamond) && placed.every((other) => {
      const overlap = other.from < side.to && side.from < other.to;
      const leaderThrough = other.line > line && other.px > side.from && other.px < side.to;
      const ownThrough = other.line < line && side.px > other.from && side.px < other.to;
      return !(other.line === line && overlap) && !leaderThrough && !ownThrough;
    });
    const lines = Array.from({ length: dates.length + 1 }, (_, line) => line);
    const highest = placed.reduce((most, { line }) => Math.max(most, line), 0);
    placed.push({ ...side, line: lines.find(isFree) ?? highest + 1 });
  }
  return placed;
}
