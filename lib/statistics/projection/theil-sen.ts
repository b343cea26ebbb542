import { median, sortedMedian } from "../descriptive/median";
import { normalQuantile } from "../distributions/normal-quantile";
import { kendallVariance } from "./kendall-variance";
import { presentPoints, type TimedValue } from "./present-points";

/** A straight line through a series over time 0, 1, 2 …; figures per step, in the units of the values. */
export interface TheilSenLine {
  readonly slope: number;
  /** Height of the line at time 0, the place of the first entry of the series. */
  readonly intercept: number;
  /** Limits of the confidence interval of the slope. */
  readonly lower: number;
  readonly upper: number;
  /** Number of present values. */
  readonly n: number;
}

/**
 * Median slope through all pairs of values, which a few outliers do not move, with Sen's interval of the slope.
 * Sources: Theil 1950; Sen 1968, Journal of the American Statistical Association 63:1379-1389; the variance of
 * Kendall's score with its correction for ties and the interpolation between ranks as in Gilbert 1987, chapter 16.
 * Successive values are taken as independent: a series with autocorrelation needs a wider interval.
 * @param values in time order, one a step; null is a missing value and keeps its place in time.
 * @param confidence coverage of the interval, between 0 and 1.
 * @returns null under three present values.
 * @throws RangeError for a value that is not finite or a confidence outside 0 to 1.
 */
export function theilSen(values: readonly (number | null)[], confidence = 0.9): TheilSenLine | null {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence must lie between 0 and 1, not ${String(confidence)}`);
  }
  const present = presentPoints(values);
  if (present.length < 3) return null;

  const slopes = pairwiseSlopes(present).sort();
  const slope = sortedMedian(slopes) ?? 0;
  const intercept = median(present.map(({ time, value }) => value - slope * time)) ?? 0;
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(kendallVariance(present.map((point) => point.value)));
  return {
    slope,
    intercept,
    lower: atRank(slopes, (slopes.length - reach) / 2),
    upper: atRank(slopes, (slopes.length + reach) / 2 + 1),
    n: present.length,
  };
}

function pairwiseSlopes(points: readonly TimedValue[]): Float64Array {
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2);
  let pairs = 0;
  for (const [place, later] of points.entries()) {
    for (let before = 0; before < place; before += 1) {
      const earlier = points[before] ?? later;
      slopes[pairs++] = (later.value - earlier.value) / (later.time - earlier.time);
    }
  }
  return slopes;
}

/** Value at a rank counted from 1, in a straight line between neighbours; the ends hold beyond them. */
function atRank(sorted: Float64Array, rank: number): number {
  const place = Math.min(Math.max(rank - 1, 0), sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
