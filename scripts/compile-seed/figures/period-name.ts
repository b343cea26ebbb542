import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { addMonths, monthStart } from "@/lib/shared/month";

/** A period in words: "June 2025", "April to June 2022", "2024/25", "2024", or its first and last day. */
export function periodName(start: string, end: string): string {
  const covers = (months: number): boolean => end === addMonths(end, 0) && start === monthStart(addMonths(end, 1 - months));
  if (covers(1)) return formatPeriod(end, "month");
  if (covers(3)) return formatPeriod(end, "quarter");
  if (covers(12) && start.endsWith("-04-01")) return formatPeriod(end, "financial_year");
  if (covers(12) && start.endsWith("-01-01")) return formatPeriod(end, "calendar_year");
  return `${formatDate(start)} to ${formatDate(end)}`;
}
