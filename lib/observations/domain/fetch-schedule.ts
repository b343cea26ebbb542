import { addDays, addMonths, monthEnd, secondThursdayAfter } from "@/lib/shared/month";
import { parseIsoDate } from "@/lib/shared/format-date";

/** When a publication comes out: by the calendar rule of its publisher, or so many days after each period. */
export type Schedule =
  | { readonly kind: "second-thursday"; readonly months: number }
  | { readonly kind: "lag"; readonly days: number; readonly every: "month" | "quarter" | "year" };

/** Tries in a row that may fail before fetching stops and says so. */
export const MOST_TRIES = 8;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FIRST_WAIT = 15 * MINUTE;
const LONGEST_WAIT = 24 * HOUR;
/** Between looks while a file is expected and not there, and while none is expected, for revisions. */
const WHILE_EXPECTED = 6 * HOUR;
const WHILE_NOT = 7 * 24 * HOUR;

/**
 * The first day after `day` on which the publication is expected.
 * Periods are months, calendar quarters, or financial years that end in March.
 * @param day `YYYY-MM-DD`
 */
export function nextExpectedOn(schedule: Schedule, day: string): string {
  const candidates = schedule.kind === "second-thursday"
    ? [0, 1].map((months) => secondThursdayAfter(addMonths(day, months - schedule.months), schedule.months))
    : periodEnds(schedule.every, day, schedule.days).map((end) => addDays(end, schedule.days));
  const next = candidates.filter((candidate) => candidate > day).sort()[0];
  if (next === undefined) throw new RangeError(`no publication day follows ${day}`);
  return next;
}

/** Ends of periods from before `days` ago to after `day`. */
function periodEnds(every: "month" | "quarter" | "year", day: string, days: number): readonly string[] {
  const { year, month } = parseIsoDate(addDays(day, -days));
  const length = { month: 1, quarter: 3, year: 12 }[every];
  return Array.from({ length: length * 2 + 2 }, (_, index) => monthEnd(year, month - 1 + index))
    .filter((end) => every === "month" || (every === "quarter" ? Number(end.slice(5, 7)) % 3 === 0 : end.slice(5, 7) === "03"));
}

/** What came of a look: new bytes were staged, the same as before, no link that fits, or it went wrong. */
export const FETCH_OUTCOMES = ["fetched", "unchanged", "no-address", "failed"] as const;
export type FetchOutcome = (typeof FETCH_OUTCOMES)[number];

export interface FetchMoment {
  /** Moments are milliseconds since 1970. */
  readonly now: number;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Where the fetching of a publication stands. */
export interface FetchProgress {
  readonly failures: number;
  readonly nextExpectedOn: string;
  /** Null once it has stopped. */
  readonly nextTryAt: number | null;
}

/** A publication that is switched on, or on again after it stopped: looked at with the next round. */
export const firstProgress = (schedule: Schedule, { now, today }: FetchMoment): FetchProgress => ({ failures: 0, nextExpectedOn: nextExpectedOn(schedule, today), nextTryAt: now });

/**
 * What follows from an outcome. After new bytes the next file is expected by the calendar; until they come, the day stays, so
 * that a late publication shows as late. A failure is tried again after 15 minutes, then 30 and so on up to a day, and after
 * eight in a row no more.
 */
export function progressAfter(outcome: FetchOutcome, before: Pick<FetchProgress, "failures" | "nextExpectedOn">, schedule: Schedule, { now, today }: FetchMoment): FetchProgress {
  if (outcome === "failed") {
    const failures = Math.min(before.failures + 1, MOST_TRIES);
    return { failures, nextExpectedOn: before.nextExpectedOn, nextTryAt: failures === MOST_TRIES ? null : now + Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT) };
  }
  const expected = outcome === "fetched" ? nextExpectedOn(schedule, today) : before.nextExpectedOn;
  const opens = publicationMoment(expected);
  return { failures: 0, nextExpectedOn: expected, nextTryAt: opens <= now ? now + WHILE_EXPECTED : Math.min(opens, now + WHILE_NOT) };
}

/** Half past nine in universal time: official statistics come out at 9.30 in London, which is then or an hour before. */
function publicationMoment(day: string): number {
  const { year, month, day: date } = parseIsoDate(day);
  return Date.UTC(year, month - 1, date, 9, 30);
}

/** Whether a publication is to be looked at. */
export const isDue = (state: { readonly enabled: boolean; readonly nextTryAt: number | null }, now: number): boolean => state.enabled && state.nextTryAt !== null && state.nextTryAt <= now;

/** Whether fetching gave up after failures in a row, until somebody switches it on again. */
export const hasStopped = (state: { readonly enabled: boolean; readonly nextTryAt: number | null }): boolean => state.enabled && state.nextTryAt === null;
