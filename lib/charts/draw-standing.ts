import { PALETTE } from "@/lib/charts/palette";
import { linearScale } from "@/lib/charts/scale";
import { svgNumber } from "@/lib/charts/svg-number";

export interface StandingDrawing {
  /** Every body's value, the own one among them. */
  readonly values: readonly number[];
  readonly own: number;
  /** Both ends of the middle half. */
  readonly quartiles: readonly [number, number];
  /** The whole's own value, if it is published. */
  readonly reference: number | null;
}

const WIDTH = 150;
const HEIGHT = 26;
const EDGE = 7;

/**
 * Where one body stands among all of its kind, for a table cell: a tick a body, the middle half as a pale bar, the own one as
 * a disc, the whole's value as a dashed line. Hidden from readers: the cell says the same in words.
 */
export function drawStanding({ values, own, quartiles, reference }: StandingDrawing): string {
  const all = [...values, own, ...(reference === null ? [] : [reference])];
  const x = linearScale([Math.min(...all), Math.max(...all)], [EDGE, WIDTH - EDGE]);
  // Ticks that fall on one another are drawn once.
  const ticks = [...new Set(values.map((value) => svgNumber(x(value))))].map((at) => `M${at} 7v12`).join("");
  const [low, high] = [x(quartiles[0]), x(quartiles[1])];
  return [
    `<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" fill="none">`,
    `<rect x="${svgNumber(low)}" y="5" width="${svgNumber(Math.max(1, high - low))}" height="16" fill="${PALETTE.limitBand}"/>`,
    `<path d="${ticks}" stroke="${PALETTE.minor}"/>`,
    reference === null ? "" : `<path d="M${svgNumber(x(reference))} 1v24" stroke="${PALETTE.ink}" stroke-dasharray="3 2"/>`,
    `<circle cx="${svgNumber(x(own))}" cy="13" r="5" fill="${PALETTE.ink}" stroke="${PALETTE.paper}" stroke-width="1.5"/>`,
    "</svg>",
  ].join("");
}
