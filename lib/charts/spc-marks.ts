import { PALETTE } from "@/lib/charts/palette";
import { linePath, svgNumber, svgPair } from "@/lib/charts/svg-number";
import type { ChartPoint, ChartSpec, PointMark, Run } from "@/lib/charts/chart-spec";
import type { SpcLayout } from "@/lib/charts/spc-layout";

const FILL: Readonly<Record<PointMark, string>> = {
  common: PALETTE.common,
  improving: PALETTE.improving,
  concerning: PALETTE.concerning,
  neither: PALETTE.neither,
  ghost: PALETTE.paper,
  plain: PALETTE.paper,
};
const MARK_ORDER: readonly PointMark[] = ["ghost", "plain", "common", "neither", "concerning", "improving"];

/** Band, dashed limits and mean of every stretch; each is drawn half-way towards its neighbours. */
export function drawLimits(spec: ChartSpec, { x, y }: SpcLayout): string {
  const at = (index: number): number => x(spec.points[index]?.at ?? 0);
  let bands = "";
  let limits = "";
  let means = "";
  for (const { start, end, mean, lower, upper } of spec.segments) {
    const from = start === 0 ? at(start) : (at(start - 1) + at(start)) / 2;
    const to = end === spec.points.length - 1 ? at(end) : (at(end) + at(end + 1)) / 2;
    bands += `M${svgPair(from, y(upper))}H${svgNumber(to)}V${svgNumber(y(lower))}H${svgNumber(from)}z`;
    limits += `M${svgPair(from, y(upper))}H${svgNumber(to)}M${svgPair(from, y(lower))}H${svgNumber(to)}`;
    means += `M${svgPair(from, y(mean))}H${svgNumber(to)}`;
  }
  if (bands === "") return "";
  return (
    `<path d="${bands}" fill="${PALETTE.limitBand}"/>` +
    `<g fill="none" stroke="${PALETTE.limitLine}" stroke-width="1.2"><path d="${limits}" stroke-dasharray="6 3"/><path d="${means}"/></g>`
  );
}

/** The reference series: a thin grey line, cut where it is not held; a figure alone between two gaps is a dot. */
export function drawReference({ points }: ChartSpec, { x, y }: SpcLayout): string {
  let line = "";
  let alone = "";
  points.forEach(({ at, reference }, index) => {
    if (reference === null) return;
    const place = svgPair(x(at), y(reference));
    const [before, after] = [points[index - 1], points[index + 1]].map((point) => point !== undefined && point.reference !== null);
    if (before || after) line += (before ? "L" : "M") + place;
    else alone += `M${place}h0`;
  });
  return (
    (line === "" ? "" : `<path d="${line}" fill="none" stroke="${PALETTE.reference}" stroke-width="1.6"/>`) +
    (alone === "" ? "" : `<path d="${alone}" stroke="${PALETTE.reference}" stroke-width="6" stroke-linecap="round"/>`)
  );
}

/**
 * Steps: a square where each is due, solid line while it is in force, dashed for up to a year before the
 * first is due. The line holds the last step to the end of the axis.
 */
export function drawSteps(spec: ChartSpec, layout: SpcLayout): string {
  const { x, y, steps, range } = layout;
  const earlier = spec.steps.filter(({ at }) => at < range[0]).at(-1);
  const first = steps[0];
  if (!first && !earlier) return "";
  let line = earlier ? `M${svgPair(x(range[0]), y(earlier.value))}` : "";
  let squares = "";
  for (const { at, value } of steps) {
    line += line === "" ? `M${svgPair(x(at), y(value))}` : `H${svgNumber(x(at))}V${svgNumber(y(value))}`;
    squares += `M${svgPair(x(at) - 4.5, y(value) - 4.5)}h9v9h-9z`;
  }
  const end = steps.at(-1)?.at ?? range[0];
  if (end < range[1]) line += `H${svgNumber(x(range[1]))}`;
  const leadFrom = first && !earlier ? Math.max(range[0], first.at - 12) : null;
  const lead = first && leadFrom !== null && leadFrom < first.at ? `<path d="M${svgPair(x(leadFrom), y(first.value))}H${svgNumber(x(first.at))}" stroke-dasharray="2 3"/>` : "";
  return (
    `<g fill="none" stroke="${PALETTE.trajectory}" stroke-width="2.2">${lead}<path d="${line}"/></g>` +
    (squares === "" ? "" : `<path d="${squares}" fill="${PALETTE.trajectory}"/>`)
  );
}

/** The value line in ink, in pieces; two points alone are joined by dots, because two points are no trend. */
export function drawValueLine(spec: ChartSpec, { x, y }: SpcLayout): string {
  const path = spec.lines.map((run) => runPath(spec.points, run, x, y)).join("");
  if (path === "") return "";
  const held = spec.points.filter(({ value }) => value !== null).length;
  const dots = held === 2 ? ' stroke-dasharray="1 5" stroke-linecap="round"' : "";
  return `<path d="${path}" fill="none" stroke="${PALETTE.ink}" stroke-width="2" stroke-linejoin="round"${dots}/>`;
}

/** One group a kind of point: discs, with a dot in them for improvement, and diamonds for concern, so that they part in grey as well. */
export function drawMarks(spec: ChartSpec, { x, y }: SpcLayout, radius: number): string {
  let marks = "";
  for (const mark of MARK_ORDER) {
    const shapes = spec.points
      .map((point, index) => drawPoint(point, mark, x(point.at), y, index === spec.latest ? radius * 1.4 : radius))
      .join("");
    if (shapes !== "") marks += `<g fill="${FILL[mark]}">${shapes}${mark === "improving" ? drawCentres(spec, x, y, radius) : ""}</g>`;
  }
  return marks === "" ? "" : `<g stroke="${PALETTE.ink}">${marks}</g>`;
}

function drawCentres({ points }: ChartSpec, x: (at: number) => number, y: (value: number) => number, radius: number): string {
  const path = points.map(({ at, value, mark }) => (value === null || mark !== "improving" ? "" : `M${svgPair(x(at), y(value))}h0`)).join("");
  return `<path d="${path}" stroke-width="${svgNumber(radius * 0.8)}" stroke-linecap="round"/>`;
}

function drawPoint({ value, mark }: ChartPoint, wanted: PointMark, cx: number, y: (value: number) => number, radius: number): string {
  if (value === null || mark !== wanted) return "";
  if (mark !== "concerning") return `<circle cx="${svgNumber(cx)}" cy="${svgNumber(y(value))}" r="${svgNumber(radius)}"/>`;
  const arm = svgNumber(radius * 1.3);
  return `<path d="M${svgPair(cx, y(value) - radius * 1.3)}l${arm} ${arm}-${arm} ${arm}-${arm}-${arm}z"/>`;
}

function runPath(points: readonly ChartPoint[], { start, end }: Run, x: (at: number) => number, y: (value: number) => number): string {
  if (start === end) return "";
  return linePath(points.slice(start, end + 1).map(({ at, value }) => [x(at), y(value ?? 0)] as const));
}
