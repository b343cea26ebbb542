import { breakPosition } from "@/lib/charts/break-position";
import { describeChart } from "@/lib/charts/describe-chart";
import { drawLimits, drawMarks, drawReference, drawSteps, drawValueLine } from "@/lib/charts/spc-marks";
import { drawSpcLabels } from "@/lib/charts/spc-labels";
import { escapeXml } from "@/lib/charts/escape-xml";
import { FONT_FAMILY, PALETTE } from "@/lib/charts/palette";
import { layoutSpcChart, tickLabel, type ChartSize, type SpcLayout } from "@/lib/charts/spc-layout";
import { svgNumber } from "@/lib/charts/svg-number";
import { timeTicks } from "@/lib/charts/month-ticks";
import type { ChartSpec } from "@/lib/charts/chart-spec";

export interface SpcDrawing extends ChartSize {
  /** Font families; Arial and its free equals when left out. */
  readonly font?: string;
}

/**
 * An SPC chart as an SVG string for pages, documents and files alike: presentation attributes only,
 * no style, no script, every text escaped. Its accessible name is the finding of `describeChart`.
 *
 * @param drawing width (240 or more) and height (160 or more) in pixels
 * @throws RangeError when the size is too small to be read
 */
export function drawSpcChart(spec: ChartSpec, drawing: SpcDrawing): string {
  const { width, height } = drawing;
  if (!(width >= 240 && height >= 160)) throw new RangeError(`an SPC chart of ${width} by ${height} cannot be read`);
  const open =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"` +
    ` aria-label="${escapeXml(describeChart(spec))}" font-family="${escapeXml(drawing.font ?? FONT_FAMILY)}" fill="${PALETTE.ink}">`;
  if (spec.latest === null) return `${open}<text x="0" y="20" font-size="13">No figures held</text></svg>`;
  const layout = layoutSpcChart(spec, drawing);
  return [
    open,
    drawValueAxis(spec, layout),
    drawTimeAxis(spec, layout),
    drawLimits(spec, layout),
    drawBreaks(spec, layout),
    drawReference(spec, layout),
    drawSteps(spec, layout),
    drawValueLine(spec, layout),
    drawMarks(spec, layout, width >= 560 ? 3.6 : 2.8),
    drawSpcLabels(spec, layout),
    "</svg>",
  ].join("");
}

/** Grid lines with their figures. */
export function drawValueAxis(spec: ChartSpec, { axis, left, right, y, size }: SpcLayout): string {
  const lines = axis.ticks.map((tick) => `M${left} ${svgNumber(y(tick))}H${svgNumber(right)}`).join("");
  const texts = axis.ticks.map((tick, index) => {
    const label = tickLabel(tick, axis, spec.unit, index === axis.ticks.length - 1);
    return `<text x="${left - 6}" y="${svgNumber(y(tick) + size.axis * 0.35)}">${escapeXml(label)}</text>`;
  });
  return `<path d="${lines}" stroke="${PALETTE.grid}"/><g font-size="${size.axis}" text-anchor="end">${texts.join("")}</g>`;
}

/** The foot of the plot with its dates. */
export function drawTimeAxis(spec: ChartSpec, { range, x, bottom, left, right, size, width }: SpcLayout): string {
  const anchor = spec.points[spec.points.length - 1]?.at ?? range[1];
  const ticks = timeTicks(range, anchor, spec.periodKind, x, size.axis, [1, width - 1]);
  const marks = ticks.map(({ at }) => `M${svgNumber(x(at))} ${svgNumber(bottom)}v5`).join("");
  const texts = ticks.map((tick) => `<text x="${svgNumber(tick.x)}" y="${svgNumber(bottom + 19)}">${escapeXml(tick.label)}</text>`).join("");
  return `<path d="M${left} ${svgNumber(bottom)}H${svgNumber(right)}${marks}" stroke="${PALETTE.axis}"/><g font-size="${size.axis}" text-anchor="middle">${texts}</g>`;
}

/** A dashed line where the series breaks. */
export function drawBreaks(spec: ChartSpec, { x, bottom }: SpcLayout): string {
  const lines = spec.breaks.map((seriesBreak) => `M${svgNumber(x(breakPosition(spec, seriesBreak)))} 2V${svgNumber(bottom)}`).join("");
  return lines === "" ? "" : `<path d="${lines}" stroke="${PALETTE.breakLine}" stroke-width="1.5" stroke-dasharray="4 3"/>`;
}
