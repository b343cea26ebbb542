import { checkFinite, checkNotNegative, checkWhole } from "../validation";
import { TREND_THRESHOLD } from "./trend-threshold";
import { weightedTrend, type IntervalPoint, type WeightedTrend } from "./weighted-trend";

/** One period of a series; null = missing or suppressed. Value and limits in one unit. */
export interface SeriesPoint {
  readonly value: number | null;
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly count: number | null;
  readonly denominator: number | null;
}

export type TrendValueType = "proportion" | "crude_rate" | "directly_standardised_rate" | "other";

/** In the order in which they are looked for. */
export type NoTrendReason = "value_type" | "too_few_points" | "count_equals_denominator" | "interval_without_width";

export interface CalculatedTrend extends WeightedTrend {
  /** Places in the series, from 0, of the points used. */
  readonly usedPoints: readonly number[];
}

export type RecentTrend = CalculatedTrend | { readonly marker: "cannot_be_calculated"; readonly reason: NoTrendReason };

export interface RecentTrendOptions {
  /** How many of the latest valid points to use, 3 or more. Default 5. */
  readonly points?: number;
  /** Chi-square above which a slope counts. Default 9.5495, chance 2 in 1,000. */
  readonly threshold?: number;
}

/**
 * Which way the latest five valid points of a series go. A point is valid with value, limits, count and denominator;
 * those between which others are missing count as neighbours. Source: TrendMarkerCalculator and TrendRequest of DHSC
 * FingertipsNext. Five monthly points are five months: state the period.
 * @param series oldest first.
 * @returns the trend, or why there is none: the value type has none, too few valid points, a valid point whose count
 * equals its denominator, or one of the latest whose interval has no width.
 * @throws RangeError for a figure that is not finite, a count or denominator under 0, or limits the wrong way round.
 */
export function recentTrend(series: readonly SeriesPoint[], valueType: TrendValueType, options: RecentTrendOptions = {}): RecentTrend {
  const { points: wanted = 5, threshold = TREND_THRESHOLD } = options;
  checkWhole(wanted, "points", 3);
  series.forEach(checkPoint);
  if (!VALUE_TYPES.includes(valueType)) return none("value_type");

  const valid = series.flatMap(completePoint);
  if (valid.length < wanted) return none("too_few_points");
  if (valid.some(({ count, denominator }) => count === denominator)) return none("count_equals_denominator");
  const used = valid.slice(-wanted);
  if (used.some(({ lower95, upper95 }) => lower95 === upper95)) return none("interval_without_width");
  return { ...weightedTrend(used, threshold), usedPoints: used.map(({ place }) => place) };
}

const VALUE_TYPES: readonly TrendValueType[] = ["proportion", "crude_rate", "directly_standardised_rate"];

const none = (reason: NoTrendReason): RecentTrend => ({ marker: "cannot_be_calculated", reason });

interface CompletePoint extends IntervalPoint {
  readonly count: number;
  readonly denominator: number;
  readonly place: number;
}

function completePoint({ value, lower95, upper95, count, denominator }: SeriesPoint, place: number): CompletePoint[] {
  if (value === null || lower95 === null || upper95 === null || count === null || denominator === null) return [];
  return [{ value, lower95, upper95, count, denominator, place }];
}

function checkPoint(point: SeriesPoint, index: number): void {
  for (const name of ["value", "lower95", "upper95"] as const) {
    const value = point[name];
    if (value !== null) checkFinite(value, `series[${index}].${name}`);
  }
  for (const name of ["count", "denominator"] as const) {
    const value = point[name];
    if (value !== null) checkNotNegative(value, `series[${index}].${name}`);
  }
  if (point.lower95 !== null && point.upper95 !== null && point.lower95 > point.upper95) {
    throw new RangeError(`series[${index}].lower95 must not lie above upper95`);
  }
}
