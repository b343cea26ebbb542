import { escapeXml } from "@/lib/charts/escape-xml";
import { FONT_FAMILY, PALETTE } from "@/lib/charts/palette";
import { hexagonPath } from "@/lib/organisations/domain/hexagons";
import { formatViewBox, type MapBox } from "@/lib/organisations/domain/outline-set";
import type { MapClass, MapClasses } from "./map-classes";
import { HALO } from "./map-fills";
import { HEXAGON_RADIUS, LONDON_WIDTH, MAP_HEIGHT, numerals, numeralSize, placesIn, shortValue, unitsOf, type Numeral } from "./map-marks";
import { fillValue, patternDefs } from "./map-patterns";
import type { MapFrame, MetricMap } from "./metric-map";

const LINE = "#33424c";
const PALE = 0.18;

interface Drawn {
  readonly map: MetricMap;
  readonly frame: MapFrame;
  readonly classes: MapClasses;
  /** Class shown alone; null for all. */
  readonly chosen: string | null;
  /** Place of the area to be marked; -1 for none. */
  readonly own: number;
}

/** A map for a file: one SVG without links, London enlarged in its west. Outlines are referred to, not yet drawn. */
export function drawMap(drawn: Drawn): string {
  const { map } = drawn;
  const { viewBox, london } = map;
  if (map.view === "hexagons") return svg(`viewBox="${formatViewBox(viewBox)}" width="${viewBox.width}" height="${viewBox.height}"`, part(drawn, "england"));
  const unit = unitsOf(map, "england");
  const inset = london === null || map.kind === "region" ? "" : londonInset(drawn, london, unit);
  return svg(`viewBox="${formatViewBox(viewBox)}" width="${Math.round((MAP_HEIGHT * viewBox.width) / viewBox.height)}" height="${MAP_HEIGHT}"`, part(drawn, "england") + inset);
}

/** The legend of a map for a file: a swatch and what it means. */
export const mapKey = ({ classes }: MapClasses): readonly { readonly mark: string; readonly text: string }[] => classes.map(({ key, label, count, fill }) => ({
  mark: `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="14"><defs>${patternDefs("k-", [{ key, fill }], 1)}</defs><rect x="0.5" y="0.5" width="23" height="13" fill="${fillValue("k-", key, fill)}" stroke="${LINE}"/></svg>`,
  text: `${label}: ${count}`,
}));

/** London enlarged on white in a frame, under its name. */
function londonInset(drawn: Drawn, london: MapBox, unit: number): string {
  const { viewBox } = drawn.map;
  const [x, y] = [viewBox.x + Math.round(unit), Math.round(viewBox.y + viewBox.height * 0.3)];
  const [width, height] = [Math.round(LONDON_WIDTH * unit), Math.round((LONDON_WIDTH * unit * london.height) / london.width)];
  const head = Math.round(18 * unit);
  return `<rect x="${x}" y="${y - head}" width="${width}" height="${height + head}" fill="${PALETTE.paper}" stroke="${LINE}" stroke-width="${Math.round(unit)}"/>` +
    `<text x="${x + Math.round(4 * unit)}" y="${y - Math.round(5 * unit)}" font-size="${Math.round(12 * unit)}" font-weight="700" fill="${PALETTE.ink}">London, enlarged</text>` +
    svg(`x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${formatViewBox(london)}"`, part(drawn, "london"));
}

const svg = (attributes: string, inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" ${attributes} font-family="${FONT_FAMILY}">${inside}</svg>`;

function part({ map, frame, classes, chosen, own }: Drawn, name: "england" | "london"): string {
  const prefix = name === "england" ? "m-" : "l-";
  const byKey = new Map(classes.classes.map((entry) => [entry.key, entry]));
  const entryAt = (place: number): MapClass | undefined => byKey.get(classes.keys[place] ?? "");
  const pale = (place: number): string => (chosen !== null && chosen !== classes.keys[place] ? ` opacity="${PALE}"` : "");
  const isHexagons = map.view === "hexagons";
  const text = ({ place, x, y, text: words }: Numeral, size: number, unit: number, weight = ""): string => {
    const entry = entryAt(place);
    const ink = entry?.fill.pattern === undefined ? `fill="${entry?.fill.ink ?? PALETTE.ink}"` : `fill="${PALETTE.ink}" stroke="${HALO}" stroke-width="${Math.round(3 * unit)}" stroke-linejoin="round" paint-order="stroke"`;
    return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="middle"${weight} ${ink}${pale(place)}>${escapeXml(words)}</text>`;
  };
  const shape = (place: number, attributes: string): string => {
    const [, , draw = "", x = 0, y = 0] = map.areas[place] ?? [];
    return isHexagons ? `<path d="${hexagonPath({ x, y }, HEXAGON_RADIUS - 1)}" ${attributes}/>` : `<use href="${map.outlines.href}#${draw}" ${attributes}/>`;
  };
  const places = placesIn(map, name);
  const areas = places.map((place) => {
    const [, , draw = "", x = 0, y = 0] = map.areas[place] ?? [];
    const entry = entryAt(place);
    const fill = `fill="${entry === undefined ? HALO : fillValue(prefix, entry.key, entry.fill)}"${isHexagons || map.outlines.boards !== null ? ` stroke="${LINE}" stroke-width="${isHexagons ? 1 : 0.5}"` : ""}${pale(place)}`;
    if (!isHexagons) return shape(place, fill);
    return `${shape(place, fill)}${text({ place, x, y: y - 3, text: draw }, 11.5, 1)}${text({ place, x, y: y + 12, text: shortValue(map.metric, frame.values[place] ?? null) }, 13, 1, ' font-weight="700"')}`;
  });
  const defs = patternDefs(prefix, classes.classes, isHexagons ? 1 : unitsOf(map, name));
  const mark = own >= 0 && places.includes(own) ? shape(own, `fill="none" stroke="${HALO}" stroke-width="5"`) + shape(own, `fill="none" stroke="${PALETTE.ink}" stroke-width="3"`) : "";
  const words = isHexagons ? "" : numerals(map, frame, name).map((numeral) => text(numeral, numeralSize(map, name), unitsOf(map, name))).join("");
  return `${defs === "" ? "" : `<defs>${defs}</defs>`}${areas.join("")}${isHexagons ? "" : lines(map)}${mark}${words}`;
}

/** Coast and borders. Councils have their own strokes, so that the borders of the boards are the only ones of that name. */
function lines({ kind, outlines: { href, boards } }: MetricMap): string {
  const line = (file: string, id: string, width: number): string => `<use href="${file}#${id}" fill="none" stroke="${LINE}" stroke-width="${width}"/>`;
  return line(href, "coast", 0.8) + (kind === "region" ? "" : line(boards ?? href, "borders", boards === null ? 0.8 : 1.1)) + line(boards ?? href, "region-borders", 1.9);
}
