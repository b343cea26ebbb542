import { breakPosition } from "@/lib/charts/break-position";
import { breakSpots, gapSpots, lineSpots, segmentSpots, stepSpots, valueSpots } from "@/lib/charts/spc-label-spots";
import { escapeXml } from "@/lib/charts/escape-xml";
import { fitText } from "@/lib/charts/text-width";
import { formatNumber } from "@/lib/shared/format-number";
import { formatPeriod } from "@/lib/shared/format-date";
import { nameRun } from "@/lib/charts/period-position";
import { HALO } from "@/lib/charts/open-svg";
import { PALETTE } from "@/lib/charts/palette";
import { placeLabel, LINE_HEIGHT, type LabelPlace, type LabelSpot, type LabelText, type Obstacle } from "@/lib/charts/place-label";
import { pushApart } from "@/lib/charts/push-apart";
import { shortUnit, type EdgeLabel, type SpcLayout } from "@/lib/charts/spc-layout";
import { spcObstacles } from "@/lib/charts/spc-obstacles";
import { svgNumber } from "@/lib/charts/svg-number";
import type { ChartSpec, PlacedBreak, Run } from "@/lib/charts/chart-spec";

/** Weight of a label already placed: never to be covered. */
const TAKEN = 60;
/** Dearest places at which a label is still worth drawing: what it covers, in weighted square pixels. */
const NEARLY_FREE = 120;
const CROWDED = 900;

/** Draws a text at the best of the spots, or not at all where every one is dearer than `dearest`. */
export type Put = (text: LabelText, fill: string, spots: readonly LabelSpot[], dearest?: number) => LabelPlace | null;

/** Labels of a chart that shows more than an SPC chart. */
export interface MoreLabels {
  readonly obstacles: readonly Obstacle[];
  /** Called once breaks and the latest value have their places. */
  readonly draw: (put: Put) => void;
}

/** All labels of an SPC chart, each beside what it names, none over another where there is room. */
export function drawSpcLabels(spec: ChartSpec, layout: SpcLayout, more?: MoreLabels): string {
  const obstacles = [...spcObstacles(spec, layout), ...(more?.obstacles ?? [])];
  const bounds = { left: layout.left + 2, right: layout.right + (layout.edge.length > 0 ? 5 : 12), top: 0, bottom: layout.bottom - 2 };
  if (layout.edge.length > 0) obstacles.push({ left: layout.right + 6, right: layout.width, top: 0, bottom: layout.height, weight: TAKEN });
  const drawn: string[] = [drawEdge(layout)];
  const put: Put = (text, fill, spots, dearest = Infinity) => {
    const place = placeLabel(text, spots, obstacles, bounds);
    if (!place || place.cost > dearest) return null;
    obstacles.push({ ...place.box, weight: TAKEN });
    drawn.push(drawText(text, place.spot, fill));
    return place;
  };

  for (const seriesBreak of spec.breaks) drawBreakLabel(spec, layout, seriesBreak, put);
  const value = layout.inside.find(({ role }) => role === "value");
  if (value) put({ lines: [value.text], size: layout.size.value, bold: true }, PALETTE.ink, valueSpots(spec, value.value, layout));
  more?.draw(put);
  layout.steps.forEach((_, index) => drawStepLabel(spec, layout, index, put));
  for (const label of layout.inside) drawLineLabel(spec, layout, label, put);
  drawEarlierLimits(spec, layout, put);
  drawn.push(drawGapNotes(spec, layout, put));
  return `<g${HALO}>${drawn.join("")}</g>`;
}

/** The column right of the plot: pushed apart, with a thin leader where a label had to move. */
function drawEdge({ edge, right, top, bottom, y, size, x, range }: SpcLayout): string {
  const labels = edge.map((label) => ({ ...label, wanted: y(label.value), size: label.role === "value" ? size.value : size.label })).sort((a, b) => a.wanted - b.wanted);
  const middles = pushApart(
    labels.map(({ wanted, size: font, role }) => ({ wanted, height: font * LINE_HEIGHT + 1, weight: role === "value" ? 8 : 1 })),
    top - 10, bottom + 6,
  );
  let leaders = "";
  const texts = labels.map(({ text, role, wanted, size: font }, index) => {
    const middle = middles[index] ?? wanted;
    if (Math.abs(middle - wanted) > 4) leaders += `M${svgNumber(x(range[1]) + 6)} ${svgNumber(wanted)}L${svgNumber(right + 6)} ${svgNumber(middle)}`;
    const fill = role === "reference" ? PALETTE.referenceText : PALETTE.ink;
    return drawText({ lines: [text], size: font, bold: role === "value" }, { x: right + 9, y: middle + font * 0.35, anchor: "start" }, fill);
  });
  return (leaders === "" ? "" : `<path d="${leaders}" fill="none" stroke="${PALETTE.minor}" stroke-width=".8"/>`) + texts.join("");
}

/** The name of a step, where it has one; where it finds no room beside its square, the figure alone, which cannot be mistaken. */
function drawStepLabel(spec: ChartSpec, layout: SpcLayout, index: number, put: Put): void {
  const { at, value, label } = layout.steps[index] ?? { at: 0, value: 0, label: "" };
  if (label === "") return;
  const style = { size: layout.size.step, bold: true };
  const named = { ...style, lines: [fitText(label, style.size, true, (layout.right - layout.left) * 0.7)] };
  const short = { ...style, lines: [formatNumber(value, { decimals: Number.isInteger(value) ? 0 : spec.decimals, unit: shortUnit(spec.unit) })] };
  const spots = stepSpots(at, value, { isFirst: index === 0, isLast: index === layout.steps.length - 1 }, layout);
  const near = spots.slice(0, Math.ceil(spots.length / 2));
  if (put(named, PALETTE.trajectory, near, NEARLY_FREE)) return;
  if (put(short, PALETTE.trajectory, near, NEARLY_FREE)) return;
  if (put(named, PALETTE.trajectory, spots, NEARLY_FREE)) return;
  // Further off, a bare figure could be taken for that of another step.
  put(short, PALETTE.trajectory, near);
}

