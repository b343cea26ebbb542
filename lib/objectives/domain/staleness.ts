import { addDays, addMonths } from "@/lib/shared/month";

export interface Freshness {
  readonly stale: boolean;
  /** When the period after the latest is due by the publication's rule, `YYYY-MM-DD`. */
  readonly nextExpected: string;
}

const GRACE_DAYS = 30;
const DAYS_OF: Readonly<Record<string, number>> = { daily: 1, four_weekly: 28, monthly: 31, quarterly: 92, annual: 366 };

/**
 * Whether newer figures should be held by now: the latest is older than one interval, the publication's lag and 30 days.
 * @param nextPublished publication date of the period after the latest, `YYYY-MM-DD`
 */
export function freshness(periodEnd: string, today: string, frequency: string, lagDays: number, nextPublished: (periodEnd: string) => string): Freshness {
  const limit = addDays(periodEnd, (DAYS_OF[frequency] ?? 31) + lagDays + GRACE_DAYS);
  return { stale: today > limit, nextExpected: nextPublished(addMonths(periodEnd, 1)) };
}
