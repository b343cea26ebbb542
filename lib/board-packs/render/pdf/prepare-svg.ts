import { cleanText } from "./clean-text";

const FONT_ATTRIBUTE = /font-family\s*=\s*(?:"[^"]*"|'[^']*')/g;
const FONT_DECLARATION = /font-family\s*:\s*[^;"'}]*(?:'[^']*'[^;"'}]*)*/g;
const CHARACTER_REFERENCE = /&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));/g;
const VIEW_BOX = /<svg\b[^>]*\bviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/;
const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export interface PreparedSvg {
  readonly svg: string;
  /** Width divided by height of the viewBox. */
  readonly aspect: number;
}

/**
 * A chart as the pack can draw it: every font family becomes the pack's own and every character is one it holds,
 * so the drawing does not depend on the fonts of the machine.
 *
 * @param svg one whole `<svg>` with a viewBox
 * @throws RangeError when there is no `<svg>` with a viewBox of positive size
 */
export function prepareSvg(svg: string, covered: ReadonlySet<number>, family: string): PreparedSvg {
  const [, width, height] = VIEW_BOX.exec(svg) ?? [];
  const aspect = Number(width) / Number(height);
  if (!Number.isFinite(aspect) || aspect <= 0) throw new RangeError("the chart is not an SVG with a viewBox");
  const literal = svg.replace(CHARACTER_REFERENCE, (_, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : "";
    return MARKUP[character] ?? character;
  });
  const named = literal.replace(FONT_ATTRIBUTE, `font-family="${family}"`).replace(FONT_DECLARATION, `font-family:${family}`);
  const rooted = /<svg\b[^>]*font-family/.test(named) ? named : named.replace(/<svg\b/, `<svg font-family="${family}"`);
  return { svg: cleanText(rooted, covered), aspect };
}
