import { barRowsFrame, BAR_TEXT, type BarRow } from "@/lib/charts/bar-rows";
import { barPath, drawBarFigure, drawBarName } from "@/lib/charts/draw-bar-row";
import { describeWaterfall } from "@/lib/charts/describe-waterfall";
import { openSvg } from "@/lib/charts/open-svg";
import { PALETTE } from "@/lib/charts/palette";
import { shortUnit } from "@/lib/charts/spc-layout";
import { svgNumber } from "@/lib/charts/svg-number";
import { runningTotals, type Waterfall } from "@/lib/charts/waterfall";
import { formatNumber } from "@/lib/shared/format-number";

const BAR = 24;

/**
 * From one amount to another: a row a step, each bar from the amount so far, with the total before and after from zero.
 * @param width 280 pixels or more; under 560 names stand above their bars
 * @throws RangeError when it is narrower, or where the steps do not lead to the end
 */
export function drawWaterfall(waterfall: Waterfall, width: number): string {
  const rows = waterfallRows(waterfall);
  const frame = barRowsFrame(rows, width, BAR);
  const { x, pitch, barTop, wide } = frame;
  const height = rows.length * pitch + 6;
  const path = (keep: (row: BarRow, index: number) => boolean): string => rows.map((row, index) => (keep(row, index) ? barPath(row, index * pitch, BAR, frame) : "")).join("");
  const isTotal = (index: number): boolean => index === 0 || index === rows.length - 1;
  const bars = [
    [path((_, index) => isTotal(index)), PALETTE.finance],
    [path(({ from, to }, index) => !isTotal(index) && to >= from), PALETTE.onTrajectory],
    [path(({ from, to }, index) => !isTotal(index) && to < from), PALETTE.offNotImproving],
  ].map(([data, colour]) => (data === "" ? "" : `<path d="${data}" fill="${colour}"/>`));
  // The end of each bar is the start of the next.
  const connectors = rows.slice(0, -1).map(({ to }, index) => `M${svgNumber(x(to))} ${svgNumber(index * pitch + barTop + BAR)}V${svgNumber((index + 1) * pitch + barTop)}`).join("");
  return [
    openSvg({ width, height, label: describeWaterfall(waterfall), fontSize: BAR_TEXT }),
    `<path d="${connectors}" stroke="${PALETTE.minor}" stroke-dasharray="2 2"/>`, ...bars,
    `<path d="M${svgNumber(x(0))} ${wide ? 0 : barTop - 3}V${svgNumber(height)}" stroke="${PALETTE.ink}" stroke-width="1.5"/>`,
    ...rows.map((row, index) => drawBarName(row, index * pitch, BAR, frame, width, isTotal(index)) + drawBarFigure(row, index * pitch, BAR, frame)),
    "</svg>",
  ].join("");
}

/** Bars of a waterfall, totals first and last. */
export function waterfallRows(waterfall: Waterfall): BarRow[] {
  const { start, steps, end, unit, decimals } = waterfall;
  const totals = runningTotals(waterfall);
  const print = (value: number, signed: boolean): string => formatNumber(value, { decimals, unit: shortUnit(unit), signed });
  return [
    { name: start.label, from: 0, to: start.value, text: print(start.value, false) },
    ...steps.map(({ label, amount }, index) => ({ name: label, from: totals[index - 1] ?? start.value, to: totals[index] ?? 0, text: print(amount, true) })),
    { name: end.label, from: 0, to: end.value, text: print(end.value, false) },
  ];
}
