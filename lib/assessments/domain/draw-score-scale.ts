import { FONT_FAMILY, PALETTE } from "@/lib/charts/palette";
import { svgNumber } from "@/lib/charts/svg-number";
import type { CutPoints } from "@/lib/statistics/oversight-framework/types";
import { score } from "./segment-words";

const WIDTH = 600;
const HEIGHT = 118;
const EDGE = 16;
const TOP = 42;
const TALL = 30;
const LABELS = 86;
/** One hue, deeper for worse; ink on the deepest is 5.9 to 1. */
const SHADES = ["#eef3f6", "#d5e0e7", "#b4c6d1", "#8fa8b7"] as const;

interface ScaleSpec {
  readonly average: number;
  readonly cuts: CutPoints;
  readonly likely: { readonly lower: number; readonly upper: number } | null;
}

const x = (value: number): number => EDGE + ((value - 1) / 3) * (WIDTH - 2 * EDGE);
const text = (at: number, y: number, words: string, more = ""): string => `<text x="${svgNumber(at)}" y="${y}" font-size="14" fill="${PALETTE.ink}" ${more}>${words}</text>`;

/** An average score on the scale from 1.00 to 4.00 with the segments, the gaps between them and its likely range. Presentation attributes only. */
export function drawScoreScale({ average, cuts, likely }: ScaleSpec): string {
  const starts = [1, ...cuts.map(({ from }) => from)];
  const ends = [...cuts.map(({ upTo }) => upTo), 4];
  const segments = SHADES.map((shade, place) => {
    const [from, to] = [x(starts[place] ?? 1), x(ends[place] ?? 4)];
    return `<rect x="${svgNumber(from)}" y="${TOP}" width="${svgNumber(Math.max(0, to - from))}" height="${TALL}" fill="${shade}" stroke="${PALETTE.axis}"/>${text((from + to) / 2, TOP + 20, String(place + 1), 'text-anchor="middle" font-weight="700"')}`;
  });
  // Neighbouring cut points lie closer than their labels are long, so every second label stands a line lower.
  const labels = cuts.map(({ upTo, from }, place) => {
    const at = x((upTo + from) / 2);
    const y = place % 2 === 0 ? LABELS + 4 : LABELS + 22;
    return `<path d="M${svgNumber(at)} ${TOP + TALL}V${y - 11}" stroke="${PALETTE.minor}"/>${text(at, y, upTo === from ? score(upTo) : `${score(upTo)} to ${score(from)}`, 'text-anchor="middle"')}`;
  });
  const range = likely === null ? "" : `<path d="M${svgNumber(x(likely.lower))} 24v10M${svgNumber(x(likely.lower))} 29H${svgNumber(x(likely.upper))}M${svgNumber(x(likely.upper))} 24v10" stroke="${PALETTE.ink}" stroke-width="1.5" fill="none"/>`;
  const at = x(average);
  const anchor = at < 40 ? "start" : at > WIDTH - 40 ? "end" : "middle";
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="${FONT_FAMILY}">`,
    ...segments, ...labels, text(EDGE, LABELS + 4, "1.00, best"), text(WIDTH - EDGE, LABELS + 4, "4.00, worst", 'text-anchor="end"'), range,
    `<path d="M${svgNumber(at)} 18V${TOP + TALL + 4}" stroke="${PALETTE.trajectory}" stroke-width="3"/>`, `<text x="${svgNumber(at)}" y="14" font-size="16" font-weight="700" fill="${PALETTE.trajectory}" text-anchor="${anchor}">${score(average)}</text>`,
    "</svg>",
  ].join("");
}
