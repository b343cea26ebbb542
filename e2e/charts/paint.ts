import { PALETTE } from "@/lib/charts/palette";
import { coloursOf, contrast, groupBy, hex, marksOf, piecesOf, type Drawing, type Painted } from "./drawing";

/** Grid and grounds guide the eye and say nothing by themselves: limits and names say it again. */
const GUIDES: readonly string[] = [PALETTE.grid, PALETTE.limitBand];

const geometryOf = ({ tag, at }: Painted): string => at["d"] ?? (tag === "use" ? (at["href"] ?? "") : [at["cx"] ?? at["x"], at["cy"] ?? at["y"]].join(" "));

/** Marks and lines with neither outline nor fill at 3 to 1 on their ground, and text under 4.5 to 1. */
export function tooPale({ elements }: Drawing): string[] {
  const grounds = [PALETTE.paper, ...(elements.some(({ fill }) => hex(fill) === PALETTE.limitBand) ? [PALETTE.limitBand] : [])];
  const passes = (colour: string | null, least: number): boolean => colour !== null && grounds.every((ground) => contrast(colour, ground) >= least);
  const ids = new Map<string, string>(elements.flatMap((element) => (element.at["id"] === undefined ? [] : [[`#${element.at["id"]}`, geometryOf(element)] as const])));
  const byPlace = groupBy(elements.filter(({ tag }) => tag !== "text"), (element) => ids.get(geometryOf(element)) ?? geometryOf(element));
  const shapes = [...byPlace].flatMap(([place, group]) => {
    const colours = group.flatMap((element) => Object.values(coloursOf(element)).filter((colour) => colour !== null));
    return colours.length === 0 || colours.every((colour) => GUIDES.includes(colour)) || colours.some((colour) => passes(colour, 3)) ? [] : [`${place.slice(0, 60)}: ${colours.join(", ")}`];
  });
  const texts = elements.filter(({ tag, fill }) => tag === "text" && !passes(hex(fill), 4.5)).map(({ text, fill }) => `“${text}” in ${hex(fill)}`);
  return [...shapes, ...texts];
}

/** Axes, lines that lead from a name to its dot, and notes of a break: none is a series. */
const NO_SERIES: readonly string[] = [...GUIDES, PALETTE.axis, PALETTE.minor, PALETTE.breakLine];

/** Least contrast at which two fills inside the same outline part in grey. */
const IN_GREY = 2;

/** Kinds of marks and lines that only colour tells apart: the same shape or dashes in colours of nearly the same grey. */
export function toldByColourAlone(drawing: Drawing): string[] {
  const marks = groupBy(marksOf(drawing), ({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  const kinds = new Map<string, { readonly shape: string; readonly colours: readonly (string | null)[] }>();
  for (const group of marks.values()) {
    const shape = group.map((mark) => mark.shape).sort().join(" + ");
    const colours = group.map(({ element }) => { const { fill, stroke } = coloursOf(element); return fill ?? stroke; });
    kinds.set(`${shape} ${colours.join()}`, { shape, colours });
  }
  const lines = new Map<string, { readonly shape: string; readonly colours: readonly (string | null)[] }>();
  for (const element of drawing.elements) {
    const { fill, stroke } = coloursOf(element);
    if (element.tag !== "path" || fill !== null || stroke === null || (NO_SERIES.includes(stroke) && element.strokeWidth <= 1) || piecesOf(element).every((piece) => piece.every(([x, y]) => x === piece[0]?.[0] && y === piece[0]?.[1]))) continue;
    const shape = `line ${element.strokeWidth} ${element.dash}`;
    lines.set(`${shape} ${stroke}`, { shape, colours: [stroke] });
  }
  const all = [...kinds.values(), ...lines.values()];
  return all.flatMap((one, at) => all.slice(at + 1).flatMap((other) => {
    if (one.shape !== other.shape) return [];
    const differ = one.colours.some((colour, place) => { const second = other.colours[place]; return colour && second ? contrast(colour, second) >= IN_GREY : false; });
    return differ ? [] : [`${one.shape}: ${one.colours.join(", ")} and ${other.colours.join(", ")}`];
  }));
}

/** How many series there are: colours of lines, or kinds of marks where those are more. */
export function seriesOf(drawing: Drawing): number {
  const lines = drawing.elements.filter((element) => element.tag === "path" && coloursOf(element).fill === null && piecesOf(element).some((piece) => piece.length > 1 && piece.some(([x, y]) => x !== piece[0]?.[0] || y !== piece[0]?.[1])));
  const colours = new Set(lines.flatMap((element) => { const { stroke } = coloursOf(element); return stroke === null || (NO_SERIES.includes(stroke) && !(stroke === PALETTE.minor && element.strokeWidth > 1)) || stroke === PALETTE.breakLine ? [] : [stroke]; }));
  return colours.size;
}

/** How many kinds of marks there are, by shape and colour; a ring over a paler disc counts with it. */
export const kindsOfMarks = (drawing: Drawing): number => new Set(marksOf(drawing).filter(({ shape }) => shape !== "ring").map(({ shape, element }) => `${shape}${coloursOf(element).fill ?? element.stroke}`).filter((kind) => !kind.includes("rgb(255, 255, 255)"))).size;
