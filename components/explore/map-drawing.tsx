import { hexagonPath } from "@/lib/organisations/domain/hexagons";
import { formatViewBox } from "@/lib/organisations/domain/outline-set";
import type { MapClass, MapClasses } from "@/lib/explore/domain/map-classes";
import { HALO } from "@/lib/explore/domain/map-fills";
import { HEXAGON_RADIUS, numerals, numeralSize, placesIn, shortValue, unitsOf } from "@/lib/explore/domain/map-marks";
import { fillValue, patternDefs } from "@/lib/explore/domain/map-patterns";
import { areaLine, mapFacts } from "@/lib/explore/domain/map-texts";
import type { MapFrame, MetricMap } from "@/lib/explore/domain/metric-map";

const INK = "#212b32";
const LINE = "#33424c";
const FOCUS = "#ffeb3b";

type DrawingProps = {
  map: MetricMap;
  frame: MapFrame;
  classes: MapClasses;
  /** Class shown alone; the others are pale. */
  chosen: string | null;
  /** Place of the area whose facts are shown, and of the reader's own; -1 for none. */
  active: number;
  own: number;
  /** Place of the one area in the tab order. */
  stop: number;
  href: (code: string) => string;
};

/** England or London enlarged: every area a link, one of them in the tab order. London repeats areas, so it is for the eye and the pointer alone. */
export function MapDrawing(props: DrawingProps & { part: "england" | "london"; label: string }) {
  const { map, frame, classes, chosen, part, label, stop, href } = props;
  const prefix = part === "england" ? "m-" : "l-";
  const byKey = new Map(classes.classes.map((entry) => [entry.key, entry]));
  const classAt = (place: number): MapClass | undefined => byKey.get(classes.keys[place] ?? "");
  const unit = map.view === "hexagons" ? 1 : unitsOf(map, part);
  const isLondon = part === "london";
  return (
    <svg viewBox={formatViewBox(isLondon && map.london !== null ? map.london : map.viewBox)} className={isLondon ? "map-london" : "map-drawing"} {...(isLondon ? { "aria-hidden": true } : { role: "group", "aria-label": label })}>
      <defs dangerouslySetInnerHTML={{ __html: patternDefs(prefix, classes.classes, unit) }} />
      {placesIn(map, part).map((place) => {
        const [code = "", , draw = "", x = 0, y = 0] = map.areas[place] ?? [];
        const entry = classAt(place);
        const fill = entry === undefined ? HALO : fillValue(prefix, entry.key, entry.fill);
        return (
          <a key={code} href={href(code)} data-place={place} tabIndex={!isLondon && place === stop ? 0 : -1} className={chosen !== null && chosen !== entry?.key ? "dim" : undefined}>
            <title>{areaLine(mapFacts(map, frame, place))}</title>
            {map.view === "hexagons" ? <Hexagon map={map} frame={frame} place={place} entry={entry} fill={fill} x={x} y={y} abbreviation={draw} /> : <use href={`${map.outlines.href}#${draw}`} fill={fill} />}
          </a>
        );
      })}
      {map.view === "boundaries" && <Outlines {...props} classAt={classAt} />}
      <Mark {...props} />
    </svg>
  );
}

function Hexagon({ map, frame, place, entry, fill, x, y, abbreviation }: { map: MetricMap; frame: MapFrame; place: number; entry: MapClass | undefined; fill: string; x: number; y: number; abbreviation: string }) {
  return (
    <>
      <path d={hexagonPath({ x, y }, HEXAGON_RADIUS - 1)} fill={fill} stroke={LINE} />
      <g className="map-numbers" pointerEvents="none" textAnchor="middle" fontFamily="Arial,sans-serif" fill={entry?.fill.ink ?? INK} {...halo(entry, 3)}>
        <text x={x} y={y - 3} fontSize="11.5">{abbreviation}</text>
        <text x={x} y={y + 12} fontSize="13" fontWeight="700">{shortValue(map.metric, frame.values[place] ?? null)}</text>
      </g>
    </>
  );
}

/** On a pattern a numeral stands in a halo. */
const halo = (entry: MapClass | undefined, width: number) => (entry?.fill.pattern === undefined ? {} : { fill: INK, stroke: HALO, strokeWidth: width, strokeLinejoin: "round" as const, paintOrder: "stroke" });

function Outlines({ map, frame, part, chosen, classes, classAt }: DrawingProps & { part: "england" | "london"; classAt: (place: number) => MapClass | undefined }) {
  const { href, boards } = map.outlines;
  const lines = [
    { file: href, id: "coast", width: 0.8 },
    ...(map.kind === "region" ? [] : [{ file: href, id: "borders", width: boards === null ? 0.8 : 0.5 }]),
    ...(boards === null ? [] : [{ file: boards, id: "borders", width: 1.1 }]),
    { file: boards ?? href, id: "region-borders", width: 1.9 },
  ];
  return (
    <g pointerEvents="none">
      {lines.map(({ file, id, width }) => <use key={`${file}${id}`} href={`${file}#${id}`} fill="none" stroke={LINE} strokeWidth={width} />)}
      <g className="map-numbers" fontSize={numeralSize(map, part)} textAnchor="middle" fontFamily="Arial,sans-serif">
        {numerals(map, frame, part).map(({ place, x, y, text }) => {
          const entry = classAt(place);
          return <text key={place} x={x} y={y} fill={entry?.fill.ink ?? INK} className={chosen !== null && chosen !== classes.keys[place] ? "dim" : undefined} {...halo(entry, unitsOf(map, part) * 3)}>{text}</text>;
        })}
      </g>
    </g>
  );
}

/** The reader's own area in a heavy line, and the one whose facts are shown in the colour of focus. */
function Mark({ map, part, active, own }: DrawingProps & { part: "england" | "london" }) {
  const drawn = new Set(placesIn(map, part));
  const shapes = (place: number, strokes: readonly (readonly [string, number])[]) => {
    const [, , draw = "", x = 0, y = 0] = map.areas[place] ?? [];
    return drawn.has(place) && strokes.map(([stroke, width]) => (map.view === "hexagons"
      ? <path key={stroke} d={hexagonPath({ x, y }, HEXAGON_RADIUS - 1)} fill="none" stroke={stroke} strokeWidth={width} />
      : <use key={stroke} href={`${map.outlines.href}#${draw}`} fill="none" stroke={stroke} strokeWidth={width} />));
  };
  return <g pointerEvents="none" strokeLinejoin="round">{own >= 0 && shapes(own, [[HALO, 5], [INK, 3]])}{active >= 0 && shapes(active, [[INK, 6], [FOCUS, 3]])}</g>;
}
