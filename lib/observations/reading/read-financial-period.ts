import { monthEnd, monthStart } from "@/lib/shared/month";
import type { FigurePeriod } from "../domain/source-figure";

const YEAR = /^(\d{4}|\d{2})[/-](\d{4}|\d{2})$/;
const QUARTER = /^(?:Q([1-4])\s+(\S+)|(\S+)\s+Q([1-4]))$/i;

/**
 * The calendar year in which a financial year begins, from "2025/26", "2025-26", "2025/2026" or "25/26".
 * @returns null for anything else: years that do not follow each other, and text that could be a month as well ("2009-10")
 */
export function financialYearStart(text: string): number | null {
  const found = YEAR.exec(text.trim());
  const [, first = "", second = ""] = found ?? [];
  if (found === null || second.length > first.length) return null;
  const start = first.length === 4 ? Number(first) : 2000 + Number(first);
  const end = Number(second);
  if (end !== (second.length === 4 ? start + 1 : (start + 1) % 100)) return null;
  const couldBeMonth = text.includes("-") && first.length === 4 && second.length === 2 && end >= 1 && end <= 12;
  return couldBeMonth || start < 1990 || start > 2098 ? null : start;
}

/** April to March of a financial year as `financialYearStart` reads it; null for anything else. */
export function readFinancialYear(text: string): FigurePeriod | null {
  const start = financialYearStart(text);
  return start === null ? null : { start: `${start}-04-01`, end: monthEnd(start + 1, 3) };
}

/** A quarter of a financial year, from "Q1 2025/26", "Q4 2024-25" or "2025/26 Q1"; null for anything else. */
export function readFinancialQuarter(text: string): FigurePeriod | null {
  const found = QUARTER.exec(text.trim());
  const year = found === null ? null : financialYearStart(found[2] ?? found[3] ?? "");
  if (found === null || year === null) return null;
  const lastMonth = 3 + 3 * Number(found[1] ?? found[4]);
  return { start: monthStart(monthEnd(year, lastMonth - 2)), end: monthEnd(year, lastMonth) };
}
