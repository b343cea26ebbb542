import { textWidth } from "./text-width";

/** Text in lines no wider than a width, broken between words; a word that is wider stands on its own line. */
export function wrapText(text: string, fontSize: number, width: number, bold = false): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, fontSize, bold) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
