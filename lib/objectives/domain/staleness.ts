import { addDays, addMonths, secondThursdayAfter } from "@/lib/shared/month";

export interface Freshness {
  readonly stale: boolean;
  /** When the period after the latest is due by the publication's rule, `YYYY-MM-DD`. */
  readonly nextExpected: string;
}

const GRACE_DAYS = 30;
const DAYS_OF: Readonly<Record<number, number>> = { 0: 1, 1: 31, 3: 92, 12: 366 };
/** A lag of six weeks is the calendar of the waiting-time statistics: the second Thursday of the second month after. */
const CALENDAR_LAG = 42;

/**
 * Whether newer figures should be held by now: the latest is older than one interval, the publication's lag and 30 days.
 * @param months months from one period to the next: 1, 3 or 12; 0 for days
 * @param lagDays from the end of a period to its publication
 */
export function freshness(periodEnd: string, today: string, months: number, lagDays: number): Freshness {
  const limit = addDays(periodEnd, (DAYS_OF[months] ?? 31 * months) + lagDays + GRACE_DAYS);
  const next = months === 0 ? addDays(periodEnd, 1) : addMonths(periodEnd, months);
  return { stale: today > limit, nextExpected: months === 1 && lagDays === CALENDAR_LAG ? secondThursdayAfter(next) : addDays(next, lagDays) };
}
