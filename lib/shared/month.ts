import { daysInMonth, parseIsoDate } from "./format-date";

const two = (n: number): string => String(n).padStart(2, "0");

/** Last day of a month, `YYYY-MM-DD`; months outside 1 to 12 carry over into other years. */
export function monthEnd(year: number, month: number): string {
  const index = year * 12 + (month - 1);
  const y = Math.floor(index / 12);
  const m = (index % 12) + 1;
  return `${y}-${two(m)}-${two(daysInMonth(y, m))}`;
}

/** First day of the month that a date is in. */
export const monthStart = (iso: string): string => `${iso.slice(0, 7)}-01`;

/** Last day of the month `months` after (or before) the month of `iso`. */
export function addMonths(iso: string, months: number): string {
  const { year, month } = parseIsoDate(iso);
  return monthEnd(year, month + months);
}

/** Whole months from the month of `from` to the month of `to`. */
export function monthsBetween(from: string, to: string): number {
  const a = parseIsoDate(from);
  const b = parseIsoDate(to);
  return (b.year - a.year) * 12 + (b.month - a.month);
}

/** Every month end from the month of `from` to the month of `to`, both included. */
export const monthEnds = (from: string, to: string): readonly string[] =>
  Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, i) => addMonths(from, i));

/** The date `days` after `iso`. */
export function addDays(iso: string, days: number): string {
  const { year, month, day } = parseIsoDate(iso);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** The publication rule of NHS England's monthly statistics: second Thursday of a month after the period's, the second for most. */
export function secondThursdayAfter(periodEnd: string, months = 2): string {
  const { year, month } = parseIsoDate(addMonths(periodEnd, months));
  const weekday = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const firstThursday = 1 + ((4 - weekday + 7) % 7);
  return `${year}-${two(month)}-${two(firstThursday + 7)}`;
}
