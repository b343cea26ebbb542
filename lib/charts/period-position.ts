import { daysInMonth, formatPeriod, parseIsoDate, type PeriodKind } from "@/lib/shared/format-date";

/**
 * Where a day lies on a time axis counted in months, so that month ends are evenly spaced.
 * '2026-03-31' is 24315 (2026 * 12 + 3); the middle of a month lies half-way.
 */
export function periodPosition(iso: string): number {
  const { year, month, day } = parseIsoDate(iso);
  return year * 12 + month - 1 + day / daysInMonth(year, month);
}

/** The last day of the month that ends at a whole position. */
export function monthEndAt(position: number): string {
  const index = Math.round(position) - 1;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${daysInMonth(year, month)}`;
}

/** Names a run of periods: "April 2023", "April to June 2023", "November 2023 to January 2024". */
export function nameRun(first: string, last: string, kind: PeriodKind): string {
  const start = formatPeriod(first, kind);
  const end = formatPeriod(last, kind);
  if (start === end) return start;
  const sameYear = kind === "month" && first.slice(0, 4) === last.slice(0, 4);
  return `${sameYear ? start.slice(0, -5) : start} to ${end}`;
}
