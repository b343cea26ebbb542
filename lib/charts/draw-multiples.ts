import { escapeXml } from "@/lib/charts/escape-xml";
import { FONT_FAMILY, PALETTE } from "@/lib/charts/palette";
import { pushApart } from "@/lib/charts/push-apart";
import { periodPosition } from "@/lib/charts/period-position";
import { linearScale, type Scale } from "@/lib/charts/scale";
import { shortUnit } from "@/lib/charts/spc-layout";
import { linePath, svgNumber } from "@/lib/charts/svg-number";
import { fitText, textWidth } from "@/lib/charts/text-width";
import { valueAxis, type ValueAxis } from "@/lib/charts/ticks";
import { formatNumber } from "@/lib/shared/format-number";
import type { MultiplePanel, Multiples } from "@/lib/charts/multiples";

export interface MultiplesFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: ValueAxis;
  readonly x: Scale;
  readonly y: Scale;
}

const SIZE = 12.5;
const ENGLAND = "England";
/** Height of a label at the end of a line, with its spacing. */
const LABEL = 15;

/** Scales that every panel shares. */
export function multiplesFrame(chart: Multiples, width = 320, height = 190): MultiplesFrame {
  const figures = [...chart.panels.flatMap(({ values }) => values), ...(chart.england ?? [])].filter((value) => value !== null);
  const isFromZero = figures.every((figure) => figure >= 0);
  const axis = valueAxis(figures, { most: 5, padding: 0.04, floor: isFromZero ? 0 : null, ceiling: chart.unit === "%" ? 100 : null });
  const places = chart.periods.map(({ end }) => periodPosition(end));
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const left = Math.ceil(Math.max(...axis.ticks.map((tick) => textWidth(tickText(chart, tick, axis), SIZE))) + 10);
  const widest = Math.max(chart.england === null ? 0 : textWidth(ENGLAND, SIZE), ...chart.panels.map((panel) => textWidth(lastText(chart, panel) ?? "", SIZE + 1.5, true)));
  const [right, top, bottom] = [Math.floor(width - widest - 12), 34, height - 24];
  return { width, height, left, right, top, bottom, axis, x: linearScale([first, last], [left + 4, right]), y: linearScale([axis.low, axis.high], [bottom, top]) };
}

const tickText = ({ unit }: Multiples, tick: number, axis: ValueAxis): string => formatNumber(tick, { decimals: axis.decimals, unit: shortUnit(unit) });

const lastHeld = (values: readonly (number | null)[]): number => values.findLastIndex((value) => value !== null);

function lastText({ decimals, unit }: Multiples, { values }: MultiplePanel): string | null {
  const value = values[lastHeld(values)] ?? null;
  return value === null ? null : formatNumber(value, { decimals, unit: shortUnit(unit) });
}

/** Each panel as an SVG of its own, so that they wrap where there is less room. Scale and periods are the same in all. */
export function drawMultiples(chart: Multiples, width = 320, height = 190): string[] {
  const frame = multiplesFrame(chart, width, height);
  return chart.panels.map((panel) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONT_FAMILY}" font-size="${SIZE}" fill="${PALETTE.ink}" aria-hidden="true" focusable="false">${drawPanel(chart, panel, frame)}</svg>`);
}

function drawPanel(chart: Multiples, panel: MultiplePanel, frame: MultiplesFrame): string {
  const { left, right, top, bottom, axis, x, y, width, height } = frame;
  const grid = axis.ticks.map((tick) => `M${left} ${svgNumber(y(tick))}H${right}`).join("");
  const ticks = axis.ticks.map((tick) => `<text x="${left - 5}" y="${svgNumber(y(tick) + 4)}">${escapeXml(tickText(chart, tick, axis))}</text>`).join("");
  const at = lastHeld(panel.values);
  const value = panel.values[at] ?? null;
  const placeOf = (index: number): number => x(periodPosition(chart.periods[index]?.end ?? ""));
  const labels = endLabels(chart, panel);
  const middles = pushApart(labels.map(({ value: level, isOwn }) => ({ wanted: y(level), height: LABEL, weight: isOwn ? 8 : 1 })), top - LABEL / 2, bottom + LABEL / 2);
  const [first, last] = [chart.periods[0], chart.periods.at(-1)];
  const dates = first === undefined || last === undefined ? "" : `<g fill="${PALETTE.quietInk}"><text x="${left}" y="${height - 6}">${escapeXml(first.text)}</text>${first === last ? "" : `<text x="${right}" y="${height - 6}" text-anchor="end">${escapeXml(last.text)}</text>`}</g>`;
  return [
    `<text x="0" y="16" font-size="14" font-weight="700">${escapeXml(fitText(panel.name, 14, true, width - 8))}</text>`,
    `<path d="${grid}" stroke="${PALETTE.grid}"/><g fill="${PALETTE.quietInk}" text-anchor="end">${ticks}</g>`,
    `<path d="M${left} ${bottom}H${right}" stroke="${PALETTE.axis}"/>${dates}`,
    chart.england === null ? "" : line(chart.periods, chart.england, frame, PALETTE.reference, 1.6),
    line(chart.periods, panel.values, frame, PALETTE.ink, 2),
    value === null ? `<text x="${left + 8}" y="${(top + bottom) / 2}">No figures held</text>` : `<circle cx="${svgNumber(placeOf(at))}" cy="${svgNumber(y(value))}" r="4"/>`,
    ...labels.map(({ text, at: end, isOwn }, index) => `<text x="${svgNumber(placeOf(end) + 8)}" y="${svgNumber((middles[index] ?? 0) + 5)}"${isOwn ? ' font-size="14" font-weight="700"' : ` fill="${PALETTE.referenceText}"`}>${escapeXml(text)}</text>`),
  ].join("");
}

interface EndLabel {
  readonly text: string;
  /** Place of the last figure held among the periods. */
  readonly at: number;
  readonly value: number;
  readonly isOwn: boolean;
}

/** What stands at the ends of the lines, highest first: the panel's last figure, and England's name. */
function endLabels(chart: Multiples, panel: MultiplePanel): EndLabel[] {
  const [text, at, england] = [lastText(chart, panel), lastHeld(panel.values), chart.england ?? []];
  const own = text === null ? [] : [{ text, at, value: panel.values[at] ?? 0, isOwn: true }];
  const other = england[lastHeld(england)] ?? null;
  return [...own, ...(other === null ? [] : [{ text: ENGLAND, at: lastHeld(england), value: other, isOwn: false }])].sort((a, b) => b.value - a.value);
}

/** Pieces between gaps; a figure alone between two gaps is a dot. */
function line(periods: Multiples["periods"], values: readonly (number | null)[], { x, y }: MultiplesFrame, colour: string, width: number): string {
  const pieces: (readonly [number, number])[][] = [[]];
  values.forEach((value, index) => {
    if (value === null) pieces.push([]);
    else pieces.at(-1)?.push([x(periodPosition(periods[index]?.end ?? "")), y(value)]);
  });
  const [alone, lines] = [pieces.filter((piece) => piece.length === 1), pieces.filter((piece) => piece.length > 1)].map((some) => some.map((piece) => linePath(piece) + (piece.length === 1 ? "h0" : "")).join(""));
  return (
    (lines === "" ? "" : `<path d="${lines}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"/>`) +
    (alone === "" ? "" : `<path d="${alone}" stroke="${colour}" stroke-width="5" stroke-linecap="round"/>`)
  );
}
