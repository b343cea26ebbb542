import { clipLine } from "@/lib/charts/clip-line";
import { describeFunnelChart } from "@/lib/charts/describe-funnel-chart";
import { escapeXml } from "@/lib/charts/escape-xml";
import { drawOutcomeMarks, OUTCOMES } from "@/lib/charts/outcome-mark";
import { FONT_FAMILY, PALETTE } from "@/lib/charts/palette";
import { placeNames } from "@/lib/charts/place-names";
import { drawPlotFrame, plotFrame, type PlotAxis, type PlotFrame } from "@/lib/charts/plot-frame";
import { shortUnit } from "@/lib/charts/spc-layout";
import { linePath, svgNumber } from "@/lib/charts/svg-number";
import { textWidth } from "@/lib/charts/text-width";
import { formatNumber } from "@/lib/shared/format-number";
import type { FunnelChart, FunnelDot, FunnelLimitPoint } from "@/lib/charts/funnel-chart";

const SIZE = 12.5;

const isOutside = ({ flag }: FunnelDot): boolean => flag.at95 !== "inside";
const isFar = ({ flag }: FunnelDot): boolean => flag.at998 !== "inside";

/** The value axis holds every dot and the limits of areas of middling size; limits that run off it are cut there. */
function axesOf(chart: FunnelChart): readonly [PlotAxis, PlotAxis] {
  const sizes = chart.dots.map(({ denominator }) => denominator).sort((a, b) => a - b);
  const middling = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const shown = chart.limits.filter(({ denominator }) => denominator >= middling).flatMap(({ lower998, upper998 }) => [lower998, upper998]);
  return [
    { name: chart.denominatorName, unit: "", figures: [...chart.limits, ...chart.dots].map(({ denominator }) => denominator) },
    { name: chart.unit === "" ? "Value" : `Value, ${chart.unit}`, unit: chart.unit, figures: [...chart.dots.map(({ value }) => value), chart.target, ...shown] },
  ];
}

/** Scales of a funnel of a size in pixels. */
export const funnelFrame = (chart: FunnelChart, width: number, height: number): PlotFrame => plotFrame(...axesOf(chart), width, height);

/**
 * A funnel plot: figures by size, the common figure, control limits at 95% (dashed) and 99.8% (solid), the areas outside named.
 * @param width 320 or more, height 240 or more, in pixels
 * @throws RangeError when it is smaller, as it could not be read
 */
export function drawFunnelChart(chart: FunnelChart, width: number, height: number): string {
  if (!(width >= 320 && height >= 240)) throw new RangeError(`a funnel of ${width} by ${height} cannot be read`);
  const open =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"` +
    ` aria-label="${escapeXml(describeFunnelChart(chart))}" font-family="${FONT_FAMILY}" font-size="${SIZE}" fill="${PALETTE.ink}">`;
  if (chart.dots.length === 0) return `${open}<text x="0" y="20">No figures held</text></svg>`;
  const frame = funnelFrame(chart, width, height);
  return [open, drawPlotFrame(frame, ...axesOf(chart)), drawLimits(chart, frame), drawDots(chart, frame), drawNames(chart, frame), "</svg>"].join("");
}

function drawLimits(chart: FunnelChart, { x, y, yAxis, left, right }: PlotFrame): string {
  const line = (pick: (limit: FunnelLimitPoint) => number): string =>
    clipLine(chart.limits.map((limit) => [limit.denominator, pick(limit)] as const), yAxis.low, yAxis.high).map((piece) => linePath(piece.map(([denominator, value]) => [x(denominator), y(value)] as const))).join("");
  const at95 = line(({ lower95 }) => lower95) + line(({ upper95 }) => upper95);
  const at998 = line(({ lower998 }) => lower998) + line(({ upper998 }) => upper998);
  return (
    `<path d="${at95}" fill="none" stroke="${PALETTE.limitLine}" stroke-width="1.4" stroke-dasharray="6 3"/>` +
    `<path d="${at998}" fill="none" stroke="${PALETTE.limitLine}" stroke-width="1.4"/>` +
    `<path d="M${left} ${svgNumber(y(chart.target))}H${right}" stroke="${PALETTE.ink}" stroke-width="1.2"/>`
  );
}

/** Shapes in few paths; over each dot an unseen disc that says its name where a pointer rests. */
function drawDots(chart: FunnelChart, { x, y }: PlotFrame): string {
  const place = ({ denominator, value }: FunnelDot): readonly [number, number] => [x(denominator), y(value)];
  const marks = OUTCOMES.map((outcome) => drawOutcomeMarks(outcome, chart.dots.filter((dot) => dot.outcome === outcome).map(place))).join("");
  const own = chart.dots.filter(({ isOwn }) => isOwn).map((dot) => `<circle cx="${svgNumber(x(dot.denominator))}" cy="${svgNumber(y(dot.value))}" r="9" fill="none" stroke="${PALETTE.ink}" stroke-width="2"/>`).join("");
  const titles = chart.dots.map((dot) => {
    const [cx, cy] = place(dot);
    return `<circle cx="${svgNumber(cx)}" cy="${svgNumber(cy)}" r="7"><title>${escapeXml(`${dot.name}: ${formatNumber(dot.value, { decimals: chart.decimals, unit: chart.unit })}`)}</title></circle>`;
  }).join("");
  return `${marks}${own}<g fill-opacity="0">${titles}</g>`;
}

function drawNames(chart: FunnelChart, { x, y, left, right, top, bottom }: PlotFrame): string {
  const target = `${chart.targetName} ${formatNumber(chart.target, { decimals: chart.decimals, unit: shortUnit(chart.unit) })}`;
  const last = chart.limits.at(-1);
  const lineNames = last === undefined ? [] : [{ text: "99.8%", value: last.upper998 }, { text: "95%", value: last.upper95 }];
  const wanted = [...chart.dots.filter(({ isOwn }) => isOwn), ...chart.dots.filter((dot) => !dot.isOwn && isFar(dot)), ...chart.dots.filter((dot) => !dot.isOwn && isOutside(dot) && !isFar(dot))];
  const named = wanted.map((dot) => ({ name: dot.name, x: x(dot.denominator), y: y(dot.value), isBold: dot.isOwn, isNeeded: dot.isOwn }));
  const dots = chart.dots.map(({ denominator, value }) => [x(denominator), y(value)] as const);
  // The names of the lines stand at the right end: what is named elsewhere keeps off them.
  const taken = lineNames.flatMap(({ value }) => [0, 12, 24].map((shift) => [right - shift, y(value) - 8] as const));
  const level = [...Array(Math.ceil(textWidth(target, SIZE, true) / 12)).keys()].map((step) => [right - step * 12, y(chart.target) - 8] as const);
  return (
    placeNames(named, [...dots, ...taken, ...level], { left: left + 2, right: right + 12, top: top - 8, bottom: bottom - 2 }) +
    `<g text-anchor="end" fill="${PALETTE.quietInk}">${lineNames.map(({ text, value }) => `<text x="${right}" y="${svgNumber(y(value) - 4)}">${text}</text>`).join("")}</g>` +
    `<text x="${right}" y="${svgNumber(y(chart.target) - 4)}" text-anchor="end" font-weight="700">${escapeXml(target)}</text>`
  );
}
