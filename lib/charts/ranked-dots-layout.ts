import { linearScale, type Scale } from "@/lib/charts/scale";
import { valueAxis, type ValueAxis } from "@/lib/charts/ticks";
import type { RankedDots } from "@/lib/charts/ranked-dots";

/** Pixels a row takes. */
export const ROW_HEIGHT = 23;

export interface RankedDotsLayout {
  readonly width: number;
  readonly height: number;
  /** Ends of the plot. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Right ends of the columns of figures and of likely ranks. */
  readonly valueEnd: number;
  readonly rankEnd: number;
  readonly axis: ValueAxis;
  readonly x: Scale;
  /** Middle of a row. */
  readonly y: (row: number) => number;
}

const TOP = 44;
const BOTTOM = 8;

/** Columns and scale of a ranked chart of a width in pixels; every figure, interval, England and the step lie on the scale. */
export function rankedDotsLayout(chart: RankedDots, width: number): RankedDotsLayout {
  const withRanks = chart.rows.some(({ ranks }) => ranks !== null);
  const left = Math.round(width * 0.37);
  const rankEnd = width - 8;
  const valueEnd = width - (withRanks ? 100 : 8);
  const right = valueEnd - 72;
  const figures = chart.rows.flatMap(({ value, lower, upper }) => [value, lower, upper].flatMap((figure) => (figure === null ? [] : [figure])));
  const levels = [...figures, ...(chart.england === null ? [] : [chart.england]), ...(chart.step === null ? [] : [chart.step.value]), ...(chart.shape === "bars" ? [0] : [])];
  const isShare = chart.unit === "%";
  const axis = valueAxis(levels, { most: 6, padding: 0.02, roundEnds: true, floor: Math.min(0, ...levels) === 0 ? 0 : null, ceiling: isShare ? 100 : null });
  return {
    width, left, right, top: TOP, valueEnd, rankEnd, axis,
    height: TOP + Math.max(1, chart.rows.length) * ROW_HEIGHT + BOTTOM,
    x: linearScale([axis.low, axis.high], [left, right]),
    y: (row) => TOP + (row + 0.5) * ROW_HEIGHT,
  };
}
