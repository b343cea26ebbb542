import { monthEnd, monthStart } from "@/lib/shared/month";
import type { FigurePeriod } from "../../domain/source-figure";
import { readFinancialQuarter } from "../../reading/read-financial-period";

const LAST_MONTHS = { "january to march": 3, "april to june": 6, "july to september": 9, "october to december": 12 } as const;
const WORDS = /(january to march|april to june|july to september|october to december)\s+(\d{4})/gi;
const DATES = /^1 (\w+) (\d{4}) to \d{2}(?:st|th)? (\w+) \2$/i;

/**
 * The quarters that a text names: "April to June 2022", or "1 April 2022 to 30 June 2022" alone.
 * Words in brackets after another quarter, which tell what is compared with, count as well.
 */
export function quartersIn(text: string): readonly FigurePeriod[] {
  const plain = text.trim().replace(DATES, "$1 to $3 $2");
  return [...plain.matchAll(WORDS)].map(([, words = "", year]) => {
    const end = monthEnd(Number(year), LAST_MONTHS[words.toLowerCase() as keyof typeof LAST_MONTHS]);
    return { start: monthStart(monthEnd(Number(year), Number(end.slice(5, 7)) - 2)), end };
  });
}

/** The quarter of "FY2022_23_Q1"; null for anything else. */
export function readDataQuarter(text: string): FigurePeriod | null {
  const [, first, second, quarter] = /^FY(\d{4})_(\d{2})_(Q[1-4])$/.exec(text.trim()) ?? [];
  return first === undefined ? null : readFinancialQuarter(`${quarter} ${first}/${second}`);
}
