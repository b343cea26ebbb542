import { BAR_TEXT, type BarRow, type BarRowsFrame } from "@/lib/charts/bar-rows";
import { escapeXml } from "@/lib/charts/escape-xml";
import { HALO } from "@/lib/charts/open-svg";
import { svgNumber } from "@/lib/charts/svg-number";
import { fitText, textWidth } from "@/lib/charts/text-width";
import { wrapText } from "@/lib/charts/wrap-text";

/** The name of a row, left of its bar in at most two lines or above it in one. @param top of the row, in pixels */
export function drawBarName({ name }: BarRow, top: number, barHeight: number, { wide, left, barTop }: BarRowsFrame, width: number, isBold = false): string {
  const weight = isBold ? ' font-weight="700"' : "";
  if (!wide) return `<text x="0" y="${svgNumber(top + 14)}"${weight}${HALO}>${escapeXml(fitText(name, BAR_TEXT, isBold, width))}</text>`;
  const [first = "", ...rest] = wrapText(name, BAR_TEXT, left - 12, isBold);
  const lines = rest.length === 0 || barHeight < 20 ? [fitText(name, BAR_TEXT, isBold, left - 12)] : [fitText(first, BAR_TEXT, isBold, left - 12), fitText(rest.join(" "), BAR_TEXT, isBold, left - 12)];
  const middle = top + barTop + barHeight / 2 + 4.6;
  return lines.map((line, index) => `<text x="${svgNumber(left - 10)}" y="${svgNumber(middle + (index - (lines.length - 1) / 2) * 14)}" text-anchor="end"${weight}>${escapeXml(line)}</text>`).join("");
}

/** The figure beside the end of a bar, on the side it points to; at the bar's other end where it would stand on the line of nought. */
export function drawBarFigure({ from, to, text }: BarRow, top: number, barHeight: number, { x, barTop }: BarRowsFrame): string {
  const y = svgNumber(top + barTop + barHeight / 2 + 4.6);
  const room = textWidth(text, BAR_TEXT, true) + 9;
  const meetsNought = to < from ? x(to) > x(0) && x(to) - room < x(0) : x(to) < x(0) && x(to) + room > x(0);
  const end = meetsNought ? from : to;
  return to < from === meetsNought ? `<text x="${svgNumber(x(end) + 5)}" y="${y}" font-weight="700">${escapeXml(text)}</text>` : `<text x="${svgNumber(x(end) - 5)}" y="${y}" text-anchor="end" font-weight="700">${escapeXml(text)}</text>`;
}

/** Path data of a bar. */
export function barPath({ from, to }: Pick<BarRow, "from" | "to">, top: number, barHeight: number, { x, barTop }: BarRowsFrame): string {
  const [start, end] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
  return `M${svgNumber(start)} ${svgNumber(top + barTop)}H${svgNumber(end)}v${svgNumber(barHeight)}H${svgNumber(start)}z`;
}
