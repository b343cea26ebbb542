import { barPaint } from "@/lib/charts/bar-paint";
import { barRowsFrame, BAR_TEXT, type BarRow } from "@/lib/charts/bar-rows";
import { barPath, drawBarFigure, drawBarName } from "@/lib/charts/draw-bar-row";
import { checkPairedBars, type PairedBars } from "@/lib/charts/paired-bars";
import { describePairedBars } from "@/lib/charts/describe-paired-bars";
import { drawBarColumns } from "@/lib/charts/draw-bar-columns";
import { openSvg } from "@/lib/charts/open-svg";
import { PALETTE } from "@/lib/charts/palette";
import { shortUnit } from "@/lib/charts/spc-layout";
import { stackBars, type BarPiece } from "@/lib/charts/stack-bars";
import { svgNumber } from "@/lib/charts/svg-number";
import { formatNumber } from "@/lib/shared/format-number";

/** Height of one bar among rows, with its spacing. */
const BAR = 14;
const BETWEEN = 2;
const COLUMNS_HEIGHT = 260;

/**
 * Plan beside actual or forecast, bars from zero with their figures; periods as columns, bodies as rows.
 * @param width 280 pixels or more; under 560 names of rows stand above their bars
 * @throws RangeError when it is narrower, and where `checkPairedBars` does
 */
export function drawPairedBars(bars: PairedBars, width: number): string {
  checkPairedBars(bars);
  const open = (height: number): string => openSvg({ width, height, label: describePairedBars(bars), fontSize: BAR_TEXT });
  const { pieces, totals } = stackBars(bars);
  if (pieces.length === 0) return `${open(24)}<text x="0" y="16">No figures held</text></svg>`;
  if (bars.direction === "columns") return `${open(COLUMNS_HEIGHT)}${drawBarColumns(bars, width, COLUMNS_HEIGHT)}</svg>`;

  const count = bars.series.length;
  const block = count * BAR + (count - 1) * BETWEEN;
  const figures = totals.map(({ group, end, total }): BarRow => ({ name: bars.groups[group]?.label ?? "", from: 0, to: end, text: formatNumber(total, { decimals: bars.decimals, unit: shortUnit(bars.unit) }) }));
  const extents = pieces.map(({ from, to }): BarRow => ({ name: "", from, to, text: "" }));
  const frame = barRowsFrame([...figures, ...extents], width, block);
  const height = bars.groups.length * frame.pitch + 4;
  const topOf = (group: number, series: number): number => group * frame.pitch + series * (BAR + BETWEEN);
  return [
    open(height),
    ...drawPieces(pieces, (piece) => barPath(piece, topOf(piece.group, piece.series), BAR, frame)),
    `<path d="M${svgNumber(frame.x(0))} 0V${svgNumber(height)}" stroke="${PALETTE.ink}" stroke-width="1.5"/>`,
    ...bars.groups.map(({ label }, group) => drawBarName({ name: label, from: 0, to: 0, text: "" }, group * frame.pitch, block, frame, width)),
    ...figures.map((row, index) => drawBarFigure(row, topOf(totals[index]?.group ?? 0, totals[index]?.series ?? 0), BAR, frame)),
    "</svg>",
  ].join("");
}

/** All pieces of one kind in one path. */
function drawPieces(pieces: readonly BarPiece[], pathOf: (piece: BarPiece) => string): string[] {
  const paints = [...new Set(pieces.map(({ role, part }) => barPaint(role, part)))];
  return paints.map((paint) => `<path d="${pieces.filter(({ role, part }) => barPaint(role, part) === paint).map(pathOf).join("")}" ${paint}/>`);
}
