import type { BoundarySet } from "./boundary-set";
import { HEXAGONS } from "./hexagons.generated";
import { hexagonCentre } from "./hexagons";
import type { MapPoint, OutlineSet } from "./outline-set";
import { OUTLINES } from "./outlines.generated";

export type MapArrow = "up" | "right" | "down" | "left";

/** Compass bearing of each arrow, degrees clockwise from north. */
const BEARING: Readonly<Record<MapArrow, number>> = { up: 0, right: 90, down: 180, left: 270 };

const WIDEST_TURN = 60;

/**
 * The board an arrow key moves to on the outlines: of the neighbours (common border or named crossing) whose
 * centroid bears within 60 degrees of the arrow, the one with the nearest centroid; undefined where there is none.
 *
 * The nearest rather than the best aligned, because the latter leaves boards that no key reaches.
 * Throws a RangeError if `odsCode` is not in the set.
 */
export function moveOnOutlines(set: BoundarySet, odsCode: string, arrow: MapArrow): string | undefined {
  if (OUTLINES[set].areas[odsCode] === undefined) throw unknownBoard(set, odsCode);
  return moveInOutlines(OUTLINES[set], odsCode, arrow);
}

/** The same in any outline set, by the codes of its areas. Throws a RangeError if the set has no such area. */
export function moveInOutlines({ areas }: Pick<OutlineSet, "areas">, areaCode: string, arrow: MapArrow): string | undefined {
  const from = areas[areaCode];
  if (from === undefined) throw new RangeError(`"${areaCode}" is not an area of the outlines.`);
  let nearest: { code: string; distance: number } | undefined;
  for (const code of from.neighbours) {
    const to = areas[code];
    if (to === undefined || turn(bearing(from.centroid, to.centroid), BEARING[arrow]) > WIDEST_TURN) continue;
    const distance = Math.hypot(to.centroid.x - from.centroid.x, to.centroid.y - from.centroid.y);
    if (nearest === undefined || distance < nearest.distance) nearest = { code, distance };
  }
  return nearest?.code;
}

/**
 * The board an arrow key moves to on the hexagons. Left and right go to the next board of the row, over gaps. Up
 * and down go to the nearest board of the next row; of two equally near, up takes the eastern and down the western,
 * so that up and down undo each other. Undefined at the edge.
 *
 * Throws a RangeError if `odsCode` is not in the set.
 */
export function moveOnHexagons(set: BoundarySet, odsCode: string, arrow: MapArrow): string | undefined {
  const cells = HEXAGONS[set];
  const from = cells[odsCode];
  if (from === undefined) throw unknownBoard(set, odsCode);
  const rowStep = arrow === "up" ? -1 : arrow === "down" ? 1 : 0;
  const eastward = arrow === "right" || arrow === "up" ? 1 : -1;
  const origin = hexagonCentre(from, 1);
  let nearest: { code: string; distance: number; offset: number } | undefined;
  for (const [code, cell] of Object.entries(cells)) {
    const offset = (hexagonCentre(cell, 1).x - origin.x) * eastward;
    if (cell.r !== from.r + rowStep || (rowStep === 0 && offset <= 0)) continue;
    const distance = Math.abs(offset);
    // Centres are rounded to 0.01, so two cells half a step away on either side may differ by as much.
    const tied = nearest !== undefined && Math.abs(distance - nearest.distance) < 0.1;
    if (nearest === undefined || (tied ? offset > nearest.offset : distance < nearest.distance)) {
      nearest = { code, distance, offset };
    }
  }
  return nearest?.code;
}

/** Bearing from one point to another in degrees clockwise from north, 0 to 360; y grows to the south. */
function bearing(from: MapPoint, to: MapPoint): number {
  const degrees = (Math.atan2(to.x - from.x, from.y - to.y) * 180) / Math.PI;
  return degrees < 0 ? degrees + 360 : degrees;
}

/** The angle between two bearings, 0 to 180 degrees. */
function turn(one: number, other: number): number {
  const difference = Math.abs(one - other) % 360;
  return difference > 180 ? 360 - difference : difference;
}

function unknownBoard(set: BoundarySet, odsCode: string): RangeError {
  return new RangeError(`"${odsCode}" is not a board of the ${set} boundaries.`);
}
