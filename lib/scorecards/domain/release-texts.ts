import type { Frequency } from "@/lib/metrics/domain/metric";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import { formatDate, formatPeriod, type PeriodKind } from "@/lib/shared/format-date";
import { addDays, addMonths, secondThursdayAfter } from "@/lib/shared/month";

export interface ReleaseTexts {
  /** "March 2026". */
  readonly period: string;
  readonly periodEnd: string;
  /** "14 May 2026", or "about 14 May 2026" where the date is by the publication's rule. */
  readonly published: string;
  readonly publishedBasis: string;
  /** "about 11 June 2026". */
  readonly next: string;
}

type Dated = Pick<ReleaseInfo, "periodEnd" | "publishedOn" | "publishedOnBasis">;

/** Months after the period's in whose second week it came out, on Thursday; null where its day is by no such rule. */
const thursdayRule = ({ periodEnd, publishedOn }: Dated): 1 | 2 | null => ([1, 2] as const).find((months) => secondThursdayAfter(periodEnd, months) === publishedOn) ?? null;

/** How the day of a publication is known. */
export function releaseDateBasis(release: Dated): string {
  if (release.publishedOnBasis === "stated") return "as the publication states";
  if (release.publishedOnBasis === "loaded") return "the day it was loaded here; the publication date is not known";
  const months = thursdayRule(release);
  return `by the publication's rule: ${months === null ? "its usual delay" : `second Thursday of the ${months === 1 ? "month" : "second month"} after`}`;
}

const MONTHS_OF: Readonly<Partial<Record<Frequency, number>>> = { quarterly: 3, annual: 12 };

/** When the period after a release's is due: by the rule or delay that the release itself came by, else by that of most monthly statistics. */
function nextDue(release: Dated, frequency: Frequency): string {
  const { periodEnd, publishedOn, publishedOnBasis } = release;
  const next = addMonths(periodEnd, MONTHS_OF[frequency] ?? 1);
  const hasUsualDelay = publishedOnBasis === "calendar" && thursdayRule(release) === null;
  return hasUsualDelay ? addDays(next, (Date.parse(publishedOn) - Date.parse(periodEnd)) / 86_400_000) : secondThursdayAfter(next, thursdayRule(release) ?? 2);
}

/** When a release came out, in words that say how sure that is. */
export const publishedText = (release: ReleaseInfo): string => `${release.publishedOnBasis === "calendar" ? "about " : ""}${formatDate(release.publishedOn)}`;

/**
 * Dates of the newest release among those a page used; null when it used none.
 * @param period name of its period; by its month where left out
 */
export function releaseTexts(releases: readonly ReleaseInfo[], frequency: Frequency = "monthly", period?: string): ReleaseTexts | null {
  const newest = releases[0];
  if (!newest) return null;
  return {
    period: period ?? formatPeriod(newest.periodEnd, "month"),
    periodEnd: newest.periodEnd,
    published: publishedText(newest),
    publishedBasis: releaseDateBasis(newest),
    next: `about ${formatDate(nextDue(newest, frequency))}`,
  };
}

/**
 * The line under a figure: publication, publisher, licence, period.
 * @param kind what the periods are; months where left out
 */
export function sourceText(releases: readonly ReleaseInfo[], metricSource: string, kind: PeriodKind = "month"): string {
  const newest = releases[0];
  const oldest = releases.at(-1);
  if (!newest || !oldest) return metricSource;
  const to = formatPeriod(newest.periodEnd, kind);
  const from = formatPeriod(oldest.periodEnd, kind);
  return `${metricSource}, ${from === to ? to : `${from} to ${to}`}. ${newest.licence}. Published ${publishedText(newest)} (${releaseDateBasis(newest)}).`;
}
