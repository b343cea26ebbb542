import { escapeXml } from "@/lib/charts/escape-xml";
import { PALETTE } from "@/lib/charts/palette";
import { placeLabel, type Box, type LabelSpot, type Obstacle } from "@/lib/charts/place-label";
import { svgNumber } from "@/lib/charts/svg-number";

export interface NamedPoint {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly isBold: boolean;
  /** Drawn whatever it covers. */
  readonly isNeeded: boolean;
}

const SIZE = 12.5;
/** What a label may cover, in weighted square pixels, and still be worth drawing. */
const FREE = 40;

/** Names beside points, the first ones first, each where it covers no point and no other name; those without room are left out. */
export function placeNames(named: readonly NamedPoint[], points: readonly (readonly [number, number])[], bounds: Box): string {
  const obstacles: Obstacle[] = points.map(([x, y]) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6, weight: 4 }));
  let leaders = "";
  const texts = named.map(({ name, x, y, isBold, isNeeded }) => {
    const text = { lines: [name], size: SIZE, bold: isBold };
    const place = placeLabel(text, spotsAround(x, y, isBold ? 13 : 9), obstacles, bounds);
    if (place === null || (!isNeeded && place.cost > FREE)) return "";
    obstacles.push({ ...place.box, weight: 60 });
    const far = Math.hypot(place.spot.x - x, place.spot.y - 4 - y) > 22;
    if (far) leaders += `M${svgNumber(x)} ${svgNumber(y)}L${svgNumber(place.spot.x)} ${svgNumber(place.spot.y - 4)}`;
    const anchor = place.spot.anchor === "start" ? "" : ` text-anchor="${place.spot.anchor}"`;
    return `<text x="${svgNumber(place.spot.x)}" y="${svgNumber(place.spot.y)}"${anchor}${isBold ? ' font-weight="700"' : ""}>${escapeXml(name)}</text>`;
  }).join("");
  return (leaders === "" ? "" : `<path d="${leaders}" fill="none" stroke="${PALETTE.quietInk}" stroke-width=".8"/>`) + (texts === "" ? "" : `<g font-size="${SIZE}">${texts}</g>`);
}

function spotsAround(x: number, y: number, nearest: number): LabelSpot[] {
  const spots: LabelSpot[] = [];
  for (const reach of [nearest, nearest * 2, nearest * 3.5]) {
    spots.push({ x: x + reach, y: y + 4, anchor: "start" }, { x: x - reach, y: y + 4, anchor: "end" });
    spots.push({ x, y: y - reach, anchor: "middle" }, { x, y: y + reach + 9, anchor: "middle" });
    for (const [dx, dy] of [[0.7, -0.8], [0.7, 1.3], [-0.7, -0.8], [-0.7, 1.3]] as const) spots.push({ x: x + dx * reach, y: y + dy * reach, anchor: dx > 0 ? "start" : "end" });
  }
  return spots;
}
