import { escapeXml } from "@/lib/charts/escape-xml";
import { PALETTE } from "@/lib/charts/palette";
import { linearScale } from "@/lib/charts/scale";
import { svgNumber } from "@/lib/charts/svg-number";
import { textWidth } from "@/lib/charts/text-width";
import { valueAxis } from "@/lib/charts/ticks";
import { formatNumber } from "@/lib/shared/format-number";

export interface StripPoint {
  readonly label: string;
  readonly value: number;
  /** Drawn dark and named; the others pale. */
  readonly isOwn: boolean;
}

export interface StripSpec {
  readonly points: readonly StripPoint[];
  /** A line across; null for none. */
  readonly reference: { readonly label: string; readonly value: number } | null;
  /** Of the tick labels: "%" or nothing. */
  readonly unit: string;
}

const WIDTH = 620;
const LEFT = 10;
const RIGHT = 10;
const RADIUS = 4.5;
const ROW = 9;
/** Most rows of dots on each side of the middle. */
const MOST_ROWS = 4;
const FONT = 12;
const LABEL_LINE = 15;
/** Most points that are named: more would not be read. */
const MOST_NAMED = 6;

interface Placed extends StripPoint {
  readonly x: number;
  readonly row: number;
}

/** Puts dots that would cover one another on rows above and below the middle, nearest first. */
function placed(points: readonly StripPoint[], x: (value: number) => number): readonly Placed[] {
  const ends = new Map<number, number>();
  const rows = Array.from({ length: 2 * MOST_ROWS + 1 }, (_, index) => (index % 2 === 1 ? (index + 1) / 2 : -index / 2));
  return points.toSorted((a, b) => a.value - b.value || a.label.localeCompare(b.label, "en-GB")).map((point) => {
    const at = x(point.value);
    const row = rows.find((one) => at - (ends.get(one) ?? -Infinity) >= 2 * RADIUS + 0.5) ?? 0;
    ends.set(row, at);
    return { ...point, x: at, row };
  });
}

/** Lines of labels over the dots: each label on the lowest line where it touches no other. */
function labelLines(own: readonly Placed[]): readonly { readonly text: string; readonly from: number; readonly line: number; readonly at: number }[] {
  const ends: number[] = [];
  return own.map(({ label, x }) => {
    const width = textWidth(label, FONT, true);
    const from = Math.min(Math.max(x - width / 2, 2), WIDTH - 2 - width);
    const free = ends.findIndex((end) => end + 6 <= from);
    const line = free === -1 ? ends.length : free;
    ends[line] = from + width;
    return { text: label, from, line, at: x };
  });
}

/**
 * One dot a body on one value axis, the reader's own dark and named, with a line for the reference. Nothing stands for rank: dots
 * that would cover one another are moved up or down. Empty text where there is no point.
 */
export function drawStrip({ points, reference, unit }: StripSpec): string {
  if (points.length === 0) return "";
  const values = [...points.map(({ value }) => value), ...(reference === null ? [] : [reference.value])];
  const axis = valueAxis(values, { most: 6, padding: 0.04, floor: Math.min(0, ...values) === 0 ? 0 : null });
  const x = linearScale([axis.low, axis.high], [LEFT, WIDTH - RIGHT]);
  const dots = placed(points, x);
  const named = dots.filter(({ isOwn }) => isOwn);
  const labels = named.length > MOST_NAMED ? [] : labelLines(named);
  const lines = labels.reduce((most, { line }) => Math.max(most, line + 1), 0);
  const rows = dots.reduce((most, { row }) => Math.max(most, Math.abs(row)), 0);
  const top = lines * LABEL_LINE + 8;
  const middle = top + rows * ROW + RADIUS + 2;
  const base = middle + rows * ROW + RADIUS + 6;
  const height = base + 34;
  const y = (row: number): number => middle - row * ROW;
  const dot = ({ x: at, row, isOwn }: Placed): string => `<circle cx="${svgNumber(at)}" cy="${svgNumber(y(row))}" r="${isOwn ? RADIUS + 1 : RADIUS}"/>`;
  const ticks = axis.ticks.map((tick) => `<path d="M${svgNumber(x(tick))} ${svgNumber(base)}v4" stroke="${PALETTE.axis}"/><text x="${svgNumber(tickX(x(tick), tick))}" y="${svgNumber(base + 16)}" text-anchor="middle">${escapeXml(tickText(tick))}</text>`).join("");
  function tickText(tick: number): string {
    return formatNumber(tick, { decimals: axis.decimals, unit });
  }
  function tickX(at: number, tick: number): number {
    const half = textWidth(tickText(tick), FONT) / 2;
    return Math.min(Math.max(at, half + 1), WIDTH - half - 1);
  }
  const line = reference === null ? "" : `<path d="M${svgNumber(x(reference.value))} ${svgNumber(top - 4)}V${svgNumber(base)}" stroke="${PALETTE.ink}" stroke-width="1.5" stroke-dasharray="4 3"/>${referenceText(x(reference.value))}`;
  function referenceText(at: number): string {
    const width = textWidth(reference?.label ?? "", FONT);
    return `<text x="${svgNumber(Math.min(Math.max(at, width / 2 + 1), WIDTH - width / 2 - 1))}" y="${svgNumber(base + 30)}" text-anchor="middle" fill="${PALETTE.ink}">${escapeXml(reference?.label ?? "")}</text>`;
  }
  const names = labels.map(({ text, from, line: on, at }) => {
    const bottom = top - 8 - on * LABEL_LINE;
    const target = named.find(({ x: place }) => place === at);
    return `<path d="M${svgNumber(at)} ${svgNumber(bottom + 3)}V${svgNumber(y(target?.row ?? 0) - RADIUS - 1)}" stroke="${PALETTE.minor}"/><text x="${svgNumber(from)}" y="${svgNumber(bottom)}" font-weight="700" fill="${PALETTE.ink}">${escapeXml(text)}</text>`;
  }).join("");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${svgNumber(height)}" width="${WIDTH}" height="${svgNumber(height)}" font-size="${FONT}" fill="${PALETTE.quietInk}">`,
    `<path d="M${LEFT} ${svgNumber(base)}H${WIDTH - RIGHT}" stroke="${PALETTE.axis}"/>${ticks}${line}`,
    `<g fill="${PALETTE.paper}" stroke="${PALETTE.minor}" stroke-width="1.5">${dots.filter(({ isOwn }) => !isOwn).map(dot).join("")}</g>`,
    names,
    `<g fill="${PALETTE.onTrajectory}" stroke="${PALETTE.ink}">${named.map(dot).join("")}</g></svg>`,
  ].join("");
}
