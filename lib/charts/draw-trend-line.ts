import { escapeXml } from "@/lib/charts/escape-xml";
import { fitText, textWidth } from "@/lib/charts/text-width";
import { FONT_FAMILY, PALETTE } from "@/lib/charts/palette";
import { formatNumber } from "@/lib/shared/format-number";
import { formatShortPeriod } from "@/lib/shared/format-date";
import { shortUnit } from "@/lib/charts/spc-layout";
import { linearScale } from "@/lib/charts/scale";
import { placeLabel, type LabelSpot } from "@/lib/charts/place-label";
import { linePath, svgNumber } from "@/lib/charts/svg-number";
import type { ChartSpec } from "@/lib/charts/chart-spec";

export interface TrendDrawing {
  /** Pixels; 300 by 92 when left out. */
  readonly width?: number;
  readonly height?: number;
  /** Accent of the area; ink when left out. Must keep 3 to 1 on white. */
  readonly colour?: string;
  readonly font?: string;
}

const SMALL = 12;
const LARGE = 14;

/**
 * The trend of an overview panel: one series, last value labelled, first and last period named, the step
 * in force (or the first to come) dashed and named. Not interactive; one or two points are rings.
 */
export function drawTrendLine(spec: ChartSpec, drawing: TrendDrawing = {}): string {
  const { width = 300, height = 92, colour = PALETTE.ink, font = FONT_FAMILY } = drawing;
  const points = spec.points.flatMap(({ at, value, periodEnd }) => (value === null ? [] : [{ at, value, periodEnd }]));
  const first = points[0];
  const last = points[points.length - 1];
  const print = (value: number): string => formatNumber(value, { decimals: spec.decimals, unit: shortUnit(spec.unit) });
  const name = last ? `Trend to ${formatShortPeriod(last.periodEnd, spec.periodKind)}: latest ${print(last.value)}` : "No figures held";
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeXml(name)}" font-family="${escapeXml(font)}" font-size="${SMALL}" fill="${PALETTE.ink}">`;
  if (!first || !last) return `${open}<text x="0" y="${height / 2}">No figures held</text></svg>`;

  const text = print(last.value);
  const right = width - textWidth(text, LARGE, true) - 14;
  const bottom = height - 20;
  const few = points.length < 3;
  const step = [...spec.steps].reverse().find(({ at }) => at <= last.at) ?? spec.steps[0];
  const levels = [...points.map(({ value }) => value), ...(step ? [step.value] : [])];
  const x = linearScale([first.at, last.at], few ? [40, right - 10] : [6, right]);
  const y = linearScale([Math.min(...levels), Math.max(...levels)], [bottom - 12, 22]);

  const line = spec.lines
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => linePath(spec.points.slice(start, end + 1).map(({ at, value }) => [x(at), y(value ?? 0)] as const)))
    .join("");
  const dots = few ? ' stroke-dasharray="2 4"' : "";
  const marks = few
    ? points.map(({ at, value }) => `<circle cx="${svgNumber(x(at))}" cy="${svgNumber(y(value))}" r="5" fill="#fff" stroke="${colour}" stroke-width="2.4"/>`).join("")
    : `<circle cx="${svgNumber(x(last.at))}" cy="${svgNumber(y(last.value))}" r="4" fill="${colour}"/>`;
  return [
    open,
    `<path d="M6 ${bottom}H${svgNumber(right)}" stroke="${PALETTE.minor}"/>`,
    step ? drawStep(step.label, y(step.value), right, bottom, points.map(({ at, value }) => [x(at), y(value)] as const)) : "",
    line === "" ? "" : `<path d="${line}" fill="none" stroke="${colour}" stroke-width="2" stroke-linejoin="round"${dots}/>`,
    marks,
    few && points.length === 2 ? `<text x="${svgNumber(x(first.at))}" y="${svgNumber(y(first.value) - 10)}" text-anchor="middle" font-weight="700">${escapeXml(print(first.value))}</text>` : "",
    `<text x="${svgNumber(x(last.at) + 9)}" y="${svgNumber(y(last.value) + LARGE * 0.35)}" font-size="${LARGE}" font-weight="700">${escapeXml(text)}</text>`,
    drawDates(spec, first.periodEnd, last.periodEnd, x(first.at), x(last.at), height),
    "</svg>",
  ].join("");
}

/** The dashed level with its name beside it, where the line leaves most room. */
function drawStep(label: string, level: number, right: number, bottom: number, points: readonly (readonly [number, number])[]): string {
  const text = { lines: [fitText(label, SMALL, true, right - 10)], size: SMALL, bold: true };
  const spots: LabelSpot[] = [];
  for (const y of [level - 5, level + 14, level - 17, level + 26]) {
    for (let x = 6; x < right - 40; x += 12) spots.push({ x, y, anchor: "start" });
    spots.push({ x: right, y, anchor: "end" });
  }
  const obstacles = points.flatMap(([x, y], index) => {
    const [nextX, nextY] = points[index + 1] ?? [x, y];
    return [0, 0.25, 0.5, 0.75].map((share) => {
      const [cx, cy] = [x + (nextX - x) * share, y + (nextY - y) * share];
      return { left: cx - 4, right: cx + 4, top: cy - 3, bottom: cy + 3, weight: 4 };
    });
  });
  obstacles.push({ left: 0, right, top: level - 1, bottom: level + 1, weight: 4 }, { left: 0, right, top: bottom - 1, bottom: bottom + 20, weight: 8 });
  const { spot } = placeLabel(text, spots, obstacles, { left: 0, right, top: 0, bottom }) ?? { spot: { x: 6, y: level - 5, anchor: "start" } };
  const end = spot.anchor === "end" ? ' text-anchor="end"' : "";
  return (
    `<path d="M6 ${svgNumber(level)}H${svgNumber(right)}" stroke="${PALETTE.trajectory}" stroke-width="1.4" stroke-dasharray="5 3"/>` +
    `<text x="${svgNumber(spot.x)}" y="${svgNumber(spot.y)}" font-weight="700" fill="${PALETTE.trajectory}"${end}>${escapeXml(text.lines[0] ?? "")}</text>`
  );
}

/** First and last period under the axis; one alone where both are the same or would touch. */
function drawDates(spec: ChartSpec, first: string, last: string, from: number, to: number, height: number): string {
  const start = formatShortPeriod(first, spec.periodKind);
  const end = formatShortPeriod(last, spec.periodKind);
  const y = height - 4;
  const half = textWidth(end, SMALL) / 2;
  if (first === last) return `<text x="${svgNumber(from)}" y="${y}" text-anchor="middle">${escapeXml(end)}</text>`;
  const endText = `<text x="${svgNumber(to + Math.min(half, 10))}" y="${y}" text-anchor="end">${escapeXml(end)}</text>`;
  if (to - from < textWidth(start, SMALL) + half * 2) return endText;
  return `<text x="${svgNumber(Math.max(0, from - 6))}" y="${y}">${escapeXml(start)}</text>${endText}`;
}
