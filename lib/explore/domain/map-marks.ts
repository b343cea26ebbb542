import type { MapBox } from "@/lib/organisations/domain/outline-set";
import { formatNumber } from "@/lib/shared/format-number";
import type { MapFrame, MetricMap } from "./metric-map";

/** Centre to corner of a hexagon, in the units of its drawing. */
export const HEXAGON_RADIUS = 30;
/** Height the map of England is drawn at and width of London beside it, in CSS pixels; they set the size of numerals. */
export const MAP_HEIGHT = 620;
export const LONDON_WIDTH = 170;

const NUMERAL_PIXELS = 11;
const WIDTH_OF_DIGIT = 0.56;

/** Value without its unit, with the fewest decimals that tell areas apart on a map: none from 100 on. */
export const shortValue = ({ decimals }: MetricMap["metric"], value: number | null): string =>
  value === null ? "" : formatNumber(value, { decimals: Math.abs(value) >= 100 ? 0 : Math.min(decimals, 1) });

/** A numeral that fits inside its area. */
export interface Numeral {
  readonly place: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Units of the drawing that one CSS pixel takes on the map of England or on London enlarged. */
export const unitsOf = ({ viewBox, london }: Pick<MetricMap, "viewBox" | "london">, part: "england" | "london"): number =>
  part === "england" || london === null ? viewBox.height / MAP_HEIGHT : london.width / LONDON_WIDTH;

/** Values printed on the outlines, where there is room; their size is `numeralSize` of the same part. */
export function numerals(map: Pick<MetricMap, "metric" | "areas" | "viewBox" | "london">, frame: MapFrame, part: "england" | "london"): readonly Numeral[] {
  const unit = unitsOf(map, part);
  const size = numeralSize(map, part);
  return placesIn(map, part).flatMap((place): Numeral[] => {
    const [, , draw = "", x = 0, y = 0, room = 0] = map.areas[place] ?? [];
    const text = shortValue(map.metric, frame.values[place] ?? null);
    const isTooWide = Math.hypot((text.length * size * WIDTH_OF_DIGIT) / 2, size / 2) > room * 1.25 + 2 * unit;
    return draw === "" || text === "" || isTooWide ? [] : [{ place, x, y: Math.round(y + size * 0.36), text }];
  });
}

/** Size of numerals in units of the drawing. */
export const numeralSize = (map: Pick<MetricMap, "viewBox" | "london">, part: "england" | "london"): number => Math.round(NUMERAL_PIXELS * unitsOf(map, part));

const isIn = (box: MapBox, x: number, y: number): boolean => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

/** Places of the areas drawn in a part: all of those with an outline, or those whose label stands in London. */
export const placesIn = ({ areas, london }: Pick<MetricMap, "areas" | "london">, part: "england" | "london"): readonly number[] =>
  areas.flatMap(([, , draw, x, y], place) => (draw !== "" && (part === "england" || (london !== null && isIn(london, x, y))) ? [place] : []));
