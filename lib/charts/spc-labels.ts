import { breakPosition } from "@/lib/charts/break-position";
import { nameRun } from "@/lib/charts/period-position";
import { PALETTE } from "@/lib/charts/palette";
import { escapeXml } from "@/lib/charts/escape-xml";
import { labelBox, placeLabel, LINE_HEIGHT, type LabelPlace, type LabelSpot, type LabelText } from "@/lib/charts/place-label";
import { pushApart } from "@/lib/charts/push-apart";
import { fitText } from "@/lib/charts/text-width";
import { formatPeriod } from "@/lib/shared/format-date";
import { svgNumber } from "@/lib/charts/svg-number";
import { spcObstacles } from "@/lib/charts/spc-obstacles";
import type { ChartSpec, PlacedBreak, PlacedStep, Run } from "@/lib/charts/chart-spec";
import type { EdgeLabel, SpcLayout } from "@/lib/charts/spc-layout";

/** Weight of a label already placed: never to be covered. */
const TAKEN = 60;
/** Dearest place at which a label that can be read elsewhere is still drawn. */
const WORTH = 900;

/** All labels of an SPC chart, each beside what it names, none over another where there is room. */
export function drawSpcLabels(spec: ChartSpec, layout: SpcLayout): string {
  const obstacles = spcObstacles(spec, layout);
  const bounds = { left: layout.left + 2, right: layout.right + 12, top: 0, bottom: layout.bottom - 2 };
  let drawn = drawEdge(layout);

  const put = (text: LabelText, fill: string, spots: readonly LabelSpot[], needed = true): LabelPlace | null => {
    const place = placeLabel(text, spots, obstacles, bounds);
    if (!place || (!needed && place.cost > WORTH)) return null;
    obstacles.push({ ...place.box, weight: TAKEN });
    drawn += drawText(text, place.spot, fill);
    return place;
  };

  for (const seriesBreak of spec.breaks) drawBreakLabel(spec, layout, seriesBreak, put);
  const value = layout.inside.find(({ role }) => role === "value");
  if (value) put({ lines: [value.text], size: layout.size.value, bold: true }, PALETTE.ink, valueSpots(spec, layout, value));
  layout.steps.forEach((step, index) => {
    const spots = stepSpots(step, index === layout.steps.length - 1, layout);
    const texts = [fitText(step.label, layout.size.step, true, (layout.right - layout.left) * 0.7), tickLabel(step.value, { ...layout.axis, decimals: spec.decimals }, spec.unit, true)];
    const named = { lines: texts.slice(0, 1), size: layout.size.step, bold: true };
    const short = { ...named, lines: texts.slice(1) };
    // Where the name finds no room beside its square, the figure alone is better than a name elsewhere.
    if (!put(named, PALETTE.trajectory, spots.slice(0, NEAR_SPOTS), false)) put(short, PALETTE.trajectory, spots.slice(0, NEAR_SPOTS), false) ?? put(named, PALETTE.trajectory, spots);
  });
  for (const label of layout.inside) {
    if (label.role === "value") continue;
    const fill = label.role === "reference" ? PALETTE.referenceText : PALETTE.ink;
    put({ lines: [label.text], size: layout.size.label, bold: false }, fill, lineSpots(spec, layout, label), label.role !== "mean");
  }
  const leaders = drawGapNotes(spec, layout, put);
  return drawn + leaders;
}

type Put = (text: LabelText, fill: string, spots: readonly LabelSpot[], needed?: boolean) => LabelPlace | null;

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

function valueSpots(spec: ChartSpec, { x, y, size }: SpcLayout, { value }: EdgeLabel): LabelSpot[] {
  const px = x(spec.points[spec.latest ?? 0]?.at ?? 0);
  const py = y(value);
  const spots: LabelSpot[] = [];
  for (const away of [12, 20, 30]) {
    spots.push({ x: px, y: py - away, anchor: "middle" }, { x: px, y: py + away + size.value * 0.75, anchor: "middle" });
    spots.push({ x: px + 4, y: py - away, anchor: "end" }, { x: px + 4, y: py + away + size.value * 0.75, anchor: "end" });
  }
  spots.push({ x: px + 12, y: py + size.value * 0.35, anchor: "start" });
  return spots;
}

