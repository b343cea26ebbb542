import { describeStackedShare } from "@/lib/charts/describe-stacked-share";
import { escapeXml } from "@/lib/charts/escape-xml";
import { PALETTE } from "@/lib/charts/palette";
import { openSvg } from "@/lib/charts/open-svg";
import { checkStackedShare, type AreaColour, type StackedShare } from "@/lib/charts/stacked-share";
import { svgNumber } from "@/lib/charts/svg-number";
import { textWidth } from "@/lib/charts/text-width";
import { formatNumber } from "@/lib/shared/format-number";

const BAR = 26;
const WEIGHTS = 8;
const SIZE = 12.5;
/** White between neighbours, so that they part without colour. */
const GAP = 2;

export const AREA_COLOUR: Readonly<Record<AreaColour, string>> = {
  finance: PALETTE.finance, elective: PALETTE.elective, prevention: PALETTE.prevention, joint_working: PALETTE.jointWorking, other: PALETTE.paper,
};

/**
 * A whole divided by area: number first, then the name where there is room; declared weights hollow below, on the same scale.
 * @param width 280 pixels or more
 * @throws RangeError when it is narrower, and where `checkStackedShare` does
 */
export function drawStackedShare(share: StackedShare, width = 560): string {
  checkStackedShare(share);
  const { parts, weights } = share;
  const height = weights === null ? BAR : BAR + 3 + WEIGHTS;
  const open = openSvg({ width, height, label: describeStackedShare(share), fontSize: SIZE });
  if (parts.length === 0) return `${open}<text x="0" y="17">Too few to say</text></svg>`;
  let before = 0;
  const bars = parts.map(({ name, area, share: size }) => {
    const left = before * width;
    before += size;
    return drawPart(`${formatNumber(size * 100)}`, name, area, left, size * width - GAP);
  });
  let declared = 0;
  const hollow = (weights ?? []).map((weight, index) => {
    const left = declared * width;
    declared += weight;
    const area = parts[index]?.area ?? "other";
    return weight === 0 ? "" : `<rect x="${svgNumber(left + 0.8)}" y="${BAR + 3.8}" width="${svgNumber(Math.max(0.4, weight * width - GAP - 1.6))}" height="${WEIGHTS - 1.6}" fill="${PALETTE.paper}" stroke="${area === "other" ? PALETTE.minor : AREA_COLOUR[area]}" stroke-width="1.6"/>`;
  });
  return `${open}${bars.join("")}${hollow.join("")}</svg>`;
}

function drawPart(figure: string, name: string, area: AreaColour, left: number, width: number): string {
  if (width <= 0) return "";
  const isHollow = area === "other";
  const paint = isHollow ? `fill="${PALETTE.paper}" stroke="${PALETTE.minor}"` : `fill="${AREA_COLOUR[area]}"`;
  const inset = isHollow ? 0.5 : 0;
  const bar = `<rect x="${svgNumber(left + inset)}" y="${svgNumber(inset)}" width="${svgNumber(Math.max(0.5, width - 2 * inset))}" height="${svgNumber(BAR - 2 * inset)}" ${paint}/>`;
  const number = textWidth(figure, 14, true);
  if (width < number + 6) return bar;
  const fill = isHollow ? "" : ` fill="${PALETTE.paper}"`;
  const withName = width >= number + textWidth(name, SIZE) + 17;
  return `${bar}<text x="${svgNumber(left + (withName ? 6 : Math.min(6, (width - number) / 2)))}" y="17.6"${fill}><tspan font-size="14" font-weight="700">${figure}</tspan>${withName ? ` ${escapeXml(name)}` : ""}</text>`;
}
