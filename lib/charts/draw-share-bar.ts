import { PALETTE } from "@/lib/charts/palette";
import { svgNumber } from "@/lib/charts/svg-number";

const WIDTH = 140;
const HEIGHT = 18;

/**
 * A part's share of a whole as a bar from zero; a second share as a line across it, so that one part can hold more of the
 * waits than of the list at a glance. Hidden from readers: the cells beside it give both.
 * @param share percent, 0 to 100
 * @param other percent of another whole; null = none
 * @param longest percent at the full width, the same for every bar of a table
 */
export function drawShareBar(share: number, other: number | null, longest: number): string {
  const x = (percent: number): number => Math.min(1, percent / longest) * (WIDTH - 2);
  return [
    `<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">`,
    `<rect y="3" width="${svgNumber(x(share))}" height="12" fill="${PALETTE.onTrajectory}"/>`,
    other === null ? "" : `<path d="M${svgNumber(x(other) + 1)} 0v18" stroke="${PALETTE.ink}" stroke-width="2"/>`,
    `<path d="M.5 0v18" stroke="${PALETTE.axis}"/>`,
    "</svg>",
  ].join("");
}
