import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { secondThursdayAfter, addMonths } from "@/lib/shared/month";

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

const BASIS: Readonly<Record<ReleaseInfo["publishedOnBasis"], string>> = {
  stated: "as the publication states",
  calendar: "by the publication's rule: second Thursday of the second month after",
  loaded: "the day it was loaded here; the publication date is not known",
};

/** When a release came out, in words that say how sure that is. */
export const publishedText = (release: ReleaseInfo): string => `${release.publishedOnBasis === "calendar" ? "about " : ""}${formatDate(release.publishedOn)}`;

/** Dates of the newest release among those a page used; null when it used none. */
export function releaseTexts(releases: readonly ReleaseInfo[]): ReleaseTexts | null {
  const newest = releases[0];
  if (!newest) return null;
  return {
    period: formatPeriod(newest.periodEnd, "month"),
    periodEnd: newest.periodEnd,
    published: publishedText(newest),
    publishedBasis: BASIS[newest.publishedOnBasis],
    next: `about ${formatDate(secondThursdayAfter(addMonths(newest.periodEnd, 1)))}`,
  };
}

/** The line under a figure: publication, publisher, licence, period. */
export function sourceText(releases: readonly ReleaseInfo[], metricSource: string): string {
  const newest = releases[0];
  const oldest = releases.at(-1);
  if (!newest || !oldest) return metricSource;
  const to = formatPeriod(newest.periodEnd, "month");
  const from = formatPeriod(oldest.periodEnd, "month");
  return `${metricSource}, ${from === to ? to : `${from} to ${to}`}. ${newest.licence}. Published ${publishedText(newest)} (${BASIS[newest.publishedOnBasis]}).`;
}
