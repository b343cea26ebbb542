import { escapeXml } from "@/lib/charts/escape-xml";
import { FONT_FAMILY, PALETTE } from "@/lib/charts/palette";
import { placeNames } from "@/lib/charts/place-names";
import { drawPlotFrame, plotFrame, type PlotAxis, type PlotFrame } from "@/lib/charts/plot-frame";
import { shortUnit } from "@/lib/charts/spc-layout";
import { svgNumber } from "@/lib/charts/svg-number";
import { formatNumber } from "@/lib/shared/format-number";
import type { GradientChart } from "@/lib/charts/gradient-chart";

const SIZE = 12.5;

function axesOf({ valueName, unit, dots, ends }: GradientChart): readonly [PlotAxis, PlotAxis] {
  return [
    { name: "Share of the population, most deprived first, %", unit: "%", figures: [0, 100] },
    { name: valueName, unit, figures: [...dots.map(({ value }) => value), ...(ends === null ? [] : [ends.mostDeprived, ends.leastDeprived])] },
  ];
}

/** Scales of a gradient of a size in pixels; the horizontal one in per cent of the population. */
export const gradientFrame = (chart: GradientChart, width: number, height: number): PlotFrame => plotFrame(...axesOf(chart), width, height);

/** The text alternative: both ends of the fitted line and the ends of what is seen. */
export function describeGradientChart(chart: GradientChart): string {
  const print = (value: number): string => formatNumber(value, { decimals: chart.decimals, unit: chart.unit });
  const sorted = [...chart.dots].sort((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return "No figures are held.";
  const line = chart.ends === null ? [] : [`The fitted line goes from ${print(chart.ends.mostDeprived)} at the most deprived end to ${print(chart.ends.leastDeprived)} at the least deprived end.`];
  return [`${chart.title}.`, `${chart.dots.length} areas in order of deprivation, from ${print(low.value)} (${low.name}) to ${print(high.value)} (${high.name}).`, ...line].join(" ");
}

/**
 * Figures along the population in order of deprivation, with the fitted line and its two ends.
 * @param width 320 or more, height 240 or more, in pixels
 * @throws RangeError when it is smaller, as it could not be read
 */
export function drawGradientChart(chart: GradientChart, width: number, height: number): string {
  if (!(width >= 320 && height >= 240)) throw new RangeError(`a gradient of ${width} by ${height} cannot be read`);
  const open =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"` +
    ` aria-label="${escapeXml(describeGradientChart(chart))}" font-family="${FONT_FAMILY}" font-size="${SIZE}" fill="${PALETTE.ink}">`;
  if (chart.dots.length === 0) return `${open}<text x="0" y="20">No figures held</text></svg>`;
  const frame = gradientFrame(chart, width, height);
  const { x, y, left, right, top, bottom } = frame;
  const place = ({ at, value }: GradientChart["dots"][number]): readonly [number, number] => [x(at * 100), y(value)];
  const points = chart.dots.map((dot) => `M${place(dot).map(svgNumber).join(" ")}h0`).join("");
  const own = chart.dots.filter(({ isOwn }) => isOwn);
  const rings = own.map((dot) => `<circle cx="${svgNumber(place(dot)[0])}" cy="${svgNumber(place(dot)[1])}" r="8.5" fill="none" stroke="${PALETTE.ink}" stroke-width="2"/>`).join("");
  const titles = chart.dots.map((dot) => `<circle cx="${svgNumber(place(dot)[0])}" cy="${svgNumber(place(dot)[1])}" r="7"><title>${escapeXml(`${dot.name}: ${formatNumber(dot.value, { decimals: chart.decimals, unit: chart.unit })}`)}</title></circle>`).join("");
  const sorted = [...chart.dots].sort((a, b) => a.value - b.value);
  const print = (value: number): string => formatNumber(value, { decimals: chart.decimals, unit: shortUnit(chart.unit) });
  const ends = chart.ends === null ? [] : ([[0, chart.ends.mostDeprived], [100, chart.ends.leastDeprived]] as const).map(([at, value]) => ({ name: print(value), x: x(at), y: y(value), isBold: true, isNeeded: true }));
  const named = [...new Set([...own, ...sorted.slice(0, 2), ...sorted.slice(-2)])].map((dot) => ({ name: dot.name, x: place(dot)[0], y: place(dot)[1], isBold: dot.isOwn, isNeeded: dot.isOwn }));
  return [
    open,
    drawPlotFrame(frame, ...axesOf(chart)),
    chart.ends === null ? "" : drawLine(chart.ends, frame),
    `<path d="${points}" stroke="${PALETTE.onTrajectory}" stroke-width="9" stroke-linecap="round"/>${rings}`,
    placeNames([...ends, ...named], chart.dots.map(place), { left: left + 2, right: right + 12, top: top - 8, bottom: bottom - 2 }),
    `<g fill-opacity="0">${titles}</g></svg>`,
  ].join("");
}

const drawLine = (ends: NonNullable<GradientChart["ends"]>, { x, y }: PlotFrame): string =>
  `<path d="M${svgNumber(x(0))} ${svgNumber(y(ends.mostDeprived))}L${svgNumber(x(100))} ${svgNumber(y(ends.leastDeprived))}" stroke="${PALETTE.ink}" stroke-width="2"/>`;