/** A limit, the mean or the reference, where there is no column; the figures stay in words and table if crowded out. */
function drawLineLabel(spec: ChartSpec, layout: SpcLayout, { role, text, value }: EdgeLabel, put: Put): void {
  if (role === "value") return;
  if (role === "reference") {
    put({ lines: [text], size: layout.size.label, bold: false }, PALETTE.referenceText, referenceSpots(spec, layout), CROWDED);
    return;
  }
  const line = { value, first: role === "lower" ? "below" : "above", far: role === "upper" || role === "lower" } as const;
  put({ lines: [text], size: layout.size.label, bold: false }, PALETTE.ink, lineSpots(spec, line, layout), role === "mean" ? NEARLY_FREE : CROWDED);
}

/** Below, then above, the reference line itself: it is not level, so a place at its last value could name another line. */
function referenceSpots(spec: ChartSpec, { x, y, size }: SpcLayout): LabelSpot[] {
  const held = spec.points.flatMap(({ at, reference }) => (reference === null ? [] : [{ at, reference }]));
  const chosen = [0.05, 0.3, 0.55, 0.8].flatMap((share) => held[Math.floor(share * held.length)] ?? []);
  const place = ({ at, reference }: { at: number; reference: number }, shift: number): LabelSpot => ({ x: x(at), y: y(reference) + shift, anchor: "start" });
  return [...chosen.map((point) => place(point, size.label * 1.5)), ...chosen.map((point) => place(point, -size.label * 0.7))];
}

/** Limits of the stretches before the last: the figures alone, where there is room. */
function drawEarlierLimits(spec: ChartSpec, layout: SpcLayout, put: Put): void {
  for (const segment of layout.wide ? spec.segments.slice(0, -1) : []) {
    for (const value of [segment.upper, segment.lower]) {
      const text = { lines: [formatNumber(value, { decimals: spec.decimals })], size: layout.size.label, bold: false };
      put(text, PALETTE.ink, segmentSpots(spec, segment, value, value === segment.upper, layout), 0);
    }
  }
}

function drawBreakLabel(spec: ChartSpec, layout: SpcLayout, seriesBreak: PlacedBreak, put: Put): void {
  const px = layout.x(breakPosition(spec, seriesBreak));
  const room = Math.max(px - layout.left, layout.right - px) - 8;
  const lines = [seriesBreak.label, `from ${formatPeriod(seriesBreak.periodEnd, spec.periodKind)}`].map((line) => fitText(line, layout.size.label, true, room));
  put({ lines, size: layout.size.label, bold: true }, PALETTE.breakText, breakSpots(px, layout));
}

function drawGapNotes(spec: ChartSpec, layout: SpcLayout, put: Put): string {
  const { size, left, right, bottom } = layout;
  const note = (lines: string[]): LabelText => ({ lines, size: size.label, bold: false });
  if (spec.gaps.length > (layout.wide ? 3 : 1)) {
    const missing = spec.gaps.reduce((sum, { start, end }) => sum + end - start + 1, 0);
    const row = bottom - 8;
    put(note([`${missing} periods not held`]), PALETTE.quietInk, [{ x: left + 8, y: row, anchor: "start" }, { x: right - 8, y: row, anchor: "end" }]);
    return "";
  }
  let leaders = "";
  for (const gap of spec.gaps) {
    const name = nameRun(spec.points[gap.start]?.periodEnd ?? "", spec.points[gap.end]?.periodEnd ?? "", spec.periodKind);
    const text = note([`${name} not held`]);
    const { px, py } = gapMiddle(spec, layout, gap);
    const place = put(text, PALETTE.quietInk, gapSpots(text, px, py, layout));
    if (!place) continue;
    const isBelow = place.box.top > py;
    const from = isBelow ? py + 6 : py - 6;
    const to = isBelow ? place.box.top : place.box.bottom;
    leaders += `M${svgNumber(px)} ${svgNumber(from)}V${svgNumber(to)}`;
  }
  return leaders === "" ? "" : `<path d="${leaders}" stroke="${PALETTE.quietInk}" stroke-width="1"/>`;
}

/** The middle of a gap: between its neighbours, or at the last value where the gap runs to the end. */
function gapMiddle(spec: ChartSpec, { x, y }: SpcLayout, { start, end }: Run): { px: number; py: number } {
  const before = spec.points[start - 1]?.value ?? 0;
  const after = spec.points[end + 1]?.value ?? before;
  return { px: (x(spec.points[start]?.at ?? 0) + x(spec.points[end]?.at ?? 0)) / 2, py: y((before + after) / 2) };
}

function drawText({ lines, size, bold }: LabelText, { x, y, anchor }: LabelSpot, fill: string): string {
  const attributes = (bold ? ' font-weight="700"' : "") + (anchor === "start" ? "" : ` text-anchor="${anchor}"`) + (fill === PALETTE.ink ? "" : ` fill="${fill}"`);
  const spans = lines.map((line, index) => (index === 0 ? escapeXml(line) : `<tspan x="${svgNumber(x)}" dy="${svgNumber(size * LINE_HEIGHT)}">${escapeXml(line)}</tspan>`));
  return `<text x="${svgNumber(x)}" y="${svgNumber(y)}" font-size="${size}"${attributes}>${spans.join("")}</text>`;
}
