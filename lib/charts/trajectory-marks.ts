import { PALETTE } from "@/lib/charts/palette";
import { planLine } from "@/lib/charts/plan-line";
import { linePath, svgNumber, svgPair } from "@/lib/charts/svg-number";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import type { SpcLayout } from "@/lib/charts/spc-layout";
import type { PlacedPlan, TrajectoryChart } from "@/lib/charts/trajectory-chart";

/** Half the side of a named square and of one without a name, in pixels. */
const SQUARE = 4.5;
const SMALL_SQUARE = 2.5;
/** Squares without a name closer than this would read as a band. */
const LEAST_APART = 9;

/** Ranges of 50, 80 and 95% that open from the latest figure, a dot a period in the middle, and the line where they end. */
export function drawProjection({ projection, spec }: TrajectoryChart, { x, y }: SpcLayout): string {
  const last = projection.at(-1);
  if (last === undefined) return "";
  const latest = spec.points[spec.latest ?? -1];
  const apex = latest?.value == null ? [] : [[x(latest.at), y(latest.value)] as const];
  const band = (key: "p50" | "p80" | "p95", fill: string): string => {
    const upper = projection.map((step) => [x(step.at), y(step[key][1])] as const);
    const lower = projection.map((step) => [x(step.at), y(step[key][0])] as const).reverse();
    return `<path d="${linePath([...apex, ...upper, ...lower])}z" fill="${fill}"/>`;
  };
  const dots = projection.map(({ at, centre }) => `M${svgPair(x(at), y(centre))}h0`).join("");
  return (
    `<g stroke="${PALETTE.onTrajectory}" stroke-width=".8" stroke-linejoin="round">${band("p95", PALETTE.projection95)}${band("p80", PALETTE.projection80)}${band("p50", PALETTE.projection50)}</g>` +
    `<path d="M${svgPair(x(last.at), y(last.p95[1]) - 3)}V${svgNumber(y(last.p95[0]) + 3)}" stroke="${PALETTE.axis}"/>` +
    `<path d="${dots}" stroke="${PALETTE.onTrajectory}" stroke-width="3.6" stroke-linecap="round"/>`
  );
}

/** Purple line and squares: solid in force, dashed and hollow where proposed; dots lead to a first step not yet due. */
export function drawPlan(plan: PlacedPlan, layout: SpcLayout): string {
  const { x, y, range } = layout;
  const isProposed = plan.role === "proposed";
  const line = linePath(planLine(plan, layout));
  const first = plan.points[0];
  const leadFrom = first === undefined ? 0 : Math.max(range[0], first.at - 12);
  const lead = plan.shape === "step" && first !== undefined && leadFrom < first.at ? `<path d="M${svgPair(x(leadFrom), y(first.value))}H${svgNumber(x(first.at))}" stroke-dasharray="2 3"/>` : "";
  return (
    `<g fill="none" stroke="${PALETTE.trajectory}" stroke-width="2.2" stroke-linejoin="round">${lead}${line === "" ? "" : `<path d="${line}"${isProposed ? ' stroke-dasharray="7 4"' : ""}/>`}</g>` +
    drawSquares(plan, layout, isProposed)
  );
}

function drawSquares({ points }: PlacedPlan, { x, y, range }: SpcLayout, isHollow: boolean): string {
  const inside = points.filter(({ at }) => at >= range[0]);
  const isDense = inside.some(({ at }, index) => index > 0 && x(at) - x(inside[index - 1]?.at ?? 0) < LEAST_APART);
  const squares = inside.map(({ at, value, label }) => {
    const half = label === null ? SMALL_SQUARE : SQUARE;
    return label === null && isDense ? "" : `M${svgPair(x(at) - half, y(value) - half)}h${2 * half}v${2 * half}h${-2 * half}z`;
  }).join("");
  if (squares === "") return "";
  return isHollow ? `<path d="${squares}" fill="${PALETTE.paper}" stroke="${PALETTE.trajectory}" stroke-width="1.8"/>` : `<path d="${squares}" fill="${PALETTE.trajectory}"/>`;
}

/** The straight way from the latest figure to what is asked, dotted. */
export function drawNeeded({ needed, spec }: TrajectoryChart, { x, y }: SpcLayout): string {
  const latest = spec.points[spec.latest ?? -1];
  if (needed === null || latest?.value == null) return "";
  return `<path d="M${svgPair(x(latest.at), y(latest.value))}L${svgPair(x(needed.at), y(needed.value))}" stroke="${PALETTE.ink}" stroke-width="1.4" stroke-dasharray="1 4" stroke-linecap="round"/>`;
}

/** Where the line of the best level held starts, in pixels. */
export function ceilingFrom({ points, latest }: ChartSpec, { x, range }: SpcLayout): number {
  const at = points[latest ?? -1]?.at ?? range[0];
  return x(at < range[1] ? at : range[0]);
}

/** The best level held, dashed across what is still to come; across the whole plot where nothing is. */
export function drawCeiling({ ceiling, spec }: TrajectoryChart, layout: SpcLayout): string {
  if (ceiling === null) return "";
  return `<path d="M${svgPair(ceilingFrom(spec, layout), layout.y(ceiling.value))}H${svgNumber(layout.right)}" stroke="${PALETTE.reference}" stroke-width="1.3" stroke-dasharray="6 4"/>`;
}
