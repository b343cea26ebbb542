import { chiSquareUpperTail } from "../distributions/chi-square-distribution";
import { checkNotNegative, checkPositive, checkSameLength } from "../validation";
import { checkValue, LARGEST_VALUE } from "./check-value";
import { haveSameSign, leaveOneOut } from "./slope-signs";
import { TREND_THRESHOLD, type TrendMarker } from "./trend-threshold";

export interface ProportionSeries {
  /** Events of each period, from 0 to its denominator. */
  readonly count: readonly number[];
  /** People or cases of each period, 1 or more; shares of a person may occur. */
  readonly denominator: readonly number[];
}

export interface ProportionTrendOptions {
  /** Time of each period, not all the same; default 1, 2, 3 and so on. */
  readonly scores?: readonly number[];
  /** Chi-square above which a trend counts. Default 9.5495, chance 2 in 1,000. */
  readonly threshold?: number;
}

export interface ProportionTrend {
  /** 1 degree of freedom. */
  readonly chiSquare: number;
  /** Chance of a chi-square as large when the proportion does not change. */
  readonly p: number;
  /** Which way the proportion goes; level counts as up. */
  readonly direction: "up" | "down";
  readonly isBeyondThreshold: boolean;
  /** Unweighted slopes of the logits without the first period, without the second, and so on; null when a count is 0 or whole. */
  readonly leaveOneOutSlopes: readonly number[] | null;
  /** Whether these, the slope of all logits and `direction` agree; null where there are no logits. */
  readonly sameSign: boolean | null;
  /** No change unless beyond the threshold with one sign; cannot be calculated where beyond it without logits. */
  readonly marker: TrendMarker | "cannot_be_calculated";
}

/**
 * Cochran-Armitage test of a trend in proportions, and whether one period alone makes it.
 * Sources: Armitage 1955, Biometrics 11:375-386, as prop.trend.test of R; threshold and leave-one-out on logits of PHE
 * Fingertips. Its N (N sum xt - R sum nt)^2 / (R (N - R) (N sum nt^2 - (sum nt)^2)) is here taken about the mean time.
 * @returns null where there are no events at all, or nothing but events: there is no spread to hold a trend against.
 * @throws RangeError under three periods, for lists of unequal length, a count beyond its denominator, a denominator
 * outside 1 to 2^53 - 1, or equal scores.
 */
export function proportionTrend({ count, denominator }: ProportionSeries, options: ProportionTrendOptions = {}): ProportionTrend | null {
  const { scores = count.map((_, place) => place + 1), threshold = TREND_THRESHOLD } = options;
  checkPositive(threshold, "threshold");
  checkInput(count, denominator, scores);
  const first = Math.min(...scores);
  const span = Math.max(...scores) - first;
  const periods = count.map((x, place) => ({ x, n: denominator[place] ?? 1, t: ((scores[place] ?? first) - first) / span }));

  const total = sum(periods, ({ n }) => n);
  const events = sum(periods, ({ x }) => x);
  const variance = (events / total) * (sum(periods, ({ x, n }) => n - x) / total);
  if (variance === 0) return null;
  const meanTime = sum(periods, ({ n, t }) => (n / total) * t);
  const squares = sum(periods, ({ n, t }) => n * (t - meanTime) ** 2);
  // Multiplied before divided: with whole counts a level series then gives exactly 0.
  const excess = sum(periods, ({ x, n, t }) => ((x * total - n * events) / total) * (t - meanTime));

  const chiSquare = ((excess / squares) * excess) / variance;
  const isBeyondThreshold = chiSquare > threshold;
  const { slopes, sameSign } = checkEachPeriod(periods, excess);
  const decided = sameSign === null ? "cannot_be_calculated" : excess < 0 ? "decreasing" : "increasing";
  return {
    chiSquare,
    p: chiSquareUpperTail(chiSquare, 1),
    direction: excess < 0 ? "down" : "up",
    isBeyondThreshold,
    leaveOneOutSlopes: slopes === null ? null : slopes.map((slope) => slope / span),
    sameSign,
    marker: isBeyondThreshold && sameSign !== false ? decided : "no_change",
  };
}

interface Period {
  readonly x: number;
  readonly n: number;
  /** From 0 for the first score to 1 for the last. */
  readonly t: number;
}

/** Slopes over the whole span of time, and whether all agree. */
function checkEachPeriod(periods: readonly Period[], excess: number): { slopes: number[] | null; sameSign: boolean | null } {
  if (periods.some(({ x, n }) => x === 0 || x === n)) return { slopes: null, sameSign: null };
  const slopes = leaveOneOut(periods, logitSlope);
  return { slopes, sameSign: haveSameSign([excess, logitSlope(periods), ...slopes]) };
}

/** Least squares, every period alike; 0 where all times left are the same. */
function logitSlope(periods: readonly Period[]): number {
  const meanTime = sum(periods, ({ t }) => t) / periods.length;
  const origin = logit(periods[0]);
  const squares = sum(periods, ({ t }) => (t - meanTime) ** 2);
  return squares === 0 ? 0 : sum(periods, (period) => (period.t - meanTime) * (logit(period) - origin)) / squares;
}

const logit = (period: Period | undefined): number => (period === undefined ? 0 : Math.log(period.x / (period.n - period.x)));

const sum = (periods: readonly Period[], term: (period: Period) => number): number =>
  periods.reduce((total, period) => total + term(period), 0);

function checkInput(count: readonly number[], denominator: readonly number[], scores: readonly number[]): void {
  checkSameLength(count, "count", denominator, "denominator");
  checkSameLength(count, "count", scores, "scores");
  if (count.length < 3) throw new RangeError(`count must have three periods or more, not ${count.length}`);
  count.forEach((x, place) => {
    const n = denominator[place] ?? Number.NaN;
    checkNotNegative(x, `count[${place}]`);
    if (!(n >= 1 && n <= Number.MAX_SAFE_INTEGER)) throw new RangeError(`denominator[${place}] must lie from 1 to 2^53 - 1, not ${n}`);
    if (x > n) throw new RangeError(`count[${place}] (${x}) must not exceed denominator[${place}] (${n})`);
    checkValue(scores[place] ?? Number.NaN, `scores[${place}]`);
  });
  if (Math.max(...scores) - Math.min(...scores) < 1 / LARGEST_VALUE) throw new RangeError("scores must not all be the same");
}
