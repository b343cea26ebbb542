import { barPaint } from "@/lib/charts/bar-paint";
import { BAR_TEXT } from "@/lib/charts/bar-rows";
import { escapeXml } from "@/lib/charts/escape-xml";
import { PALETTE } from "@/lib/charts/palette";
import { linearScale } from "@/lib/charts/scale";
import { shortUnit } from "@/lib/charts/spc-layout";
import { stackBars } from "@/lib/charts/stack-bars";
import { svgNumber } from "@/lib/charts/svg-number";
import { textWidth } from "@/lib/charts/text-width";
import { valueAxis } from "@/lib/charts/ticks";
import { formatNumber } from "@/lib/shared/format-number";
import type { PairedBars } from "@/lib/charts/paired-bars";

const SMALL = 12;

/** Bars that stand side by side on a zero line, a group a period, with an axis; figures at their ends where all have room. */
export function drawBarColumns(bars: PairedBars, width: number, height: number): string {
  const { pieces, totals } = stackBars(bars);
  const axis = valueAxis([0, ...pieces.flatMap(({ from, to }) => [from, to])], { most: 6, padding: 0.08, ...(pieces.every(({ to }) => to >= 0) && { floor: 0 }) });
  const print = (value: number | null, decimals: number): string => formatNumber(value, { decimals, unit: shortUnit(bars.unit) });
  const left = Math.ceil(Math.max(...axis.ticks.map((tick) => textWidth(print(tick, axis.decimals), SMALL))) + 8);
  const [right, top, bottom] = [width - 4, 18, height - 26];
  const y = linearScale([axis.low, axis.high], [bottom, top]);
  const pitch = (right - left) / bars.groups.length;
  const gap = Math.min(24, pitch * 0.24);
  const bar = Math.min(60, (pitch - gap) / bars.series.length);
  const leftOf = (group: number, series: number): number => left + (group + 0.5) * pitch - (bar * bars.series.length) / 2 + series * bar;
  const inset = bar > 6 ? 1 : 0.4;

  const paths = new Map<string, string>();
  for (const { group, series, part, role, from, to } of pieces) {
    const [start, end] = [svgNumber(leftOf(group, series) + inset), svgNumber(leftOf(group, series) + bar - inset)];
    const paint = barPaint(role, part);
    paths.set(paint, `${paths.get(paint) ?? ""}M${start} ${svgNumber(y(from))}V${svgNumber(y(to))}H${end}V${svgNumber(y(from))}z`);
  }
  const figures = totals.map((total) => ({ ...total, text: print(total.total, bars.decimals) }));
  const haveRoom = figures.every(({ text }) => textWidth(text, SMALL, true) <= bar - 1);
  const shown = figures.filter(({ total }) => haveRoom || total === null);
  return [
    `<path d="${axis.ticks.map((tick) => `M${left} ${svgNumber(y(tick))}H${right}`).join("")}" stroke="${PALETTE.grid}"/>`,
    `<g font-size="${SMALL}" text-anchor="end" fill="${PALETTE.quietInk}">${axis.ticks.map((tick) => `<text x="${left - 5}" y="${svgNumber(y(tick) + 4.2)}">${escapeXml(print(tick, axis.decimals))}</text>`).join("")}</g>`,
    ...[...paths].map(([paint, data]) => `<path d="${data}" ${paint}/>`),
    `<path d="M${left} ${svgNumber(y(0))}H${right}" stroke="${PALETTE.ink}" stroke-width="1.5"/>`,
    `<g font-size="${SMALL}" font-weight="700" text-anchor="middle">${shown.map(({ group, series, total, end, text }) => `<text x="${svgNumber(leftOf(group, series) + bar / 2)}" y="${svgNumber(total !== null && total < 0 ? y(end) + 13 : y(end) - 4)}">${escapeXml(text)}</text>`).join("")}</g>`,
    drawGroups(bars, (group) => left + (group + 0.5) * pitch, pitch, height - 8),
  ].join("");
}

/** Names under the groups: in full where all have room, else short, else every second, third and so on. */
function drawGroups({ groups }: PairedBars, x: (group: number) => number, pitch: number, baseline: number): string {
  const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => textWidth(text, BAR_TEXT))) + 6;
  const [full, short] = [groups.map(({ label }) => label), groups.map(({ label, short: brief }) => brief ?? label)];
  const texts = widest(full) <= pitch ? full : short;
  const every = Math.max(1, Math.ceil(widest(texts) / pitch));
  return `<g text-anchor="middle">${texts.map((text, group) => (group % every === 0 ? `<text x="${svgNumber(Math.max(x(group), textWidth(text, BAR_TEXT) / 2))}" y="${baseline}">${escapeXml(text)}</text>` : "")).join("")}</g>`;
}
