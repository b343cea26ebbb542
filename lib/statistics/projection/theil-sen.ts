import { median, sortedMedian } from "../descriptive/median";
import { sortPlaces } from "../descriptive/sort-places";
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

  const slopes = pairwiseSlopes(present);
  const pairs = slopes.length;
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(kendallVariance(present.map((point) => point.value)));
  const [lower, upper] = [placeOfRank(pairs, (pairs - reach) / 2), placeOfRank(pairs, (pairs + reach) / 2 + 1)];
  // No place of the slopes counts but these; they rise, as the reach is never below 0.
  sortPlaces(slopes, [Math.floor(lower), Math.ceil(lower), Math.ceil(pairs / 2) - 1, Math.floor(pairs / 2), Math.floor(upper), Math.ceil(upper)]);
  const slope = sortedMedian(slopes) ?? 0;
  const intercept = median(present.map(({ time, value }) => value - slope * time)) ?? 0;
  return {
    slope,
    intercept,
    lower: valueAt(slopes, lower),
    upper: valueAt(slopes, upper),
    n: present.length,
  };
}

function pairwiseSlopes(points: readonly TimedValue[]): Float64Array {
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2);
  let pairs = 0;
  for (let place = 1; place < points.length; place += 1) {
    const later = points[place];
    for (let before = 0; before < place; before += 1) {
      const earlier = points[before];
      if (later !== undefined && earlier !== undefined) slopes[pairs++] = (later.value - earlier.value) / (later.time - earlier.time);
    }
  }
  return slopes;
}

/** Place, counted from 0, of a rank counted from 1; the ends hold beyond them. */
const placeOfRank = (count: number, rank: number): number => Math.min(Math.max(rank - 1, 0), count - 1);

/** Value at a place, in a straight line between neighbours. */
function valueAt(sorted: Float64Array, place: number): number {
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
