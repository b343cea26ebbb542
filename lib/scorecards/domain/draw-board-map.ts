import { escapeXml } from "@/lib/charts/escape-xml";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import { HEXAGONS } from "@/lib/organisations/domain/hexagons.generated";
import { hexagonCentre, hexagonPath, hexagonViewBox } from "@/lib/organisations/domain/hexagons";
import { formatViewBox } from "@/lib/organisations/domain/outline-set";
import { OUTLINES } from "@/lib/organisations/domain/outlines.generated";
import type { MapClass } from "./map-classes";

/** Fill and text colour of each shade, from furthest short of the step to furthest past it. */
export const SHADES: readonly { readonly fill: string; readonly ink: string }[] = [
  { fill: "#a8480c", ink: "#ffffff" },
  { fill: "#e08a4a", ink: "#212b32" },
  { fill: "#f8d9bd", ink: "#212b32" },
  { fill: "#b5d3ec", ink: "#212b32" },
  { fill: "#1f6fb2", ink: "#ffffff" },
];
export const NO_FIGURE_FILL = "#ffffff";
const LINE = "#33424c";

export interface MapBoard {
  readonly code: string;
  readonly name: string;
  /** Value without its unit, as printed on the map. */
  readonly short: string;
  /** Value with its unit, for the hover text. */
  readonly text: string;
  readonly shade: MapClass["shade"] | null;
  readonly href: string;
}

const fillOf = (board: MapBoard): string => (board.shade === null ? NO_FIGURE_FILL : (SHADES[board.shade]?.fill ?? NO_FIGURE_FILL));
const inkOf = (board: MapBoard): string => (board.shade === null ? "#212b32" : (SHADES[board.shade]?.ink ?? "#212b32"));

/** The table beside the map is its accessible form, so links are out of the tab order and the drawing is hidden from readers. */
const link = (board: MapBoard, inside: string): string =>
  `<a href="${escapeXml(board.href)}" tabindex="-1"><title>${escapeXml(`${board.name}: ${board.text}`)}</title>${inside}</a>`;

interface OutlineDrawing {
  /** Height the whole map is drawn at, in CSS pixels; sets the size of numerals. */
  readonly height: number;
}

/** Real boundaries with the value printed where there is room, and London enlarged beside. */
export function drawOutlineMap(set: BoundarySet, boards: readonly MapBoard[], { height }: OutlineDrawing): { readonly england: string; readonly london: string } {
  const outlines = OUTLINES[set];
  const perPixel = outlines.viewBox.height / height;
  const areas = (chosen: readonly MapBoard[], unit: number, room: number): string => {
    const shapes = chosen.map((board) => link(board, `<use href="${outlines.href}#${board.code}" fill="${fillOf(board)}" stroke="#fff" stroke-width="2.4"/>`)).join("");
    const lines = `<use href="${outlines.href}#coast" fill="none" stroke="${LINE}" stroke-width="0.8"/><use href="${outlines.href}#borders" fill="none" stroke="${LINE}" stroke-width="0.8"/><use href="${outlines.href}#region-borders" fill="none" stroke="${LINE}" stroke-width="1.5"/>`;
    const numerals = chosen.flatMap((board) => {
      const area = outlines.areas[board.code];
      if (!area || board.short === "" || area.labelRadius / unit < room) return [];
      return [`<text x="${area.label.x}" y="${Math.round(area.label.y + 4 * unit)}" fill="${inkOf(board)}">${escapeXml(board.short)}</text>`];
    }).join("");
    return `${shapes}<g pointer-events="none">${lines}<g class="map-numbers" font-size="${Math.round(11 * unit)}" text-anchor="middle" font-family="Arial,sans-serif">${numerals}</g></g>`;
  };
  const view = formatViewBox(outlines.viewBox);
  const england = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" aria-hidden="true" class="map-drawing">${areas(boards, perPixel, 7.5)}</svg>`;
  const inLondon = boards.filter((board) => outlines.areas[board.code]?.region === "Y56");
  const londonUnit = outlines.london.width / 140;
  const london = inLondon.length === 0 ? "" : `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${formatViewBox(outlines.london)}" aria-hidden="true" class="map-london">${areas(inLondon, londonUnit, 5)}</svg>`;
  return { england, london };
}

/** The hexagon map: every board the same size, in the same cells for both sets. */
export function drawHexagonMap(set: BoundarySet, boards: readonly MapBoard[]): string {
  const radius = 30;
  const cells = boards.flatMap((board) => {
    const cell = HEXAGONS[set][board.code];
    if (!cell) return [];
    const centre = hexagonCentre(cell, radius);
    const label = `<text x="${centre.x.toFixed(1)}" y="${(centre.y - 1).toFixed(1)}" font-size="11.5" fill="${inkOf(board)}">${escapeXml(cell.abbreviation)}</text><text x="${centre.x.toFixed(1)}" y="${(centre.y + 13).toFixed(1)}" font-size="13" font-weight="700" fill="${inkOf(board)}">${escapeXml(board.short)}</text>`;
    return [link(board, `<path d="${hexagonPath(centre, radius - 1)}" fill="${fillOf(board)}" stroke="${LINE}" stroke-width="1"/><g pointer-events="none" text-anchor="middle" font-family="Arial,sans-serif">${label}</g>`)];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${formatViewBox(hexagonViewBox(radius))}" aria-hidden="true" class="map-drawing">${cells.join("")}</svg>`;
}
