import { checkWhole } from "../validation";

/** A calendar month; `month` from 1 to 12. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

/**
 * The month a whole number of months after another (before it, where negative).
 * @throws RangeError for a month outside 1 to 12, a year outside 0 to 9999, or figures that are not whole numbers.
 */
export function addMonths(from: YearMonth, months: number): YearMonth {
  checkWhole(months, "months", Number.MIN_SAFE_INTEGER);
  const index = monthIndex(from, "from") + months;
  const year = Math.floor(index / 12);
  return { year, month: index - year * 12 + 1 };
}

/** Whole months from one month to another; negative where `to` is the earlier. */
export function monthsBetween(from: YearMonth, to: YearMonth): number {
  return monthIndex(to, "to") - monthIndex(from, "from");
}

function monthIndex({ year, month }: YearMonth, name: string): number {
  checkWhole(year, `${name}.year`);
  if (year > 9999) throw new RangeError(`${name}.year must be at most 9999, not ${year}`);
  checkWhole(month, `${name}.month`, 1);
  if (month > 12) throw new RangeError(`${name}.month must be 1 to 12, not ${month}`);
  return year * 12 + month - 1;
}
