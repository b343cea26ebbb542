import { addDays } from "@/lib/shared/month";
import type { FigurePeriod } from "../../domain/source-figure";
import { readDay } from "../../reading/read-month";

export interface Duration extends FigurePeriod {
  readonly years: number;
}

/**
 * Reads a period written as its first day and a number of years, "2022-01-01/P3Y", as its first and last day.
 * @returns null for anything else
 */
export function readDuration(text: string): Duration | null {
  const found = /^(\d{4})(-\d{2}-\d{2})\/P([1-9])Y$/.exec(text);
  if (found === null) return null;
  const [, year = "", day = "", length = ""] = found;
  const start = readDay(`${year}${day}`);
  // A year after 29 February is no day of the calendar, and no publication starts there.
  const next = start === null ? null : readDay(`${Number(year) + Number(length)}${day}`);
  return start === null || next === null ? null : { start, end: addDays(next, -1), years: Number(length) };
}
