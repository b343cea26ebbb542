import { escapeXml } from "./escape-xml";
import { FONT_FAMILY, PALETTE } from "./palette";
import { svgNumber } from "./svg-number";
import { textWidth } from "./text-width";
import { wrapText } from "./wrap-text";

export interface SvgFrame {
  /** The drawings: trusted strings of `lib/charts`, with presentation attributes only. Several stand beside one another. */
  readonly drawings: readonly string[];
  /** Drawings in a row; 1 when left out. */
  readonly columns?: number;
  /** The finding. */
  readonly title: string;
  /** Measure, unit, area and period. */
  readonly subtitle: string;
  /** What a reader who cannot see it must know. */
  readonly alt: string;
  /** Publication and its date. */
  readonly source: string;
  readonly licence?: string | null;
  /** What the colours and shapes mean, where the drawing does not say it. */
  readonly key?: readonly { readonly mark: string; readonly text: string }[];
  /** Invented figures carry a warning and a word across the ground. */
  readonly isIllustrative: boolean;
  /** Width of a row of drawings in pixels; that of the first drawing when left out. */
  readonly width?: number;
  /**
   * The shape behind a reference that leads out of the drawing (`/outlines-2026.svg#QF7`, `#v-improving`): an element
   * with the id after the `#`; null where there is none.
   */
  readonly resolve?: (href: string) => string | null;
}

const MARGIN = 24;
const GAP = 16;
const KEY_LINE = 22;
const WARNING = "Illustrative: invented figures, not about any real body";

/**
 * Drawings with everything they owe their reader as one SVG file that stands alone: white ground, finding, subtitle,
 * key, source and licence as text; no reference leads out of it, and links are taken off.
 * @returns the file's text, the same for the same frame
 * @throws RangeError for a drawing without a size, or with a reference that cannot be resolved
 */
export function frameSvg(frame: SvgFrame): string {
  const { drawings, columns = 1, resolve = () => null } = frame;
  const shapes = new Map<string, string>();
  const parts = drawings.map((drawing, index) => standalone(drawing, index, resolve, shapes));
  const inner = frame.width ?? (parts[0] ? parts[0].width * columns + GAP * (columns - 1) : 0);
  const width = inner + 2 * MARGIN;
  const cell = (inner - GAP * (columns - 1)) / columns;
  let y = MARGIN;
  const lines = (text: string, size: number, fill: string, bold = false): string => {
    const wrapped = wrapText(text, size, inner, bold);
    const drawn = wrapped.map((line, index) => `<text x="${MARGIN}" y="${svgNumber(y + size + index * size * 1.3)}" font-size="${size}"${bold ? ' font-weight="700"' : ""} fill="${fill}">${escapeXml(line)}</text>`).join("");
    y += wrapped.length * size * 1.3;
    return drawn;
  };

  const head = [frame.isIllustrative ? warning(width) : ""];
  if (frame.isIllustrative) y += 28;
  head.push(lines(frame.title, 20, PALETTE.ink, true));
  y += 4;
  head.push(lines(frame.subtitle, 14, PALETTE.quietInk));
  y += GAP;

  const top = y;
  const body: string[] = [];
  for (let first = 0; first < parts.length; first += columns) {
    const row = parts.slice(first, first + columns);
    const scale = (part: Standalone): number => cell / part.width;
    row.forEach((part, place) => {
      const [w, h] = [cell, part.height * scale(part)];
      body.push(`<svg x="${svgNumber(MARGIN + place * (cell + GAP))}" y="${svgNumber(y)}" width="${svgNumber(w)}" height="${svgNumber(h)}" viewBox="${part.viewBox}"${part.rest}>${part.inside}</svg>`);
    });
    y += Math.max(...row.map((part) => part.height * scale(part))) + GAP;
  }
  const mark = frame.isIllustrative ? watermark(width, top, y) : "";

  const foot: string[] = [];
  let x = MARGIN;
  for (const [index, { mark: shape, text }] of (frame.key ?? []).entries()) {
    const part = standalone(shape, drawings.length + index, resolve, shapes);
    const room = part.width + 6 + textWidth(text, 13);
    if (x > MARGIN && x + room > MARGIN + inner) [x, y] = [MARGIN, y + KEY_LINE];
    foot.push(`<svg x="${svgNumber(x)}" y="${svgNumber(y)}" width="${svgNumber(part.width)}" height="${svgNumber(part.height)}" viewBox="${part.viewBox}"${part.rest}>${part.inside}</svg>`);
    foot.push(`<text x="${svgNumber(x + part.width + 6)}" y="${svgNumber(y + part.height / 2 + 4.5)}" font-size="13">${escapeXml(text)}</text>`);
    x += room + GAP;
  }
  if (x > MARGIN) y += KEY_LINE;
  y += 4;
  foot.push(lines(`Source: ${frame.source}`, 12, PALETTE.quietInk));
  if (frame.licence && !frame.source.includes(frame.licence)) foot.push(lines(frame.licence, 12, PALETTE.quietInk));
  const height = Math.ceil(y + MARGIN);

  return `<svg xmlns="http://www.w3.org/2000/svg" width="${svgNumber(width)}" height="${height}" viewBox="0 0 ${svgNumber(width)} ${height}" role="img" aria-label="${escapeXml(frame.alt)}" font-family="${FONT_FAMILY}" fill="${PALETTE.ink}">` +
    `<title>${escapeXml(frame.title)}</title><desc>${escapeXml(frame.alt)}</desc>${shapes.size === 0 ? "" : `<defs>${[...shapes.values()].join("")}</defs>`}` +
    `<rect width="100%" height="100%" fill="${PALETTE.paper}"/>${mark}${head.join("")}${body.join("")}${foot.join("")}</svg>\n`;
}

