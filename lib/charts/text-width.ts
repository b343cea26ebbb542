/** Widths of Arial in thousandths of the font size; anything not listed is taken as a broad letter. */
const NARROW = "iljI.,:;'|![]()/ \u00a0";
const MIDDLE = "ftr-\"";
const WIDE = "mwMWGOQ%@\u2014";
const CAPITAL = "ABCDEHKNPRSTUVXYZ&";

/**
 * Estimated width of a line of Arial text, in the units of the font size, a little on the broad side,
 * so that boxes that do not overlap here do not overlap on the screen.
 */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let thousandths = 0;
  for (const character of text) {
    if (NARROW.includes(character)) thousandths += 285;
    else if (MIDDLE.includes(character)) thousandths += 340;
    else if (WIDE.includes(character)) thousandths += 860;
    else if (CAPITAL.includes(character)) thousandths += 700;
    else thousandths += character < "\u0250" ? 560 : 1000;
  }
  return (thousandths / 1000) * fontSize * (bold ? 1.07 : 1);
}

/** Text cut with an ellipsis so that it fits a width; never shorter than one letter and the ellipsis. */
export function fitText(text: string, fontSize: number, bold: boolean, width: number): string {
  if (textWidth(text, fontSize, bold) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join("").trimEnd()}\u2026`, fontSize, bold) > width) letters.pop();
  return `${letters.join("").trimEnd()}\u2026`;
}
