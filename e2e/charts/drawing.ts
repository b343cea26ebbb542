import type { Locator } from "@playwright/test";
import { PALETTE } from "@/lib/charts/palette";
import { readPath } from "@/lib/charts/testing/read-svg";

/** A painted element of a drawing as the browser shows it, with its own attributes in the units of the drawing. */
export interface Painted {
  readonly tag: string;
  readonly at: Readonly<Record<string, string>>;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash: string;
  readonly cap: string;
  readonly text: string;
  readonly anchor: string;
}

export interface Drawing {
  /** CSS pixels that one unit of the drawing takes. */
  readonly scale: number;
  readonly elements: readonly Painted[];
}

/** One mark: a dot, ring, diamond, triangle or square at a place. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly shape: string;
  readonly element: Painted;
}

type Point = readonly [number, number];

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Every drawing of a place of the page, in document order; what is unseen has no colour. */
export function readDrawings(svgs: Locator): Promise<Drawing[]> {
  return svgs.evaluateAll((found) =>
    found.map((svg) => {
      const box = (svg as SVGSVGElement).viewBox.baseVal;
      const elements = [...svg.querySelectorAll("path, circle, rect, use, text")].filter((element) => element.closest("defs") === null).map((element) => {
        const style = getComputedStyle(element);
        const seen = (colour: string, opacity: string): string => (Number(opacity) * Number(style.opacity) > 0 ? colour : "none");
        return {
          tag: element.localName, at: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
          fill: seen(style.fill, style.fillOpacity), stroke: seen(style.stroke, style.strokeOpacity), strokeWidth: parseFloat(style.strokeWidth), dash: style.strokeDasharray, cap: style.strokeLinecap,
          text: element.textContent ?? "", anchor: style.textAnchor,
        };
      });
      return { scale: svg.getBoundingClientRect().width / (box.width || svg.getBoundingClientRect().width), elements };
    }),
  );
}

/** "#rrggbb" of a computed colour; null where nothing is painted. */
export function hex(colour: string): string | null {
  const [, red, green, blue, opacity] = /rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)/.exec(colour) ?? [];
  if (red === undefined || opacity === "0") return null;
  return `#${[red, green, blue].map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
}

/** WCAG 2 contrast of two colours written "#rrggbb". */
export function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const area = (piece: readonly Point[]): number => Math.abs(piece.reduce((sum, [x, y], at) => { const [nextX, nextY] = piece[(at + 1) % piece.length] ?? [0, 0]; return sum + x * nextY - nextX * y; }, 0) / 2);

export const piecesOf = ({ at }: Painted): Point[][] => readPath(at["d"] ?? "");

/** Colours that are really seen: a line has no ground of its own. */
export function coloursOf(element: Painted): { readonly fill: string | null; readonly stroke: string | null } {
  const isOpen = element.tag === "path" && piecesOf(element).every((piece) => area(piece) < 0.5);
  return { fill: isOpen ? null : hex(element.fill), stroke: element.strokeWidth > 0 ? hex(element.stroke) : null };
}

/** The marks of a drawing, those of several elements on one another included. */
export function marksOf({ elements }: Drawing): Mark[] {
  return elements.flatMap((element): Mark[] => {
    const { fill, stroke } = coloursOf(element);
    if (element.tag === "circle") return fill === null && stroke === null ? [] : [{ x: Number(element.at["cx"]), y: Number(element.at["cy"]), shape: fill === null ? "ring" : "circle", element }];
    if (element.tag !== "path") return [];
    const pieces = piecesOf(element);
    return pieces.flatMap((piece, index): Mark[] => {
      const [first = [0, 0] as const] = piece;
      const isPoint = piece.every(([x, y]) => x === first[0] && y === first[1]);
      if (isPoint) return piece.length > 1 && element.cap === "round" && stroke !== null ? [{ x: first[0], y: first[1], shape: `disc ${element.strokeWidth}`, element }] : [];
      const [xs, ys] = [piece.map(([x]) => x), piece.map(([, y]) => y)];
      const [width, height] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
      if (fill === null || area(piece) < 4 || width > 20 || height > 20) return [];
      // An outcome's shape stands around the point before it.
      const before = pieces[index - 1];
      const [x, y] = before?.length === 1 && before[0] !== undefined ? before[0] : [Math.min(...xs) + width / 2, Math.min(...ys) + height / 2];
      const corners = new Set(piece.map(([px, py]) => `${px.toFixed(1)} ${py.toFixed(1)}`)).size;
      const widest = piece.find(([px]) => px === Math.max(...xs))?.[1] ?? 0;
      return [{ x, y, shape: corners === 3 ? (widest > y ? "triangle up" : "triangle down") : Math.abs(width - height) < 0.2 && corners === 4 && xs.filter((px) => px - Math.min(...xs) < 0.1).length === 1 ? "diamond" : "square", element }];
    });
  });
}

export type Axis = (value: number) => number;

/** A number as printed: "£1,057m", "+5.7", "62.5%"; null for other text. */
export function numberOf(text: string): number | null {
  const plain = text.replace(/ ?million$|[£%,\s\u00a0]|m$/g, "").replace("−", "-");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

const gridLines = ({ elements }: Drawing): Point[][] => elements.filter(({ stroke }) => hex(stroke) === PALETTE.grid).flatMap(piecesOf);

function axisThrough(ticks: readonly { readonly value: number; readonly at: number }[], what: string): Axis {
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (first === undefined || last === undefined || first.value === last.value) throw new Error(`${what}: fewer than two labelled ticks`);
  const axis = (value: number): number => first.at + ((value - first.value) / (last.value - first.value)) * (last.at - first.at);
  for (const { value, at } of ticks) if (Math.abs(axis(value) - at) > 0.11) throw new Error(`${what}: the tick ${value} stands at ${at}, not ${axis(value)}`);
  return axis;
}

/** The vertical axis, from its grid lines and the figures left of them. */
export function valueAxis(drawing: Drawing): Axis {
  const lines = gridLines(drawing).filter(([from, to]) => from?.[1] === to?.[1]);
  const left = Math.min(...lines.map(([from]) => from?.[0] ?? Infinity));
  const texts = drawing.elements.filter(({ tag, anchor, at, text }) => tag === "text" && anchor === "end" && Number(at["x"]) < left && numberOf(text) !== null);
  return axisThrough(nearest(texts, lines.map(([from]) => from?.[1] ?? 0), "y", 6), "vertical axis");
}

/** The horizontal axis, from its grid lines (or ticks) and the figures above or below them. */
export function acrossAxis(drawing: Drawing, marks = gridLines(drawing).filter(([from, to]) => from?.[0] === to?.[0])): Axis {
  const texts = drawing.elements.filter(({ tag, anchor, text }) => tag === "text" && anchor === "middle" && numberOf(text) !== null);
  return axisThrough(nearest(texts, marks.map(([from]) => from?.[0] ?? 0), "x", 24), "horizontal axis");
}

/** Each label with the line it belongs to, lowest value first. */
function nearest(texts: readonly Painted[], lines: readonly number[], side: "x" | "y", most: number): { value: number; at: number }[] {
  return texts.flatMap(({ text, at }) => {
    const place = Number(at[side]);
    const line = [...lines].sort((a, b) => Math.abs(a - place) - Math.abs(b - place))[0];
    return line === undefined || Math.abs(line - place) > most ? [] : [{ value: numberOf(text) ?? 0, at: line }];
  }).sort((a, b) => a.value - b.value);
}
