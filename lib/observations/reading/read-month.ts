import { monthEnd, monthStart } from "@/lib/shared/month";
import type { FigurePeriod } from "../domain/source-figure";

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const WORDS = /^([a-z]{3,9})\.?[\s-]+(\d{4}|\d{2})$/i;
const DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T.*)?$/;

/** Number of a month by its English name or the first three letters or more of it; null for anything else. */
export function monthNumber(word: string): number | null {
  const name = word.toLowerCase();
  const found = name.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(name) || (name === "sept" && month === "september"));
  return found < 0 ? null : found + 1;
}

/**
 * Reads a month as publishers write it: "June 2025", "Jun-25", "2025-06", "2025-06-30", "30/06/2025" (day first). A day
 * stands for its month only where it is the first or the last of it: any other may be a day and a month swapped.
 * @returns its first and last day; null for anything else, years outside 1990 to 2099 among it
 */
export function readMonth(text: string): FigurePeriod | null {
  const trimmed = text.trim();
  const words = WORDS.exec(trimmed);
  if (words) return period(Number(words[2]) < 100 ? 2000 + Number(words[2]) : Number(words[2]), monthNumber(words[1] ?? ""));
  const day = DAY.exec(trimmed);
  if (day) return atEdge(Number(day[3]), Number(day[2]), Number(day[1]));
  const iso = ISO.exec(trimmed);
  if (iso) return atEdge(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? 1 : Number(iso[3]));
  return null;
}

/**
 * Reads a day as publishers write it: "10th July 2025", "10 July 2025", "10/07/2025" (day first), "2025-07-10".
 * @returns `YYYY-MM-DD`; null for anything else
 */
export function readDay(text: string): string | null {
  const trimmed = text.trim();
  const words = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\s+(\d{4})$/i.exec(trimmed);
  const slashes = DAY.exec(trimmed);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(trimmed);
  const [year, month, day] = words
    ? [Number(words[3]), monthNumber(words[2] ?? ""), Number(words[1])]
    : slashes
      ? [Number(slashes[3]), Number(slashes[2]), Number(slashes[1])]
      : [Number(iso?.[1]), Number(iso?.[2]), Number(iso?.[3])];
  if (month === null || withDay(year, month, day) === null) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function atEdge(year: number, month: number, day: number): FigurePeriod | null {
  const found = withDay(year, month, day);
  return found !== null && (day === 1 || day === Number(found.end.slice(8))) ? found : null;
}

function withDay(year: number, month: number, day: number): FigurePeriod | null {
  const found = month >= 1 && month <= 12 ? period(year, month) : null;
  return found !== null && day >= 1 && day <= Number(found.end.slice(8)) ? found : null;
}

function period(year: number, month: number | null): FigurePeriod | null {
  if (month === null || !(year >= 1990 && year <= 2099)) return null;
  const end = monthEnd(year, month);
  return { start: monthStart(end), end };
}
