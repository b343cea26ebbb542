import { barRowsFrame, BAR_TEXT } from "@/lib/charts/bar-rows";
import { barPath, drawBarFigure, drawBarName } from "@/lib/charts/draw-bar-row";
import { describeMovers } from "@/lib/charts/describe-movers";
import { escapeXml } from "@/lib/charts/escape-xml";
import { openSvg } from "@/lib/charts/open-svg";
import { PALETTE } from "@/lib/charts/palette";
import { svgNumber } from "@/lib/charts/svg-number";
import { formatNumber } from "@/lib/shared/format-number";
import type { Mover, Movers } from "@/lib/charts/movers";

const BAR = 16;
const HEADING = 20;
const CUT = 10;
const COLOUR: Readonly<Record<Mover["tone"], string>> = { better: PALETTE.onTrajectory, worse: PALETTE.offNotImproving, plain: PALETTE.finance };

/**
 * The greatest changes as bars from zero in both directions, with the figure at the end of each; a dashed line parts the two ends.
 * @param width 280 pixels or more; under 560 names stand above their bars
 * @throws RangeError when it is narrower
 */
export function drawMovers(movers: Movers, width: number): string {
  const placed = movers.ends.flatMap(({ rows }) => rows.map(({ name, change, tone }) => ({ name, tone, from: 0, to: change, text: changeText(change, movers) })));
  const frame = barRowsFrame(placed, width, BAR);
  const { pitch, x } = frame;
  const parts: string[] = [];
  let y = 0;
  movers.ends.forEach(({ heading, rows }, end) => {
    if (end > 0) {
      parts.push(`<path d="M0 ${svgNumber(y + CUT / 2)}H${width}" stroke="${PALETTE.minor}" stroke-dasharray="3 3"/>`);
      y += CUT;
    }
    if (heading !== "") {
      parts.push(`<text x="0" y="${svgNumber(y + 14)}" fill="${PALETTE.quietInk}">${escapeXml(heading)}</text>`);
      y += HEADING;
    }
    const first = movers.ends.slice(0, end).reduce((sum, before) => sum + before.rows.length, 0);
    const top = y;
    placed.slice(first, first + rows.length).forEach((row) => {
      parts.push(drawBarName(row, y, BAR, frame, width), `<path d="${barPath(row, y, BAR, frame)}" fill="${COLOUR[row.tone]}"/>`, drawBarFigure(row, y, BAR, frame));
      y += pitch;
    });
    if (rows.length > 0) parts.push(`<path d="M${svgNumber(x(0))} ${svgNumber(top)}V${svgNumber(y)}" stroke="${PALETTE.ink}" stroke-width="1.5"/>`);
  });
  const open = openSvg({ width, height: Math.max(24, y + 2), label: describeMovers(movers), fontSize: BAR_TEXT });
  return placed.length === 0 ? `${open}<text x="0" y="16">No change is held</text></svg>` : `${open}${parts.join("")}</svg>`;
}

/** "+13.3", "−12%": percentages of change keep their sign; changes of percentages are points and bare. */
function changeText(change: number, { unit, decimals }: Movers): string {
  return formatNumber(change, { decimals, signed: true, unit: unit === "%" || unit.startsWith("£") ? unit : "" });
}
