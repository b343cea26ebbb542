import { formatPeriod, parseIsoDate, type PeriodKind } from "./format-date";
import { monthsBetween } from "./month";

/** A stretch of days, first and last included, `YYYY-MM-DD`. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** Months a period covers, counted by the months its ends are in; 0 for one within a month that is not the whole of it. */
export function monthsOf({ start, end }: Period): number {
  return start.slice(0, 7) === end.slice(0, 7) && parseIsoDate(start).day !== 1 ? 0 : monthsBetween(start, end) + 1;
}

/** The kind of a period that is named by its last day alone; null for any other length. */
function kindOf(period: Period): PeriodKind | null {
  const months = monthsOf(period);
  const { month } = parseIsoDate(period.end);
  if (months === 1) return "month";
  if (months === 3) return "quarter";
  if (months === 12 && month === 3) return "financial_year";
  if (months === 12 && month === 12) return "calendar_year";
  return months === 36 && month === 12 ? "three_years" : null;
}

/** The kind that a chart of such periods is drawn and worded by: that of the last one, months where it is none of the usual. */
export const periodKindOf = (periods: readonly Period[]): PeriodKind => {
  const last = periods.at(-1);
  return (last && kindOf(last)) ?? "month";
};

/** A period in words: "March 2026", "January to March 2026", "2024/25", "2022 to 2024", "November 2024 to November 2025". */
export function periodText(period: Period): string {
  const kind = kindOf(period);
  if (kind !== null) return formatPeriod(period.end, kind);
  if (period.start === period.end) return formatPeriod(period.end, "day");
  return `${formatPeriod(period.start, "month")} to ${formatPeriod(period.end, "month")}`;
}