interface Standalone {
  readonly viewBox: string;
  readonly width: number;
  readonly height: number;
  /** Attributes of the drawing's own that colour and set its text. */
  readonly rest: string;
  readonly inside: string;
}

const attribute = (tag: string, name: string): string | null => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

function standalone(drawing: string, index: number, resolve: NonNullable<SvgFrame["resolve"]>, shapes: Map<string, string>): Standalone {
  const opening = /^\s*<svg\b[^>]*>/.exec(drawing)?.[0];
  const end = drawing.lastIndexOf("</svg>");
  if (opening === undefined || end < 0) throw new RangeError("a drawing is one svg element");
  const box = attribute(opening, "viewBox");
  const [, , boxWidth = 0, boxHeight = 0] = (box ?? "").split(/[\s,]+/).map(Number);
  const width = number(attribute(opening, "width")) ?? boxWidth;
  const height = number(attribute(opening, "height")) ?? (boxWidth > 0 ? (width * boxHeight) / boxWidth : 0);
  if (!(width > 0 && height > 0)) throw new RangeError("a drawing needs a size");
  const rest = ["font-family", "font-size", "font-weight", "fill", "stroke", "text-anchor"].flatMap((name) => { const value = attribute(opening, name); return value === null ? [] : [` ${name}="${value}"`]; }).join("");
  return { viewBox: box ?? `0 0 ${width} ${height}`, width, height, rest, inside: within(drawing.slice(drawing.indexOf(opening) + opening.length, end), index, resolve, shapes) };
}

const number = (text: string | null): number | null => (text !== null && /^\d*\.?\d+(px)?$/.test(text) ? parseFloat(text) : null);

/** The content with references that hold inside the file, ids of its own, and no links. */
function within(content: string, index: number, resolve: NonNullable<SvgFrame["resolve"]>, shapes: Map<string, string>): string {
  const own = new Set([...content.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const named = (id: string): string => `d${index}-${id}`;
  return content
    .replace(/<\/?a\b[^>]*>/g, "")
    .replace(/\s(?:tabindex|class|aria-hidden|data-[\w-]+)="[^"]*"/g, "")
    .replace(/\sid="([^"]+)"/g, (_, id: string) => ` id="${named(id)}"`)
    .replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${named(id)})`)
    .replace(/\s(?:xlink:)?href="([^"]*)"/g, (_, href: string) => {
      const id = href.slice(href.indexOf("#") + 1);
      if (href.startsWith("#") && own.has(id)) return ` href="#${named(id)}"`;
      const shape = shapes.get(id) ?? resolve(href);
      if (shape === null) throw new RangeError(`${href} leads out of the drawing`);
      shapes.set(id, shape);
      return ` href="#${id}"`;
    });
}

const warning = (width: number): string =>
  `<rect x="${MARGIN}" y="${MARGIN - 8}" width="${svgNumber(width - 2 * MARGIN)}" height="26" fill="#fff3bf" stroke="#7a5c00" stroke-dasharray="4 3"/><text x="${MARGIN + 8}" y="${MARGIN + 10}" font-size="14" font-weight="700">${WARNING}</text>`;

/** Under the drawing, so that it covers no figure; across it, so that no crop leaves it out. */
function watermark(width: number, top: number, bottom: number): string {
  const [x, y] = [svgNumber(width / 2), svgNumber((top + bottom) / 2)];
  const size = Math.min(110, width / 8);
  return `<text x="${x}" y="${y}" font-size="${svgNumber(size)}" font-weight="700" text-anchor="middle" fill="#7a5c00" fill-opacity="0.13" transform="rotate(-20 ${x} ${y})">ILLUSTRATIVE</text>`;
}
