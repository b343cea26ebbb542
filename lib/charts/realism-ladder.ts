import { escapeXml } from "@/lib/charts/escape-xml";
import { PALETTE } from "@/lib/charts/palette";
import type { RealismBand } from "@/lib/statistics/realism/realism-verdict";

/** Bars filled, of four: the higher, the harder. Without history, or with nothing left to gain, there is no ladder. */
const FILLED: Readonly<Record<RealismBand, number | null>> = {
  already_met: null,
  not_enough_history: null,
  within_reach: 1,
  stretching: 2,
  rarely_achieved: 3,
  almost_never_achieved: 4,
  never_seen: 4,
};

/** Rungs that a band fills of the ladder in the file of icons; null where it has none. */
export const ladderRungs = (band: RealismBand): number | null => FILLED[band];

/** The four bars, in a box of 21 by 17. */
export const ladderShape = (filled: number): string => [0, 1, 2, 3].map((index) => {
  const height = 3 + index * 3.6;
  return `<rect x="${1 + index * 5}" y="${(16 - height).toFixed(1)}" width="4" height="${height.toFixed(1)}" fill="${index < filled ? PALETTE.ink : PALETTE.paper}" stroke="${PALETTE.quietInk}"/>`;
}).join("");

/**
 * A ladder of four rising bars that stands beside the word of the band; the last two bands share it and differ in the word.
 * @param size height in pixels
 * @param title accessible name where the word is not printed beside it
 * @returns an empty text where the band has no ladder
 */
export function realismLadder(band: RealismBand, size: number, { title }: { readonly title?: string } = {}): string {
  const filled = FILLED[band];
  if (filled === null) return "";
  const name = title === undefined ? 'aria-hidden="true" focusable="false">' : `role="img"><title>${escapeXml(title)}</title>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round((size * 21) / 17)}" height="${size}" viewBox="0 0 21 17" ${name}${ladderShape(filled)}</svg>`;
}
