import { PALETTE } from "@/lib/charts/palette";
import { linearScale } from "@/lib/charts/scale";
import { linePath, svgNumber } from "@/lib/charts/svg-number";

const WIDTH = 110;
const HEIGHT = 28;
const EDGE = 4;

/**
 * A count over time in a table cell: a line from zero, cut where a period is missing, its last point marked. Periods stand in
 * their own distance. Hidden from readers: the cell beside it gives the latest count.
 * @param points place on the time axis (any unit, rising) and value, null where missing
 */
export function drawSmallTrend(points: readonly (readonly [at: number, value: number | null])[]): string {
  const open = `<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" fill="none">`;
  const held = points.flatMap(([at, value]) => (value === null ? [] : [[at, value] as const]));
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined) return `${open}</svg>`;
  const x = linearScale([first[0], last[0]], [EDGE, WIDTH - EDGE]);
  const y = linearScale([0, Math.max(...held.map(([, value]) => value), 1)], [HEIGHT - EDGE, EDGE]);
  const pieces: (readonly [number, number])[][] = [[]];
  for (const [at, value] of points) {
    if (value === null) pieces.push([]);
    else pieces.at(-1)?.push([x(at), y(value)]);
  }
  const line = pieces.filter((piece) => piece.length > 1).map(linePath).join("");
  return [
    open,
    `<path d="M${EDGE} ${HEIGHT - EDGE}H${WIDTH - EDGE}" stroke="${PALETTE.grid}"/>`,
    line === "" ? "" : `<path d="${line}" stroke="${PALETTE.ink}" stroke-width="1.4" stroke-linejoin="round"/>`,
    `<circle cx="${svgNumber(x(last[0]))}" cy="${svgNumber(y(last[1]))}" r="2.6" fill="${PALETTE.ink}"/>`,
    "</svg>",
  ].join("");
}
