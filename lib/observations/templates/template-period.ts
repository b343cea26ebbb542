import type { FigurePeriod } from "../domain/source-figure";
import { addMonths, monthEnds, monthStart } from "@/lib/shared/month";
import type { ReturnTemplate } from "./return-template";

/** The month or the quarter of a return that ends with the month given; null for a month that ends no quarter of a quarterly one. */
export function templatePeriod({ frequency }: Pick<ReturnTemplate, "frequency">, month: FigurePeriod): FigurePeriod | null {
  if (frequency === "monthly") return month;
  return Number(month.end.slice(5, 7)) % 3 === 0 ? { start: monthStart(addMonths(month.end, -2)), end: month.end } : null;
}

/** From 1 April of the financial year to the end of the period: what running totals cover. */
export function yearToDate({ end }: FigurePeriod): FigurePeriod {
  const year = Number(end.slice(0, 4)) - (Number(end.slice(5, 7)) < 4 ? 1 : 0);
  return { start: `${year}-04-01`, end };
}

/** The first month that returns are made out for: the financial year before the boards of today. */
const FIRST_MONTH = "2025-04-30";

/** Ends of the periods that returns can be made out for, latest first: those that are over on the day. */
export const templatePeriodEnds = (template: Pick<ReturnTemplate, "frequency">, day: string): readonly string[] =>
  monthEnds(FIRST_MONTH, day).filter((end) => end < day && templatePeriod(template, { start: monthStart(end), end }) !== null).reverse();
