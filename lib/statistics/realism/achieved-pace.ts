import { theilSen } from "../projection/theil-sen";
import { checkPeriodsPerYear, checkSeries } from "./check-panel";
import { goodSign } from "./good-sign";
import type { GoodDirection, PanelSeries } from "./types";

const MOST_POINTS = 24;
const LEAST_POINTS = 12;
const CONFIDENCE = 0.9;

/** Pace of a series, in the units of its values a year; positive is improvement. */
export interface AchievedPace {
  readonly perYear: number;
  /** Limits of the 90% interval. */
  readonly lower: number;
  readonly upper: number;
  readonly points: number;
}

/**
 * Theil-Sen slope over the last 24 present values since the last break, a year. Source: docs/methods/realism.md.
 * It describes where the series has been going; it is not a forecast. The interval takes successive values as
 * independent, so it is too narrow for most monthly figures.
 * @returns null under 12 present values since the last break.
 * @throws RangeError for a value that is not finite or a break outside the series.
 */
export function achievedPace(series: PanelSeries, direction: GoodDirection, periodsPerYear = 12): AchievedPace | null {
  checkSeries(series);
  checkPeriodsPerYear(periodsPerYear);
  const sign = goodSign(direction);
  const lastBreak = Math.max(0, ...(series.breaks ?? []));
  let start = series.values.length;
  for (let points = 0; start > lastBreak && points < MOST_POINTS; start -= 1) if (series.values[start - 1] !== null) points += 1;
  const used = series.values.slice(start).map((value) => (value === null ? null : value * sign));
  if (used.filter((value) => value !== null).length < LEAST_POINTS) return null;

  const line = theilSen(used, CONFIDENCE);
  if (line === null) return null;
  return { perYear: line.slope * periodsPerYear, lower: line.lower * periodsPerYear, upper: line.upper * periodsPerYear, points: line.n };
}