function stepSpots(step: PlacedStep, isLast: boolean, { x, y, size }: SpcLayout): LabelSpot[] {
  const px = x(step.at);
  const py = y(step.value);
  const above = py - 9;
  const below = py + 9 + size.step * 0.75;
  const spots: LabelSpot[] = [];
  for (const away of [0, 10, 22, 36, 52, 70]) {
    const start: LabelSpot[] = [{ x: px + 7, y: above - away, anchor: "start" }, { x: px + 7, y: below + away, anchor: "start" }];
    const end: LabelSpot[] = [{ x: px + 5, y: above - away, anchor: "end" }, { x: px + 5, y: below + away, anchor: "end" }];
    const middle: LabelSpot[] = [{ x: px, y: above - away, anchor: "middle" }, { x: px, y: below + away, anchor: "middle" }];
    const aside: LabelSpot[] = [30, 60].flatMap((by) => [{ x: px - by, y: above - away, anchor: "end" as const }, { x: px - by, y: below + away, anchor: "end" as const }]);
    spots.push(...(isLast ? [...end, ...start] : [...start, ...end]), ...middle, ...aside);
  }
  return spots;
}

/** Spots along a level line, the nearest to its end first; limits stand outside the band, the mean on its line. */
function lineSpots(spec: ChartSpec, { x, y, left, size, range }: SpcLayout, { value, role }: EdgeLabel): LabelSpot[] {
  const end = x(spec.points[spec.points.length - 1]?.at ?? range[1]);
  const above = y(value) - 5;
  const below = y(value) + size.label * 0.76 + 4;
  const order = role === "lower" ? [below, above] : [above, below];
  const spots: LabelSpot[] = [];
  if (end < x(range[1])) spots.push({ x: end + 10, y: y(value) + size.label * 0.35, anchor: "start" });
  const rows = role === "mean" ? order : [...order, (order[0] ?? above) + (order[0] === below ? 12 : -12)];
  for (const row of rows) {
    for (let px = end; px > left + 40; px -= 10) spots.push({ x: px, y: row, anchor: "end" });
  }
  return spots;
}

function drawBreakLabel(spec: ChartSpec, { x, top, left, right, size }: SpcLayout, seriesBreak: PlacedBreak, put: Put): void {
  const px = x(breakPosition(spec, seriesBreak));
  const room = Math.max(px - left, right - px) - 8;
  const lines = [
    fitText(seriesBreak.label, size.label, true, room),
    fitText(`from ${formatPeriod(seriesBreak.periodEnd, spec.periodKind)}`, size.label, true, room),
  ];
  const text = { lines, size: size.label, bold: true };
  const spots: LabelSpot[] = [];
  for (const row of [0, 30, 60, 90]) {
    const y = top - size.label * 1.55 + row;
    spots.push({ x: px - 5, y, anchor: "end" }, { x: px + 5, y, anchor: "start" });
  }
  put(text, PALETTE.breakText, spots);
}

function drawGapNotes(spec: ChartSpec, layout: SpcLayout, put: Put): string {
  const { size, left, right, bottom } = layout;
  const note = (lines: string[]): LabelText => ({ lines, size: size.label, bold: false });
  if (spec.gaps.length > 3) {
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

function gapSpots(text: LabelText, px: number, py: number, { left, right, top, bottom, size }: SpcLayout): LabelSpot[] {
  const { left: from, right: to } = labelBox(text, { x: 0, y: 0, anchor: "middle" });
  const half = (to - from) / 2;
  const x = Math.min(Math.max(px, left + half + 4), Math.max(right - half, left + half + 4));
  const spots: LabelSpot[] = [];
  for (const away of [18, 30, 44, 60, 80, 100, 130, 160]) {
    if (py + away + size.label < bottom) spots.push({ x, y: py + away + size.label * 0.8, anchor: "middle" });
    if (py - away > top) spots.push({ x, y: py - away, anchor: "middle" });
  }
  spots.push({ x, y: bottom - 8, anchor: "middle" });
  return spots;
}

/** Text with a white edge, so that it can be read over grid and band. */
function drawText({ lines, size, bold }: LabelText, { x, y, anchor }: LabelSpot, fill: string): string {
  const attributes =
    (bold ? ' font-weight="700"' : "") +
    (anchor === "start" ? "" : ` text-anchor="${anchor}"`) +
    (fill === PALETTE.ink ? "" : ` fill="${fill}"`);
  const spans = lines.length === 1 ? escapeXml(lines[0] ?? "") : lines.map((line, index) => `<tspan x="${svgNumber(x)}"${index === 0 ? "" : ` dy="${svgNumber(size * LINE_HEIGHT)}"`}>${escapeXml(line)}</tspan>`).join("");
  return `<text x="${svgNumber(x)}" y="${svgNumber(y)}" font-size="${size}"${attributes}>${spans}</text>`;
}

