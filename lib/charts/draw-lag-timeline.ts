import { describeLagTimeline } from "@/lib/charts/describe-lag-timeline";
import { escapeXml } from "@/lib/charts/escape-xml";
import { BAND_HEIGHT, LAG_TEXT, lagTimelineLayout, NAME_TEXT, type LagRowPlace, type LagTimelineLayout } from "@/lib/charts/lag-timeline-layout";
import { LAG_STAGE_TEXT, type LagBand, type LagRow, type LagTimeline } from "@/lib/charts/lag-timeline";
import { LAG_BAND } from "@/lib/charts/lag-band";
import { HALO, openSvg } from "@/lib/charts/open-svg";
import { PALETTE } from "@/lib/charts/palette";
import { periodPosition } from "@/lib/charts/period-position";
import { svgNumber, svgPair } from "@/lib/charts/svg-number";
import { fitText, textWidth } from "@/lib/charts/text-width";

/**
 * When each measure can show a result: stages as bands, today as a line, diamonds on the days to judge.
 * @param width 280 pixels or more; under 560 names stand above their bands
 * @throws RangeError when it is narrower, or where the axis has no length
 */
export function drawLagTimeline(timeline: LagTimeline, width: number): string {
  const layout = lagTimelineLayout(timeline, width);
  const rows = timeline.rows.map((row, index) => drawRow(row, layout.rows[index], layout, timeline.today)).join("");
  return [
    openSvg({ width, height: layout.height, label: describeLagTimeline(timeline), fontSize: LAG_TEXT }),
    timeline.rows.length === 0 ? `<text x="0" y="14">Nothing to place in time</text>` : drawYears(layout) + rows + nameToday(timeline, layout),
    "</svg>",
  ].join("");
}

function drawYears({ range, x, bottom, right }: LagTimelineLayout): string {
  const first = Math.ceil((range[0] - 1e-9) / 12);
  const years = Array.from({ length: Math.max(0, Math.floor(range[1] / 12) - first + 1) }, (_, index) => first + index);
  const room = (12 / (range[1] - range[0])) * (x(range[1]) - x(range[0]));
  const every = Math.ceil(40 / Math.max(room, 1));
  const lines = years.map((year) => `M${svgNumber(x(year * 12))} 20V${svgNumber(bottom)}`).join("");
  // The end of December is where a year begins.
  const texts = years.filter((year) => year % every === 0 && x(year * 12) + 34 <= right + 8).map((year) => `<text x="${svgNumber(x(year * 12) + 3)}" y="${svgNumber(bottom + 14)}">${year}</text>`).join("");
  return `<path d="${lines}" stroke="${PALETTE.grid}"/><g fill="${PALETTE.quietInk}">${texts}</g>`;
}

function drawRow({ name, note, bands }: LagRow, place: LagRowPlace | undefined, layout: LagTimelineLayout, today: string): string {
  if (place === undefined) return "";
  const room = layout.wide ? layout.left - 10 : layout.right;
  const halo = layout.wide ? "" : HALO;
  const names =
    `<text x="0" y="${svgNumber(place.nameY)}" font-size="${NAME_TEXT}" font-weight="700"${halo}>${escapeXml(fitText(name, NAME_TEXT, true, room))}</text>` +
    `<text x="0" y="${svgNumber(place.nameY + 15)}" fill="${PALETTE.quietInk}"${halo}>${escapeXml(fitText(note, LAG_TEXT, false, room))}</text>`;
  const leaders = place.dates.filter(({ line }) => line > 0).map(({ x, y, labelY }) => `M${svgPair(x, y - 8)}V${svgNumber(labelY - 3)}`).join("");
  const diamonds = place.dates.map(({ x, y }) => `M${svgPair(x, y - 8)}l7 8-7 8-7-8z`).join("");
  const labels = place.dates.map(({ label, labelX, labelY, anchor }) => `<text x="${svgNumber(labelX)}" y="${svgNumber(labelY)}"${anchor === "end" ? ' text-anchor="end"' : ""}>${escapeXml(label)}</text>`).join("");
  return (
    bands.map((band) => drawBand(band, place.top, layout, today)).join("") + drawToday(today, place, layout) + names +
    (leaders === "" ? "" : `<path d="${leaders}" stroke="${PALETTE.trajectory}"/>`) +
    (diamonds === "" ? "" : `<path d="${diamonds}" fill="${PALETTE.trajectory}" stroke="${PALETTE.paper}"/><g font-weight="700" fill="${PALETTE.trajectory}"${HALO}>${labels}</g>`)
  );
}

function drawBand({ stage, from, to, text }: LagBand, top: number, { x, range }: LagTimelineLayout, today: string): string {
  const clamp = (iso: string): number => x(Math.min(Math.max(periodPosition(iso), range[0]), range[1]));
  const [start, end] = [clamp(from), to === null ? x(range[1]) : clamp(to)];
  if (end <= start) return "";
  const { paint, text: colour } = LAG_BAND[stage];
  const options = [text ?? LAG_STAGE_TEXT[stage], LAG_STAGE_TEXT[stage]];
  const line = x(Math.min(Math.max(periodPosition(today), range[0]), range[1]));
  // Words start behind today's line where it would run through them and there is room.
  const isCrossed = line > start && line < end && line - start < 12 + textWidth(options[0] ?? "", LAG_TEXT);
  const [words, wordsAt] = (isCrossed ? [line, start] : [start]).flatMap((from) => options.map((option) => [option, from + 6] as const)).find(([option, from]) => from + textWidth(option, LAG_TEXT) + 4 <= end) ?? [undefined, 0];
  return (
    `<rect x="${svgNumber(start)}" y="${svgNumber(top)}" width="${svgNumber(end - start)}" height="${BAND_HEIGHT}" ${paint}/>` +
    (words === undefined ? "" : `<text x="${svgNumber(wordsAt)}" y="${svgNumber(top + BAND_HEIGHT / 2 + 4.4)}"${colour === PALETTE.ink ? "" : ` fill="${colour}"`}>${escapeXml(words)}</text>`)
  );
}

/** Today's line through one row: its bands and what stands above them. */
function drawToday(today: string, { from, to }: LagRowPlace, { x, range }: LagTimelineLayout): string {
  const at = periodPosition(today);
  return at < range[0] || at > range[1] ? "" : `<path d="M${svgPair(x(at), from)}V${svgNumber(to)}" stroke="${PALETTE.ink}" stroke-width="2"/>`;
}

function nameToday({ today }: LagTimeline, { x, range, left, right }: LagTimelineLayout): string {
  const at = periodPosition(today);
  if (at < range[0] || at > range[1]) return "";
  const px = x(at);
  const anchor = px + 44 > right ? "end" : px - 20 < left ? "start" : "middle";
  return `<text x="${svgNumber(px)}" y="11" font-weight="700"${anchor === "start" ? "" : ` text-anchor="${anchor}"`}>Today</text>`;
}
