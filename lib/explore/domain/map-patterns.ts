import type { MapFill } from "./map-fills";
import type { MapClass } from "./map-classes";

/** Side of a pattern's tile in CSS pixels. */
const TILE = 7;

/** The value of a `fill` attribute; where a pattern cannot be had, the colour stands alone. */
export const fillValue = (prefix: string, key: string, { fill, pattern }: MapFill): string => (pattern === undefined ? fill : `url(#${prefix}${key}) ${fill}`);

/**
 * Pattern elements for the classes that have one, as SVG markup for a `defs` element.
 * @param unit units of the drawing that one CSS pixel takes, so that patterns are as coarse on every part of the map
 */
export function patternDefs(prefix: string, classes: readonly Pick<MapClass, "key" | "fill">[], unit: number): string {
  const side = round(TILE * unit);
  return classes.flatMap(({ key, fill }) => (fill.pattern === undefined ? [] : [
    `<pattern id="${prefix}${key}" width="${side}" height="${side}" patternUnits="userSpaceOnUse"${fill.pattern === "hatch" ? ' patternTransform="rotate(45)"' : ""}><rect width="${side}" height="${side}" fill="${fill.fill}"/>${shape(fill, side, unit)}</pattern>`,
  ])).join("");
}

function shape({ pattern, line = "#000000" }: MapFill, side: number, unit: number): string {
  if (pattern === "dots") return `<circle cx="${round(side / 2)}" cy="${round(side / 2)}" r="${round(1.3 * unit)}" fill="${line}"/>`;
  return pattern === "hatch"
    ? `<rect width="${round(2 * unit)}" height="${side}" fill="${line}"/>`
    : `<rect width="${side}" height="${round(1.2 * unit)}" fill="${line}"/>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
