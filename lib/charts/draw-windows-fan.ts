import { describeWindowsFan } from "@/lib/charts/describe-windows-fan";
import { escapeXml } from "@/lib/charts/escape-xml";
import { openSvg } from "@/lib/charts/open-svg";
import { PALETTE } from "@/lib/charts/palette";
import { pushApart } from "@/lib/charts/push-apart";
import { RelativePath } from "@/lib/charts/relative-path";
import { linePath, svgNumber } from "@/lib/charts/svg-number";
import { FAN_TEXT, windowsFanFrame, type WindowsFanFrame } from "@/lib/charts/windows-fan-frame";
import { formatNumber } from "@/lib/shared/format-number";
import type { FanWindow, WindowsFan } from "@/lib/charts/windows-fan";

/** Windows of other areas are drawn at every third month: the eye sees no difference, the page loads in half the time. */
const THINNED = 3;
const LINE = 15;

/**
 * Every past window as change from its start: others in grey, own in blue, the best in ink with its name, what is needed in purple.
 * @param width 280 or more, height 180 or more, in pixels
 * @throws RangeError when it is smaller, or where a window is no month long
 */
export function drawWindowsFan(fan: WindowsFan, width = 360, height = 262): string {
  if (!(height >= 180)) throw new RangeError(`a fan ${height} px high cannot be read`);
  if (!(fan.months >= 1)) throw new RangeError(`windows of ${fan.months} months`);
  const open = openSvg({ width, height, label: describeWindowsFan(fan), fontSize: FAN_TEXT });
  if (fan.windows.length === 0) return `${open}<text x="0" y="20">No past window is held</text></svg>`;
  const frame = windowsFanFrame(fan, width, height);
  const best = fan.best === null ? undefined : fan.windows[fan.best];
  const own = fan.windows.filter((window) => window.isOwn && window !== best);
  return [
    open,
    drawGrid(fan, frame),
    drawOthers(fan.windows.filter((window) => !window.isOwn && window !== best), fan.months, frame),
    drawZero(frame),
    drawWhole(own, fan.months, frame, PALETTE.onTrajectory),
    drawWhole(best === undefined ? [] : [best], fan.months, frame, PALETTE.ink),
    drawNeeded(fan, frame),
    drawEnds(frame),
    "</svg>",
  ].join("");
}

function drawGrid({ months }: WindowsFan, { axis, left, right, bottom, x, y }: WindowsFanFrame): string {
  const lines = axis.ticks.map((tick) => `M${left} ${svgNumber(y(tick))}H${right}`).join("");
  const figures = axis.ticks.map((tick) => `<text x="${left - 5}" y="${svgNumber(y(tick) + 4.4)}">${escapeXml(formatNumber(tick, { decimals: axis.decimals, signed: true }))}</text>`).join("");
  const years = Math.floor(months / 12);
  const inner = months % 12 === 0 && months > 12 ? Array.from({ length: years - 1 }, (_, index) => `<text x="${svgNumber(x((index + 1) * 12))}" y="${bottom + 18}" text-anchor="middle">${index + 1}</text>`).join("") : "";
  const end = months % 12 === 0 ? `${years} ${years === 1 ? "year" : "years"}` : `${months} ${months === 1 ? "month" : "months"}`;
  return (
    `<path d="${lines}" stroke="${PALETTE.grid}"/><g fill="${PALETTE.quietInk}"><g text-anchor="end">${figures}</g>` +
    `<text x="${left}" y="${bottom + 18}">start</text>${inner}<text x="${right}" y="${bottom + 18}" text-anchor="end">${end}</text></g>`
  );
}

const drawZero = ({ left, right, y }: WindowsFanFrame): string => `<path d="M${left} ${svgNumber(y(0))}H${right}" stroke="${PALETTE.axis}"/>`;

/** All others in one path of whole pixels, cut where a month is not held. */
function drawOthers(windows: readonly FanWindow[], months: number, { x, y }: WindowsFanFrame): string {
  const path = new RelativePath();
  for (const { changes } of windows) {
    let isOpen = false;
    for (const month of sampledMonths(months)) {
      const change = changes[month] ?? null;
      if (change !== null && isOpen) path.lineTo(x(month), y(change));
      else if (change !== null) path.moveTo(x(month), y(change));
      isOpen = change !== null;
    }
  }
  const data = path.toString();
  return data === "" ? "" : `<path d="${data}" fill="none" stroke="${PALETTE.minor}" stroke-width=".7" stroke-opacity=".55"/>`;
}

/** Every third month, with the last. */
function sampledMonths(months: number): number[] {
  const sampled = Array.from({ length: Math.floor(months / THINNED) + 1 }, (_, index) => index * THINNED);
  return months % THINNED === 0 ? sampled : [...sampled, months];
}

/** Every month held of the windows that are told apart; a month alone between two gaps is a dot. */
function drawWhole(windows: readonly FanWindow[], months: number, { x, y }: WindowsFanFrame, colour: string): string {
  const pieces = windows.flatMap(({ changes }) => {
    const pieces: (readonly [number, number])[][] = [[]];
    changes.slice(0, months + 1).forEach((change, month) => {
      if (change === null) pieces.push([]);
      else pieces.at(-1)?.push([x(month), y(change)]);
    });
    return pieces;
  });
  const data = pieces.filter((piece) => piece.length > 1).map(linePath).join("");
  const alone = pieces.filter((piece) => piece.length === 1).map((piece) => `${linePath(piece)}h0`).join("");
  return (
    (data === "" ? "" : `<path d="${data}" fill="none" stroke="${colour}" stroke-width="1.6" stroke-linejoin="round"/>`) +
    (alone === "" ? "" : `<path d="${alone}" stroke="${colour}" stroke-width="4" stroke-linecap="round"/>`)
  );
}

function drawNeeded({ needed, months }: WindowsFan, { x, y }: WindowsFanFrame): string {
  if (needed === null) return "";
  const [px, py] = [x(months), y(needed)];
  return `<path d="${linePath([[x(0), y(0)], [px, py]])}" stroke="${PALETTE.trajectory}" stroke-width="2.6"/><path d="M${svgNumber(px - 4.5)} ${svgNumber(py - 4.5)}h9v9h-9z" fill="${PALETTE.trajectory}"/>`;
}

/** Names at the ends of the lines, pushed apart where they would meet. */
function drawEnds({ labels, right, top, bottom, y }: WindowsFanFrame): string {
  const middles = pushApart(labels.map(({ lines, value, role }) => ({ wanted: y(value), height: lines.length * LINE, weight: role === "needed" ? 4 : 1 })), top - 10, bottom + 10);
  return labels.map(({ lines, role }, index) => {
    const first = (middles[index] ?? 0) - ((lines.length - 1) * LINE) / 2 + 4.4;
    const colour = role === "needed" ? PALETTE.trajectory : role === "own" ? PALETTE.onTrajectory : null;
    const spans = lines.map((line, row) => (row === 0 ? escapeXml(line) : `<tspan x="${right + 9}" dy="${LINE}">${escapeXml(line)}</tspan>`)).join("");
    return `<text x="${right + 9}" y="${svgNumber(first)}"${role === "own" ? "" : ' font-weight="700"'}${colour === null ? "" : ` fill="${colour}"`}>${spans}</text>`;
  }).join("");
}
