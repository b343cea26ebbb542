import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { COUNCIL_OUTLINES } from "@/lib/organisations/domain/council-outlines.generated";
import { HEXAGONS } from "@/lib/organisations/domain/hexagons.generated";
import { hexagonCentre, hexagonViewBox } from "@/lib/organisations/domain/hexagons";
import { moveInOutlines, moveOnHexagons, type MapArrow } from "@/lib/organisations/domain/map-neighbours";
import type { MapBox, OutlineSet } from "@/lib/organisations/domain/outline-set";
import { OUTLINES, REGION_OUTLINES } from "@/lib/organisations/domain/outlines.generated";
import { HEXAGON_RADIUS } from "./map-marks";
import type { MapArea, MappedKind, MapView, MetricMap } from "./metric-map";

/** A body to be placed; of a council that got a new ONS code, every code it had. */
export interface MapBody {
  readonly code: string;
  readonly name: string;
  readonly formerCodes?: readonly string[];
}

export interface MapGeometry extends Pick<MetricMap, "outlines" | "viewBox" | "london"> {
  readonly areas: readonly MapArea[];
}

const ARROWS: readonly MapArrow[] = ["up", "right", "down", "left"];

const outlinesOf = (kind: MappedKind, set: BoundarySet): OutlineSet => (kind === "icb" ? OUTLINES[set] : kind === "council" ? COUNCIL_OUTLINES : REGION_OUTLINES);

/** The code a body has among the outlines, under which it may have been known before; null where it has none. */
export const outlineCode = (kind: MappedKind, set: BoundarySet, { code, formerCodes = [] }: MapBody): string | null =>
  [code, ...formerCodes].find((one) => outlinesOf(kind, set).areas[one] !== undefined) ?? null;

/** Where the bodies stand on a map and where the arrow keys lead. Only boards have hexagons; bodies without an outline come last. */
export function mapGeometry(kind: MappedKind, set: BoundarySet, view: MapView, bodies: readonly MapBody[]): MapGeometry {
  const outlines = outlinesOf(kind, set);
  const asHexagons = view === "hexagons" && kind === "icb";
  const drawn = bodies.map((body) => ({ body, id: outlineCode(kind, set, body) }));
  const ordered = [...drawn.filter(({ id }) => id !== null), ...drawn.filter(({ id }) => id === null)];
  const places = new Map(ordered.flatMap(({ id }, place) => (id === null ? [] : [[id, place] as const])));
  const next = (id: string, arrow: MapArrow): number => places.get((asHexagons ? moveOnHexagons(set, id, arrow) : moveInOutlines(outlines, id, arrow)) ?? "") ?? -1;
  const areas = ordered.map(({ body: { code, name }, id }): MapArea => {
    if (id === null) return [code, name, "", 0, 0, 0, [-1, -1, -1, -1]];
    const [up = -1, right = -1, down = -1, left = -1] = ARROWS.map((arrow) => next(id, arrow));
    const go = [up, right, down, left] as const;
    if (asHexagons) {
      const cell = HEXAGONS[set][id] ?? { q: 0, r: 0, abbreviation: id };
      const { x, y } = hexagonCentre(cell, HEXAGON_RADIUS);
      return [code, name, cell.abbreviation, x, y, 0, go];
    }
    const { label, labelRadius } = outlines.areas[id] ?? { label: { x: 0, y: 0 }, labelRadius: 0 };
    return [code, name, id, label.x, label.y, labelRadius, go];
  });
  const viewBox: MapBox = asHexagons ? hexagonViewBox(HEXAGON_RADIUS) : outlines.viewBox;
  return { areas, viewBox, london: asHexagons ? null : outlines.london, outlines: { href: asHexagons ? "" : outlines.href, boards: kind === "council" ? OUTLINES[set].href : null } };
}
