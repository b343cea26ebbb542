import { escapeXml } from "@/lib/charts/escape-xml";
import { STALE_SHAPE, STATUS_SHAPE } from "@/lib/charts/icon-shapes";
import { ICON_FILE } from "@/lib/charts/icons";
import { FONT_FAMILY, PALETTE } from "@/lib/charts/palette";
import { describeStatusCounts, statusParts, type StatusCounts, type StatusPart } from "@/lib/charts/status-bar";
import { svgNumber } from "@/lib/charts/svg-number";
import { textWidth } from "@/lib/charts/text-width";
import { SHAPE_OF, statusIconId, type StatusShape } from "@/lib/charts/status-shape";

const HEIGHT = 22;
const FOOT = 4;
const GAP = 1.5;
const SHAPE = 11;
const SIZE = 12.5;
/** A part narrower than this holds no count; the accessible name does. */
const LEAST_FOR_COUNT = 13;

const PAINT: Readonly<Record<StatusShape, { readonly tint: string; readonly foot: string }>> = {
  off_not_improving: { tint: PALETTE.offNotImprovingTint, foot: `fill="${PALETTE.offNotImproving}"` },
  off_improving: { tint: PALETTE.offImprovingTint, foot: `fill="${PALETTE.offImproving}" stroke="${PALETTE.ink}" stroke-width=".6"` },
  on_trajectory: { tint: PALETTE.onTrajectoryTint, foot: `fill="${PALETTE.onTrajectory}"` },
  met: { tint: PALETTE.metTint, foot: `fill="${PALETTE.met}"` },
  too_early: { tint: PALETTE.paper, foot: `fill="${PALETTE.minor}"` },
  not_measured: { tint: PALETTE.paper, foot: `fill="${PALETTE.minor}"` },
};
/** What rests on an old figure stays quiet, whatever it says. */
const STALE_PAINT = { tint: PALETTE.paper, foot: `fill="${PALETTE.minor}"` };

/**
 * Bodies by status as one bar: a unit a body, order fixed from most worrying to unknown, shape and count inside, colour at the foot.
 * @param width pixels, the same for every bar that is to be compared
 * @param isInline draws the shapes themselves, for files; otherwise they come from the sheet of icons
 * @throws RangeError for counts that are not whole numbers
 */
export function drawStatusBar(counts: StatusCounts, width = 300, isInline = false): string {
  const parts = statusParts(counts);
  const unit = width / Math.max(1, parts.reduce((sum, { count }) => sum + count, 0));
  let before = 0;
  const drawn = parts.map((part) => {
    const left = before * unit;
    before += part.count;
    return drawPart(part, left, part.count * unit - GAP, isInline);
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" role="img" aria-label="${escapeXml(describeStatusCounts(counts))}"` +
    ` font-family="${FONT_FAMILY}" font-size="${SIZE}" font-weight="700" fill="${PALETTE.ink}">${drawn.join("")}</svg>`
  );
}

function drawPart({ status, isStale, count }: StatusPart, left: number, width: number, isInline: boolean): string {
  const { tint, foot } = isStale ? STALE_PAINT : PAINT[SHAPE_OF[status]];
  const [x, wide, text] = [svgNumber(left), svgNumber(Math.max(0.5, width)), textWidth(String(count), SIZE, true)];
  const ground = tint === PALETTE.paper ? "" : `<rect x="${x}" y=".5" width="${wide}" height="${HEIGHT - 1}" fill="${tint}"/>`;
  const line = `<rect x="${x}" y="${HEIGHT - FOOT}" width="${wide}" height="${FOOT}" ${foot}/>`;
  const withShape = width >= SHAPE + text + 10;
  if (withShape) return `${ground}${line}${drawShape(status, isStale, left + 4, isInline)}<text x="${svgNumber(left + SHAPE + 8)}" y="13.5">${count}</text>`;
  return width < LEAST_FOR_COUNT || width < text ? ground + line : `${ground}${line}<text x="${svgNumber(left + width / 2)}" y="13.5" text-anchor="middle">${count}</text>`;
}

function drawShape(status: StatusPart["status"], isStale: boolean, left: number, isInline: boolean): string {
  if (isInline) return `<g transform="translate(${svgNumber(left)} 3.5) scale(${SHAPE / 16})">${(isStale ? STALE_SHAPE : STATUS_SHAPE)[SHAPE_OF[status]]}</g>`;
  return `<use href="/icons/${ICON_FILE}#${statusIconId(status, isStale)}" x="${svgNumber(left)}" y="3.5" width="${SHAPE}" height="${SHAPE}"/>`;
}
