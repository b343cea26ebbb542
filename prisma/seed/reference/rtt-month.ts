/** Incomplete pathways of one ICB, or England, at the end of one month. Counts of pathways. */
export interface RttMonth {
  /** "2026-03" */
  readonly period: string;
  /** ODS code of the ICB as published, or "England". */
  readonly code: string;
  readonly waitingTotal: number;
  readonly within18Weeks: number;
  readonly over52Weeks: number;
  readonly over65Weeks: number;
  readonly over78Weeks: number;
}

const HEADER = "period,code,waiting_total,within_18_weeks,waiting_52_plus,waiting_65_plus,waiting_78_plus";

/**
 * Reads the product's own monthly layout.
 * @throws Error naming the line, for another header, a wrong cell count or anything but whole counts: the file is our own, so any slip is a fault.
 */
export function parseRttMonths(text: string): RttMonth[] {
  const [header, ...lines] = text.trimEnd().split("\n");
  if (header !== HEADER) throw new Error("line 1: not the layout of monthly referral to treatment figures");
  return lines.map((line, index) => {
    const match = /^(\d{4}-\d{2}),([A-Za-z0-9]+),(\d+),(\d+),(\d+),(\d+),(\d+)$/.exec(line);
    if (!match) throw new Error(`line ${index + 2}: not a month of figures`);
    const [, period = "", code = "", ...counts] = match;
    const [waitingTotal = NaN, within18Weeks = NaN, over52Weeks = NaN, over65Weeks = NaN, over78Weeks = NaN] = counts.map(Number);
    return { period, code, waitingTotal, within18Weeks, over52Weeks, over65Weeks, over78Weeks };
  });
}

/** Last day of a month. @param period "2024-02" @returns "2024-02-29" */
export function lastDayOfMonth(period: string): string {
  const year = Number(period.slice(0, 4));
  const month = Number(period.slice(5, 7));
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined) throw new Error(`not a month: ${period}`);
  return `${period}-${days}`;
}
