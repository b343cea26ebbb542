import { checkPositive, checkWhole } from "../validation";
import { checkValue, LARGEST_VALUE } from "./check-value";
import { haveSameSign, leaveOneOut } from "./slope-signs";
import { TREND_THRESHOLD, type TrendMarker } from "./trend-threshold";

/** A value and its 95% confidence limits, in one unit; the interval has a width. */
export interface IntervalPoint {
  readonly value: number;
  readonly lower95: number;
  readonly upper95: number;
}

export interface WeightedTrend {
  /** Change a step, in the units of the values. */
  readonly slope: number;
  /** 1 degree of freedom. */
  readonly chiSquare: number;
  /** Slope without the first point, without the second, and so on. */
  readonly leaveOneOutSlopes: readonly number[];
  /** Whether these and `slope` have one sign; 0 counts as positive. */
  readonly sameSign: boolean;
  /** Chi-square beyond the threshold, and one sign. */
  readonly significant: boolean;
  readonly marker: TrendMarker;
}

/** A 95% interval is 3.92 standard errors wide. */
const WIDTH_IN_ERRORS = 3.92;

/**
 * Straight line through equally spaced points, each weighted by 1 / standard error squared, and whether it can be chance.
 * Source: TrendMarkerCalculator of DHSC FingertipsNext: chi-square = slope^2 (S Stt - St^2) / S with S, St, Stt the
 * sums of w, wt, wt^2; here written as slope^2 times the weighted squares of t about its mean, the same figure.
 * @param points three or more, oldest first.
 * @param threshold chi-square above which a slope counts.
 * @throws RangeError for fewer points, a figure that is not finite, or an interval without width.
 */
export function weightedTrend(points: readonly IntervalPoint[], threshold = TREND_THRESHOLD): WeightedTrend {
  checkWhole(points.length, "the number of points", 3);
  checkPositive(threshold, "threshold");
  points.forEach(checkPoint);
  const errors = points.map(({ lower95, upper95 }) => (upper95 - lower95) / WIDTH_IN_ERRORS);
  const smallest = Math.min(...errors);
  // Weights relative to the largest, so that they neither overflow nor vanish.
  const weighted = points.map(({ value }, place) => ({ time: place + 1, value, weight: (smallest / (errors[place] ?? smallest)) ** 2 }));

  const { slope, squares } = fit(weighted);
  const chiSquare = (slope / smallest) ** 2 * squares;
  const leaveOneOutSlopes = leaveOneOut(weighted, (rest) => fit(rest).slope);
  const sameSign = haveSameSign([slope, ...leaveOneOutSlopes]);
  const significant = chiSquare > threshold && sameSign;
  return { slope, chiSquare, leaveOneOutSlopes, sameSign, significant, marker: significant ? directionOf(slope) : "no_change" };
}

const directionOf = (slope: number): TrendMarker => (slope > 0 ? "increasing" : "decreasing");

interface WeightedPoint {
  readonly time: number;
  readonly value: number;
  readonly weight: number;
}

/** Slope of the weighted line and the weighted squares of time about its mean, counted from the heaviest point. */
function fit(points: readonly WeightedPoint[]): { slope: number; squares: number } {
  const origin = points.reduce((heaviest, point) => (point.weight > heaviest.weight ? point : heaviest));
  const total = sum(points, ({ weight }) => weight);
  const meanTime = sum(points, ({ weight, time }) => (weight / total) * (time - origin.time));
  const squares = sum(points, ({ weight, time }) => weight * (time - origin.time - meanTime) ** 2);
  const products = sum(points, ({ weight, time, value }) => weight * (time - origin.time - meanTime) * (value - origin.value));
  return { slope: products / squares, squares };
}

const sum = (points: readonly WeightedPoint[], term: (point: WeightedPoint) => number): number =>
  points.reduce((total, point) => total + term(point), 0);

function checkPoint(point: IntervalPoint, index: number): void {
  for (const name of ["value", "lower95", "upper95"] as const) checkValue(point[name], `points[${index}].${name}`);
  const width = point.upper95 - point.lower95;
  if (!(width >= 1 / LARGEST_VALUE)) throw new RangeError(`points[${index}] must have upper95 above lower95; the width is ${width}`);
}
