import { monthEnd, monthStart } from "@/lib/shared/month";
import type { FigurePeriod } from "../../domain/source-figure";
import { financialYearStart, readFinancialQuarter, readFinancialYear } from "../../reading/read-financial-period";
import { readMonth } from "../../reading/read-month";

/** What a reporting date is in words; `plan`: a financial year as planned. */
export type ReportingKind = "month" | "quarter" | "calendar_year" | "financial_year" | "plan" | "range" | "year_to_date";

export interface ReportingPeriod extends FigurePeriod {
  readonly kind: ReportingKind;
  /** The earlier period a change is measured from; null for anything but a change. */
  readonly comparedWith: FigurePeriod | null;
  /** Whether the text says where the period ends; else it ends with the quarter of the row. */
  readonly isEndStated: boolean;
}

interface Row {
  /** Quarter of the framework the row belongs to. */
  readonly quarter: FigurePeriod;
  /** Whether the metric is one that runs from the start of the financial year. */
  readonly isCumulative: boolean;
}

/**
 * Reads a reporting date of the framework: "Q1 2025/26", "Jun-25", "2024-09", "2024", "2023/24", "2025/26 plan",
 * "Jul 24 - Jun 25", "Jun 24 - Jun 25 vs Jun 23 - Jun 24", "Month 3 2025", "Month 12 2025/26", "Year to date 25/26".
 * @returns null for anything else, and for what could be two periods
 */
export function readReportingDate(text: string, row: Row): ReportingPeriod | null {
  const trimmed = text.trim().replace(/\s+/g, " ");
  const [now = "", before, ...more] = trimmed.split(/ vs /i);
  if (more.length > 0) return null;
  if (before !== undefined) {
    const [current, earlier] = [readRange(now), readRange(before)];
    return current !== null && earlier !== null && earlier.end <= current.end ? { ...of("range", current), comparedWith: earlier } : null;
  }
  return (
    known("quarter", readFinancialQuarter(trimmed)) ??
    known("financial_year", readFinancialYear(trimmed)) ??
    known("plan", readFinancialYear(/^(\S+) plan$/i.exec(trimmed)?.[1] ?? "")) ??
    known("calendar_year", readCalendarYear(trimmed)) ??
    known("range", readRange(trimmed)) ??
    readFinancialMonth(trimmed, row) ??
    readYearToDate(trimmed, row) ??
    known("month", isTwofold(trimmed) ? null : readMonth(trimmed))
  );
}

const of = (kind: ReportingKind, { start, end }: FigurePeriod): ReportingPeriod => ({ kind, start, end, comparedWith: null, isEndStated: true });
const known = (kind: ReportingKind, period: FigurePeriod | null): ReportingPeriod | null => (period === null ? null : of(kind, period));

/** "2009-10" is a financial year or a month. */
function isTwofold(text: string): boolean {
  const [, year = "", month = ""] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  return year !== "" && (Number(year) + 1) % 100 === Number(month);
}

function readCalendarYear(text: string): FigurePeriod | null {
  return /^(19|20)\d{2}$/.test(text) ? { start: `${text}-01-01`, end: `${text}-12-31` } : null;
}

function readRange(text: string): FigurePeriod | null {
  const [from = "", to = "", ...more] = text.split(/ - /);
  const [first, last] = [readMonth(from), readMonth(to)];
  return more.length === 0 && first !== null && last !== null && first.start <= last.start ? { start: first.start, end: last.end } : null;
}

/**
 * Month 1 is April. "Month 9 2025" is December 2025 by the calendar year and the financial year alike; from month 10 on
 * the two differ, so the year must be written as a financial year.
 */
function readFinancialMonth(text: string, { isCumulative }: Row): ReportingPeriod | null {
  const [, number = "", year = ""] = /^Month (\d{1,2}) (\S+)$/i.exec(text) ?? [];
  const month = Number(number);
  const isPlainYear = /^20\d{2}$/.test(year);
  const start = isPlainYear ? Number(year) : financialYearStart(year);
  if (number === "" || start === null || month < 1 || month > 12 || (isPlainYear && month > 9)) return null;
  const end = monthEnd(start, month + 3);
  return isCumulative ? of("year_to_date", { start: `${start}-04-01`, end }) : of("month", { start: monthStart(end), end });
}

function readYearToDate(text: string, { quarter }: Row): ReportingPeriod | null {
  const year = readFinancialYear(/^Year to date (\S+)$/i.exec(text)?.[1] ?? "");
  if (year === null || quarter.start < year.start || quarter.end > year.end) return null;
  return { ...of("year_to_date", { start: year.start, end: quarter.end }), isEndStated: false };
}
