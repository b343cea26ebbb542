import { addDays, addMonths } from "@/lib/shared/month";

/** Returns are due within six weeks of the end of their month. */
const DUE_DAYS = 42;
const MAY = 2;

/** "2025/26" for a day of that financial year, which begins on 1 April. */
export function financialYear(day: string): string {
  const start = startYear(day);
  return `${start}/${String((start + 1) % 100).padStart(2, "0")}`;
}

export const startYear = (day: string): number => Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 4 ? 1 : 0);

/** Month of the financial year from its last day: 1 in April, 12 in March. */
export const monthOfYear = (periodEnd: string): number => ((Number(periodEnd.slice(5, 7)) + 8) % 12) + 1;

/** The return that follows: April is often not reported, so that of May follows March. */
export function nextReturn(periodEnd: string): { readonly periodEnd: string; readonly dueOn: string } {
  const next = addMonths(periodEnd, monthOfYear(periodEnd) === 12 ? MAY : 1);
  return { periodEnd: next, dueOn: addDays(next, DUE_DAYS) };
}
