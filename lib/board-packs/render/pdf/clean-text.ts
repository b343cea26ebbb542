/** Drawn in place of a character the pack's fonts lack: an empty box, which they all hold (U+FFFD they do not). */
export const REPLACEMENT = "\u25a1";

const LINE_BREAKS_AND_TABS = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;
// Controls, invisible format and direction marks, and variation selectors have nothing to draw.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;
// PDF/A-2a wants replacement text for private-use characters, and nobody could read them anyway.
const PRIVATE_USE = /\p{Co}/u;

/**
 * Text as the pack can print it: one line, NFC, without controls, each character the fonts lack replaced by
 * REPLACEMENT. PDF/UA-1 export refuses a document in which a single character cannot be drawn.
 *
 * @param covered code points every bundled font can draw
 */
export function cleanText(text: string, covered: ReadonlySet<number>): string {
  const line = text.toWellFormed().replace(LINE_BREAKS_AND_TABS, " ").replace(INVISIBLE, "").normalize("NFC");
  return Array.from(line, (character) => (isDrawable(character, covered) ? character : REPLACEMENT)).join("");
}

function isDrawable(character: string, covered: ReadonlySet<number>): boolean {
  return covered.has(character.codePointAt(0) ?? 0) && !PRIVATE_USE.test(character);
}
