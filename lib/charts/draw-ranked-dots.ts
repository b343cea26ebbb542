import { escapeXml } from "@/lib/charts/escape-xml";
import { describeRankedDots } from "@/lib/charts/describe-ranked-dots";
import { drawOutcomeMarks, OUTCOMES } from "@/lib/charts/outcome-mark";
import { FONT_FAMILY, PALETTE } from "@/lib/charts/palette";
import { rankedDotsLayout, ROW_HEIGHT, type RankedDotsLayout } from "@/lib/charts/ranked-dots-layout";
import { shortUnit } from "@/lib/charts/spc-layout";
import { svgNumber } from "@/lib/charts/svg-number";
import { fitText } from "@/lib/charts/text-width";
import { formatNumber } from "@/lib/shared/format-number";
import type { RankedDots } from "@/lib/charts/ranked-dots";

const SIZE = 13;
const SMALL = 12;

/**
 * Areas as ranked rows: name, figure on one scale with its 95% interval, England dashed, step in purple, likely rank. An SVG
 * with presentation attributes only.
 * @param width pixels, 520 or more
 * @throws RangeError when it is narrower, as names could not be read
 */
export function drawRankedDots(chart: RankedDots, width: number): string {
  if (!(width >= 520)) throw new RangeError(`ranked rows ${width} px wide cannot be read`);
  const layout = rankedDotsLayout(chart, width);
  const open =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${layout.height}" width="${width}" height="${layout.height}" role="img"` +
    ` aria-label="${escapeXml(describeRankedDots(chart))}" font-family="${FONT_FAMILY}" font-size="${SIZE}" fill="${PALETTE.ink}">`;
  if (chart.rows.length === 0) return `${open}<text x="0" y="20">No figures held</text></svg>`;
  return [open, drawGround(chart, layout), drawLevels(chart, layout), drawFigures(chart, layout), drawNames(chart, layout), drawColumns(chart, layout), "</svg>"].join("");
}

/** Own rows, guide lines, axis. */
function drawGround(chart: RankedDots, { axis, x, y, left, right, top, width, height }: RankedDotsLayout): string {
  const own = chart.rows.map(({ isOwn }, row) => (isOwn ? `M0 ${svgNumber(y(row) - ROW_HEIGHT / 2)}h${width}v${ROW_HEIGHT}h-${width}z` : "")).join("");
  const guides = chart.rows.map((_, row) => `M${left} ${svgNumber(y(row))}H${right}`).join("");
  const ticks = axis.ticks.map((tick) => `M${svgNumber(x(tick))} ${top - 4}V${height - 6}`).join("");
  const labels = axis.ticks.map((tick) => `<text x="${svgNumber(x(tick))}" y="${top - 9}">${escapeXml(formatNumber(tick, { decimals: axis.decimals, unit: shortUnit(chart.unit) }))}</text>`).join("");
  return (
    (own === "" ? "" : `<path d="${own}" fill="${PALETTE.limitBand}"/>`) +
    `<path d="${guides}${ticks}" stroke="${PALETTE.grid}"/>` +
    `<g font-size="${SMALL}" text-anchor="middle" fill="${PALETTE.quietInk}">${labels}</g>`
  );
}

/** England and the step, each named above the axis on its own side, so that the names never meet. */
function drawLevels({ england, step, decimals, unit }: RankedDots, { x, top, height }: RankedDotsLayout): string {
  const print = (value: number): string => formatNumber(value, { decimals, unit: shortUnit(unit) });
  const stepIsRight = step !== null && (england === null || step.value >= england);
  const level = (value: number, label: string, colour: string, text: string, dashes: string, isRight: boolean): string =>
    `<path d="M${svgNumber(x(value))} ${top - 6}V${height - 6}" stroke="${colour}" stroke-width="1.8" stroke-dasharray="${dashes}"/>` +
    `<text x="${svgNumber(x(value) + (isRight ? 3 : -3))}" y="16" font-weight="700" fill="${text}"${isRight ? "" : ' text-anchor="end"'}>${escapeXml(label)}</text>`;
  return (
    (england === null ? "" : level(england, `England ${print(england)}`, PALETTE.ink, PALETTE.ink, "5 3", step !== null && !stepIsRight)) +
    (step === null ? "" : level(step.value, step.label, PALETTE.trajectory, PALETTE.trajectory, "2 3", stepIsRight))
  );
}

function drawFigures(chart: RankedDots, { x, y, left }: RankedDotsLayout): string {
  const held = chart.rows.flatMap(({ value, lower, upper, outcome }, row) => (value === null ? [] : [{ value, lower, upper, outcome, row }]));
  if (chart.shape === "bars") {
    const zero = Math.max(left, x(0));
    const bars = held.map(({ value, row }) => `M${svgNumber(zero)} ${svgNumber(y(row))}H${svgNumber(x(value))}`).join("");
    return bars === "" ? "" : `<path d="${bars}" stroke="${PALETTE.onTrajectory}" stroke-width="13"/>`;
  }
  const whiskers = held.map(({ lower, upper, row }) => (lower === null || upper === null ? "" : `M${svgNumber(x(lower))} ${svgNumber(y(row))}H${svgNumber(x(upper))}`)).join("");
  const dots = OUTCOMES.map((outcome) => drawOutcomeMarks(outcome, held.filter((one) => one.outcome === outcome).map(({ value, row }) => [x(value), y(row)] as const)));
  return (whiskers === "" ? "" : `<path d="${whiskers}" stroke="${PALETTE.ink}" stroke-width="2"/>`) + dots.join("");
}

function drawNames(chart: RankedDots, { y, left }: RankedDotsLayout): string {
  return chart.rows.map(({ name, isOwn }, row) => `<text x="4" y="${svgNumber(y(row) + 4.5)}"${isOwn ? ' font-weight="700"' : ""}>${escapeXml(fitText(name, SIZE, isOwn, left - 14))}</text>`).join("");
}

/** The figure as printed and, where there are intervals, the likely rank. */
function drawColumns(chart: RankedDots, { y, top, valueEnd, rankEnd }: RankedDotsLayout): string {
  const figures = chart.rows.map(({ value, absent, isOwn }, row) => {
    const text = value === null ? absent : formatNumber(value, { decimals: chart.decimals, unit: shortUnit(chart.unit) });
    return `<text x="${valueEnd}" y="${svgNumber(y(row) + 4.5)}"${isOwn ? ' font-weight="700"' : ""}>${escapeXml(text)}</text>`;
  });
  const ranks = chart.rows.map(({ ranks: range }, row) => (range === null ? "" : `<text x="${rankEnd}" y="${svgNumber(y(row) + 4.5)}">${range[0] === range[1] ? range[0] : `${range[0]} to ${range[1]}`}</text>`)).join("");
  const heads = ranks === "" ? "" : `<text x="${rankEnd}" y="${top - 9}" font-size="${SMALL}" fill="${PALETTE.quietInk}">${chart.rankedAmong === undefined ? "Likely rank" : `Rank of ${chart.rankedAmong}`}</text>`;
  return `<g text-anchor="end">${heads}${figures.join("")}${ranks}</g>`;
}
