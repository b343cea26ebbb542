import type { RttPeriod } from "./rtt-read";

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Reads a month as the publication writes it (`RTT-January-2026`); null for anything else. */
export function parseRttPeriod(asPublished: string): RttPeriod | null {
  const match = /^RTT-([A-Za-z]+)-(20\d\d)$/.exec(asPublished);
  const month = MONTHS.indexOf((match?.[1] ?? "").toLowerCase()) + 1;
  if (match === null || month === 0) return null;
  const year = Number(match[2]);
  const prefix = `${year}-${String(month).padStart(2, "0")}`;
  return { asPublished, start: `${prefix}-01`, end: `${prefix}-${daysIn(year, month)}` };
}
