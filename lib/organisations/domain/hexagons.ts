import { HEXAGONS } from "./hexagons.generated";
import type { HexagonCell } from "./hexagon-cell";
import type { MapBox, MapPoint } from "./outline-set";

const SQRT3 = Math.sqrt(3);

/**
 * The centre of a cell in a pointy-top layout with y downwards, in the units of `circumradius` (centre to corner).
 * Cell 0, 0 is at 0, 0. Touching cells are sqrt(3) circumradii apart.
 */
export function hexagonCentre(cell: Pick<HexagonCell, "q" | "r">, circumradius: number): MapPoint {
  return { x: round(circumradius * SQRT3 * (cell.q + cell.r / 2)), y: round(circumradius * 1.5 * cell.r) };
}

/**
 * SVG path data of a pointy-top hexagon, clockwise from its top corner. For a gap between cells, draw with a
 * circumradius a little under that of the layout.
 */
export function hexagonPath(centre: MapPoint, circumradius: number): string {
  const halfWidth = (SQRT3 / 2) * circumradius;
  const corners = [
    [0, -circumradius],
    [halfWidth, -circumradius / 2],
    [halfWidth, circumradius / 2],
    [0, circumradius],
    [-halfWidth, circumradius / 2],
    [-halfWidth, -circumradius / 2],
  ] as const;
  return `M${corners.map(([dx, dy]) => `${round(centre.x + dx)} ${round(centre.y + dy)}`).join("L")}Z`;
}

/**
 * The view box of both layouts, taken from the 42 boards of 2023 and used for the 36 as well, so that a board
 * stays where it is when the period changes. `margin` is left free on every side for strokes.
 */
export function hexagonViewBox(circumradius: number, margin = 0): MapBox {
  const centres = Object.values(HEXAGONS["2023"]).map((cell) => hexagonCentre(cell, circumradius));
  const xs = centres.map((centre) => centre.x);
  const ys = centres.map((centre) => centre.y);
  const x = Math.min(...xs) - (SQRT3 / 2) * circumradius - margin;
  const y = Math.min(...ys) - circumradius - margin;
  const right = Math.max(...xs) + (SQRT3 / 2) * circumradius + margin;
  const bottom = Math.max(...ys) + circumradius + margin;
  return { x: round(x), y: round(y), width: round(right - x), height: round(bottom - y) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
