import { describeScatterChart } from "@/lib/charts/describe-scatter-chart";
import { escapeXml } from "@/lib/charts/escape-xml";
import { FONT_FAMILY, PALETTE } from "@/lib/charts/palette";
import { placeNames } from "@/lib/charts/place-names";
import { drawPlotFrame, plotFrame, type PlotAxis, type PlotFrame } from "@/lib/charts/plot-frame";
import { shortUnit } from "@/lib/charts/spc-layout";
import { svgNumber } from "@/lib/charts/svg-number";
import { formatNumber } from "@/lib/shared/format-number";
import type { ScatterAxis, ScatterChart, ScatterDot } from "@/lib/charts/scatter-chart";

const SIZE = 12.5;

function axesOf({ x, y, dots }: ScatterChart): readonly [PlotAxis, PlotAxis] {
  const axis = ({ name, unit, england }: ScatterAxis, figures: readonly number[]): PlotAxis => ({ name, unit, figures: england === null ? figures : [...figures, england] });
  return [axis(x, dots.map((dot) => dot.x)), axis(y, dots.map((dot) => dot.y))];
}

/** Scales of a scatter of a size in pixels. */
export const scatterFrame = (chart: ScatterChart, width: number, height: number): PlotFrame => plotFrame(...axesOf(chart), width, height);

/**
 * Two measures of the same areas: a dot an area, England's figures as lines, the extremes and the reader's own named.
 * @param width 320 or more, height 240 or more, in pixels
 * @throws RangeError when it is smaller, as it could not be read
 */
export function drawScatterChart(chart: ScatterChart, width: number, height: number): string {
  if (!(width >= 320 && height >= 240)) throw new RangeError(`a scatter of ${width} by ${height} cannot be read`);
  const open =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"` +
    ` aria-label="${escapeXml(describeScatterChart(chart))}" font-family="${FONT_FAMILY}" font-size="${SIZE}" fill="${PALETTE.ink}">`;
  if (chart.dots.length === 0) return `${open}<text x="0" y="20">No area has both figures</text></svg>`;
  const frame = scatterFrame(chart, width, height);
  return [open, drawPlotFrame(frame, ...axesOf(chart)), drawEngland(chart, frame), drawDots(chart, frame), "</svg>"].join("");
}

function drawEngland({ x: xs, y: ys }: ScatterChart, { x, y, left, right, top, bottom }: PlotFrame): string {
  const lines = (xs.england === null ? "" : `M${svgNumber(x(xs.england))} ${top}V${bottom}`) + (ys.england === null ? "" : `M${left} ${svgNumber(y(ys.england))}H${right}`);
  const texts = [
    xs.england === null ? "" : `<text x="${svgNumber(x(xs.england) + 4)}" y="${bottom - 6}">England ${escapeXml(formatNumber(xs.england, { decimals: xs.decimals, unit: shortUnit(xs.unit) }))}</text>`,
    ys.england === null ? "" : `<text x="${right}" y="${svgNumber(y(ys.england) - 4)}" text-anchor="end">England ${escapeXml(formatNumber(ys.england, { decimals: ys.decimals, unit: shortUnit(ys.unit) }))}</text>`,
  ].join("");
  return lines === "" ? "" : `<path d="${lines}" stroke="${PALETTE.ink}" stroke-dasharray="5 3"/><g fill="${PALETTE.quietInk}">${texts}</g>`;
}

/** Own areas, then those at the ends of either axis. */
function toName(dots: readonly ScatterDot[]): ScatterDot[] {
  const ends = (pick: (dot: ScatterDot) => number): ScatterDot[] => {
    const sorted = [...dots].sort((a, b) => pick(a) - pick(b));
    return [...sorted.slice(0, 2), ...sorted.slice(-2)];
  };
  return [...new Set([...dots.filter(({ isOwn }) => isOwn), ...ends((dot) => dot.x), ...ends((dot) => dot.y)])];
}

function drawDots({ dots, x: xs, y: ys }: ScatterChart, { x, y, left, right, top, bottom }: PlotFrame): string {
  const place = (dot: ScatterDot): readonly [number, number] => [x(dot.x), y(dot.y)];
  const points = (list: readonly ScatterDot[]): string => list.map((dot) => `M${place(dot).map(svgNumber).join(" ")}h0`).join("");
  const own = dots.filter(({ isOwn }) => isOwn);
  const titles = dots.map((dot) => {
    const [cx, cy] = place(dot);
    const text = `${dot.name}: ${formatNumber(dot.x, { decimals: xs.decimals, unit: xs.unit })}; ${formatNumber(dot.y, { decimals: ys.decimals, unit: ys.unit })}`;
    return `<circle cx="${svgNumber(cx)}" cy="${svgNumber(cy)}" r="7"><title>${escapeXml(text)}</title></circle>`;
  }).join("");
  const rings = own.map((dot) => { const [cx, cy] = place(dot); return `<circle cx="${svgNumber(cx)}" cy="${svgNumber(cy)}" r="8.5" fill="none" stroke="${PALETTE.ink}" stroke-width="2"/>`; }).join("");
  const named = toName(dots).map((dot) => ({ name: dot.name, x: x(dot.x), y: y(dot.y), isBold: dot.isOwn, isNeeded: dot.isOwn }));
  return (
    `<path d="${points(dots)}" stroke="${PALETTE.onTrajectory}" stroke-width="9" stroke-linecap="round"/>${rings}` +
    placeNames(named, dots.map(place), { left: left + 2, right: right + 12, top: top - 8, bottom: bottom - 2 }) +
    `<g fill-opacity="0">${titles}</g>`
  );
}
