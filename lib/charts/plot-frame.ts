import { escapeXml } from "@/lib/charts/escape-xml";
import { PALETTE } from "@/lib/charts/palette";
import { linearScale, type Scale } from "@/lib/charts/scale";
import { shortUnit } from "@/lib/charts/spc-layout";
import { svgNumber } from "@/lib/charts/svg-number";
import { fitText, textWidth } from "@/lib/charts/text-width";
import { valueAxis, type ValueAxis } from "@/lib/charts/ticks";
import { formatNumber } from "@/lib/shared/format-number";

/** One axis of a plot of two measures. */
export interface PlotAxis {
  /** Name with its unit, printed beside the axis. */
  readonly name: string;
  /** Unit of the top figure where short: "%", "£m"; else empty. */
  readonly unit: string;
  /** Every figure that must lie on the axis. */
  readonly figures: readonly number[];
}

export interface PlotFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly xAxis: ValueAxis;
  readonly yAxis: ValueAxis;
}

const SIZE = 12.5;
const TOP = 30;

/** Scales and margins of a plot with figures on both axes. */
export function plotFrame(xs: PlotAxis, ys: PlotAxis, width: number, height: number): PlotFrame {
  const xAxis = axisOf(xs, Math.max(3, Math.floor(width / 110)));
  const yAxis = axisOf(ys, Math.max(3, Math.floor(height / 55)));
  const labelWidth = Math.max(...yAxis.ticks.map((tick) => textWidth(tickText(tick, yAxis, ys.unit), SIZE)));
  const [left, right, bottom] = [Math.ceil(labelWidth + 12), width - 16, height - 44];
  return { width, height, left, right, top: TOP, bottom, xAxis, yAxis, x: linearScale([xAxis.low, xAxis.high], [left, right]), y: linearScale([yAxis.low, yAxis.high], [bottom, TOP]) };
}

function axisOf({ figures, unit }: PlotAxis, most: number): ValueAxis {
  const isFromZero = figures.every((figure) => figure >= 0);
  return valueAxis(figures, { most, padding: 0.05, floor: isFromZero ? 0 : null, ceiling: unit === "%" ? 100 : null });
}

const tickText = (tick: number, axis: ValueAxis, unit: string): string => formatNumber(tick, { decimals: axis.decimals, unit: shortUnit(unit) });

/** Grid, ticks and names of both axes: the value's name stands above its axis, so that nobody turns the head. */
export function drawPlotFrame({ left, right, top, bottom, x, y, xAxis, yAxis, width, height }: PlotFrame, xs: PlotAxis, ys: PlotAxis): string {
  const lines = yAxis.ticks.map((tick) => `M${left} ${svgNumber(y(tick))}H${right}`).join("") + xAxis.ticks.map((tick) => `M${svgNumber(x(tick))} ${top}V${bottom}`).join("");
  const yTexts = yAxis.ticks.map((tick) => `<text x="${left - 6}" y="${svgNumber(y(tick) + 4.4)}">${escapeXml(tickText(tick, yAxis, ys.unit))}</text>`).join("");
  const xTexts = xAxis.ticks.map((tick) => {
    const text = tickText(tick, xAxis, xs.unit);
    const half = textWidth(text, SIZE) / 2;
    return `<text x="${svgNumber(Math.min(Math.max(x(tick), half), width - half))}" y="${bottom + 17}">${escapeXml(text)}</text>`;
  }).join("");
  return (
    `<path d="${lines}" stroke="${PALETTE.grid}"/><path d="M${left} ${top}V${bottom}H${right}" fill="none" stroke="${PALETTE.axis}"/>` +
    `<g font-size="${SIZE}" fill="${PALETTE.quietInk}"><g text-anchor="end">${yTexts}</g><g text-anchor="middle">${xTexts}</g></g>` +
    `<g font-size="${SIZE}" font-weight="700"><text x="0" y="14">${escapeXml(fitText(ys.name, SIZE, true, width))}</text>` +
    `<text x="${right}" y="${height - 6}" text-anchor="end">${escapeXml(fitText(xs.name, SIZE, true, width))}</text></g>`
  );
}
