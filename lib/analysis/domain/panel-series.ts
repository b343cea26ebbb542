import type { Series, SeriesPoint } from "@/lib/observations/domain/observation";
import { addDays, addMonths, monthsBetween } from "@/lib/shared/month";
import { monthsOf, type Period } from "@/lib/shared/period";
import type { Panel } from "./panel";

/** Months between neighbouring periods of a calendar without holes, where the ends say so. */
const STRIDES: readonly number[] = [1, 3, 12];

/**
 * The periods of a panel with those put in that nobody has a figure for, so that a missing month is a gap and not a short cut.
 * Periods that follow no calendar are left as they are.
 */
export function wholeCalendar(periods: readonly Period[]): readonly Period[] {
  const gaps = periods.slice(1).map((period, index) => monthsBetween(periods[index]?.end ?? period.end, period.end));
  const stride = Math.min(...gaps);
  const isRegular = STRIDES.includes(stride) && gaps.every((gap) => gap % stride === 0) && periods.every(({ end }) => end === addMonths(end, 0));
  if (!isRegular) return periods;
  return periods.flatMap((period, index) => {
    const steps = index === 0 ? 1 : (gaps[index - 1] ?? stride) / stride;
    const length = monthsOf(period);
    return Array.from({ length: steps }, (_, place): Period => {
      const end = addMonths(period.end, -stride * (steps - 1 - place));
      return place === steps - 1 ? period : { start: addDays(addMonths(end, -length), 1), end };
    });
  });
}

/**
 * Whether a control chart may judge the series: months or quarters that do not overlap. Years, rolling periods and counts that
 * run up over the year move too seldom, or share most of their figures with the one before.
 */
export function isForControlChart(periods: readonly Period[]): boolean {
  return periods.length > 0 && periods.every((period, index) => [1, 3].includes(monthsOf(period)) && (index === 0 || period.start > (periods[index - 1]?.end ?? "")));
}

/** A period that nobody has a figure for, in the stretch of the one before: a hole is no change of basis. */
const missing = (periodEnd: string, before: SeriesPoint | undefined): SeriesPoint =>
  ({ periodEnd, value: null, numerator: null, denominator: null, mark: null, basis: before?.basis ?? "published", releaseId: null });

/** One body of a panel over time. */
export interface PanelSeries {
  readonly series: Series;
  /** One a point. */
  readonly periods: readonly Period[];
}

/**
 * The series of one body of a panel, or of England, up to its last figure or mark.
 * @param areaId null = England
 * @returns null where the panel holds no such body
 */
export function panelSeries(panel: Panel, areaId: number | null): PanelSeries | null {
  const cells = areaId === null ? panel.england : panel.cells.get(areaId);
  if (!cells) return null;
  const byEnd = new Map(cells.map((cell) => [cell.periodEnd, cell]));
  const periods = wholeCalendar(panel.periods);
  const points: SeriesPoint[] = [];
  for (const { end } of periods) points.push(byEnd.get(end) ?? missing(end, points.at(-1)));
  const last = points.findLastIndex(({ value, mark }) => value !== null || mark !== null);
  return { series: { metricCode: panel.metric.code, areaId: areaId ?? 0, sourceAreaIds: areaId === null ? [] : [areaId], points: points.slice(0, last + 1) }, periods: periods.slice(0, last + 1) };
}
