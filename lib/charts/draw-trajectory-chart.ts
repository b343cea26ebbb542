import { describeTrajectoryChart } from "@/lib/charts/describe-trajectory-chart";
import { drawBreaks, drawTimeAxis, drawValueAxis } from "@/lib/charts/draw-spc-chart";
import { drawCeiling, drawNeeded, drawPlan, drawProjection } from "@/lib/charts/trajectory-marks";
import { drawLimits, drawMarks, drawReference, drawValueLine } from "@/lib/charts/spc-marks";
import { drawSpcLabels } from "@/lib/charts/spc-labels";
import { layoutTrajectory } from "@/lib/charts/trajectory-layout";
import { openSvg, WIDE } from "@/lib/charts/open-svg";
import { trajectoryLabels } from "@/lib/charts/trajectory-labels";
import type { ChartSize } from "@/lib/charts/spc-layout";
import type { TrajectoryChart } from "@/lib/charts/trajectory-chart";

/**
 * A measure over time with its trajectory, projection and the pace needed, as an SVG string with presentation attributes only.
 * @param size width 280 or more, height 200 or more, in pixels
 * @throws RangeError when it is smaller, as it could not be read
 */
export function drawTrajectoryChart(chart: TrajectoryChart, size: ChartSize): string {
  const { spec, plans } = chart;
  if (!(size.height >= 200)) throw new RangeError(`a trajectory chart ${size.height} px high cannot be read`);
  const open = openSvg({ ...size, label: describeTrajectoryChart(chart), fontSize: 13 });
  if (spec.latest === null && plans.every(({ points }) => points.length === 0)) return `${open}<text x="0" y="20">No figures held</text></svg>`;
  const layout = layoutTrajectory(chart, size);
  return [
    open,
    drawValueAxis(spec, layout),
    drawTimeAxis(spec, layout),
    drawLimits(spec, layout),
    drawProjection(chart, layout),
    drawBreaks(spec, layout),
    drawReference(spec, layout),
    drawCeiling(chart, layout),
    drawNeeded(chart, layout),
    ...plans.map((plan) => drawPlan(plan, layout)),
    drawValueLine(spec, layout),
    drawMarks(spec, layout, size.width >= WIDE ? 3.6 : 2.8),
    drawSpcLabels(spec, layout, trajectoryLabels(chart, layout)),
    "</svg>",
  ].join("");
}
