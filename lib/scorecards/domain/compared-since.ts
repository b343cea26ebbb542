import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import { addDays } from "@/lib/shared/month";

/** No day of knowledge lies before this one. */
const FIRST = "2022-12-01";

/**
 * The day whose knowledge "what changed since" compares with: when the month before the latest came out, so that one month of waits lies
 * between; the day before the latest came out where both came on one day.
 * @param releases of monthly waits, newest period first
 * @param asOf the day asked about, `YYYY-MM-DD`
 * @returns null where nothing was known before
 */
export function comparedSince(releases: readonly Pick<ReleaseInfo, "periodEnd" | "publishedOn">[], asOf: string): string | null {
  const newest = releases[0];
  if (!newest) return null;
  const firstKnown = releases.filter(({ periodEnd }) => periodEnd === newest.periodEnd).map(({ publishedOn }) => publishedOn).sort()[0] ?? newest.publishedOn;
  const before = releases.filter(({ periodEnd }) => periodEnd < newest.periodEnd).sort((a, b) => b.periodEnd.localeCompare(a.periodEnd) || a.publishedOn.localeCompare(b.publishedOn))[0];
  const dayBefore = addDays(firstKnown, -1);
  const since = before && before.publishedOn <= dayBefore ? before.publishedOn : dayBefore;
  return since < FIRST || since >= asOf ? null : since;
}
