import { PALETTE } from "@/lib/charts/palette";

/** What drawings write again and again, longest first. */
const FRAGMENTS: readonly string[] = [
  `" fill="${PALETTE.limitBand}" stroke="${PALETTE.minor}" stroke-width="2.4"/><path d="`,
  `" stroke="${PALETTE.ink}" stroke-width="5.6" stroke-linejoin="round"/>`,
  `" stroke="${PALETTE.trajectory}" stroke-width="5.6" stroke-dasharray="20 12"/>`,
  `"><g stroke="${PALETTE.ink}" stroke-width="16.4"><path id="`,
  `"><g stroke="${PALETTE.ink}" stroke-width="18.4"><path id="`,
  '<svg width="150" height="40" viewBox="0 0 600 160" aria-hidden="true" fill="none" stroke-width="4">',
  `" stroke="${PALETTE.breakLine}" stroke-dasharray="12 8"/>`,
  `" stroke="${PALETTE.concerning}" stroke-width="10"/></g>`,
  `" stroke="${PALETTE.improving}" stroke-width="12"/></g>`,
  `" stroke="${PALETTE.ink}" stroke-width="5">`,
  '" font-family="Arial,Liberation Sans,Helvetica,sans-serif" font-size="',
  '" font-family="Arial,Liberation Sans,Helvetica,sans-serif" fill="',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ',
  '<svg xmlns="http://www.w3.org/2000/svg" width="',
  '" aria-hidden="true" focusable="false">',
  '" role="img" aria-label="',
  '</title></circle><circle cx="',
  '" text-anchor="middle" fill="#',
  '" text-anchor="middle">',
  '" text-anchor="end"><text x="',
  '" text-anchor="end">',
  '" stroke-linejoin="round',
  '" stroke-linecap="round',
  '" stroke-dasharray="',
  '" fill="none" stroke="#',
  '" stroke-width="',
  '" font-weight="700',
  '" font-size="',
  '</text><text x="',
  '%</text><text x="',
  '<tspan x="',
  '</tspan></text>',
  '</text><path d="M',
  '</text></g>',
  '"/><circle cx="',
  '"/><path d="M',
  '"/><text x="',
  '<g text-anchor="',
  '"><title>',
  '" stroke="#',
  '<text x="',
  '</text>',
  '" fill="#',
  '" viewBox="',
  '" height="',
  '" width="',
  '" y="',
  '" dy="',
  '</g>',
  '<g ',
  '">',
  '<g stroke-linecap="square',
  '<g stroke-linecap="round',
  `" stroke="${PALETTE.minor}"/>`,
  '"/></g><use href="#',
  '"/></g></svg>',
  '<circle cx="',
  '<g fill="#',
  '<path d="',
  '" cy="',
  '" r="',
  '" d="',
  '"/></g>',
  '"/>',
].sort((a, b) => b.length - a.length);

/** First of the characters that nothing stands for, one of which is put for each fragment. */
const FIRST = 0xe000;

const PLACE: ReadonlyMap<string, number> = new Map(FRAGMENTS.map((fragment, index) => [fragment, index]));
const ANY = new RegExp(FRAGMENTS.map((fragment) => fragment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");

/**
 * A drawing in a third of its length, for what is sent as data: quotes and brackets are written three to six times as long there.
 * @returns text that `longSvg` turns back into the drawing
 */
export function shortSvg(svg: string): string {
  return svg.replace(ANY, (fragment) => String.fromCharCode(FIRST + (PLACE.get(fragment) ?? 0)));
}

/** The drawing that `shortSvg` shortened. */
export const longSvg = (text: string): string => text.replace(/[\uE000-\uE0FF]/g, (mark) => FRAGMENTS[mark.charCodeAt(0) - FIRST] ?? "");
