import { monthEnd } from "@/lib/shared/month";
import type { FigurePeriod } from "../../domain/source-figure";
import type { YearKind } from "./schema";

export interface TimePeriod extends FigurePeriod {
  /** Whole years covered; null for quarters counted up. */
  readonly years: number | null;
  readonly provisional: boolean;
}

/** Most quarters of one round of Health Checks. */
const ROUND = 20;
const QUARTER = /^(\d{4})\/(\d{2}) q([1-4])$/i;

/**
 * Reads "2015", "2019 - 21", "2021/22", "2019/20 - 21/22", "2021/22 Q1" and "2021/22 Q1 - 2025/26 Q3", each with or without
 * "(provisional)", as the first and last day of the whole span.
 * @param kind how the indicator's years run; a form that does not belong to it gives null
 */
export function readTimePeriod(text: string, kind: YearKind): TimePeriod | null {
  const plain = text.replace(/\s+/g, " ").trim();
  const form = plain.replace(/ ?\(provisional\)$/i, "");
  const [from = "", to = from, ...more] = form.split(/ ?[-–] ?/);
  if (more.length > 0) return null;
  const span = kind === "quarters" ? quarters(from, to) : kind === "calendar" ? calendarYears(from, to) : splitYears(from, to, kind);
  return span === null ? null : { ...span, provisional: form !== plain };
}

type Span = Omit<TimePeriod, "provisional">;

function calendarYears(from: string, to: string): Span | null {
  if (!/^\d{4}$/.test(from) || !/^(\d{4}|\d{2})$/.test(to)) return null;
  const first = Number(from);
  const last = to.length === 4 ? Number(to) : yearAfter(first, Number(to));
  return ofYears(first, last, from === to, `${first}-01-01`, `${last}-12-31`);
}

const STARTS = { financial: ["04-01", "03-31"], academic: ["09-01", "08-31"], mid_november: ["11-16", "11-15"] } as const;

function splitYears(from: string, to: string, kind: keyof typeof STARTS): Span | null {
  const first = startOf(from);
  const last = startOf(/^\d{2}\//.test(to) && first !== null ? `${yearAfter(first, Number(to.slice(0, 2)))}${to.slice(2)}` : to);
  if (first === null || last === null) return null;
  const [start, end] = STARTS[kind];
  return ofYears(first, last, from === to, `${first}-${start}`, `${last + 1}-${end}`);
}

function ofYears(first: number, last: number, isSingle: boolean, start: string, end: string): Span | null {
  const years = last - first + 1;
  const isSound = first >= 1990 && last <= 2099 && (isSingle ? years === 1 : years >= 2 && years <= 10);
  return isSound ? { start, end, years } : null;
}

/** Counted up from the first quarter of a round, so any other beginning is not this measure. */
function quarters(from: string, to: string): Span | null {
  const [first, last] = [quarterIndex(from), quarterIndex(to)];
  if (first === null || last === null || first % 4 !== 0 || last < first || last - first >= ROUND) return null;
  const endMonth = 3 * (last % 4) + 6;
  return { start: `${Math.floor(first / 4)}-04-01`, end: monthEnd(Math.floor(last / 4), endMonth), years: null };
}

function quarterIndex(text: string): number | null {
  const found = QUARTER.exec(text);
  const year = found === null ? null : startOf(`${found[1]}/${found[2]}`);
  return year === null ? null : year * 4 + Number(found?.[3]) - 1;
}

/** The first year of "2021/22"; null where the second is not the next. */
function startOf(text: string): number | null {
  const found = /^(\d{4})\/(\d{2})$/.exec(text);
  const first = Number(found?.[1]);
  return found !== null && Number(found[2]) === (first + 1) % 100 ? first : null;
}

/** The year of two digits that comes next after `first`. */
const yearAfter = (first: number, digits: number): number => first + ((digits - (first % 100) + 100) % 100);
