import { dayInLondon, formatDate } from "@/lib/shared/format-date";
import { secondThursdayAfter } from "@/lib/shared/month";
import { problem } from "@/lib/shared/problem";
import { failure, success, type Result } from "@/lib/shared/result";

export interface PublicationDate {
  /** `YYYY-MM-DD` */
  readonly publishedOn: string;
  readonly basis: "stated" | "calendar" | "loaded";
}

export interface PublicationDay {
  /** Last day of the latest period, `YYYY-MM-DD`. */
  readonly periodEnd: string;
  /** Null where neither a person nor the file states a day. */
  readonly stated: string | null;
  /** Months after the period's in whose second week the publication comes out, on Thursday; null = no such rule. */
  readonly calendarMonths: number | null;
  /** A moment with its zone; null = no embargo. */
  readonly embargoUntil: string | null;
  readonly today: string;
}

/**
 * The day a file counts as published: the one stated, else by the publication's calendar rule, else today; never before the
 * London day on which an embargo ends, which is then the day that was stated for it.
 * Refuses a stated day within or before the period (`invalid`, field `publishedOn`): figures cannot be out before it is over.
 */
export function publicationDate({ embargoUntil, ...day }: PublicationDay): Result<PublicationDate> {
  const date = dateWithoutEmbargo(day);
  if (!date.ok || embargoUntil === null) return date;
  const out = dayInLondon(embargoUntil);
  return date.value.publishedOn < out ? success({ publishedOn: out, basis: "stated" }) : date;
}

function dateWithoutEmbargo({ periodEnd, stated, calendarMonths, today }: Omit<PublicationDay, "embargoUntil">): Result<PublicationDate> {
  if (stated === null) {
    return success(calendarMonths === null ? { publishedOn: today, basis: "loaded" } : { publishedOn: secondThursdayAfter(periodEnd, calendarMonths), basis: "calendar" });
  }
  if (stated <= periodEnd) {
    return failure(problem("invalid", `The day of publication, ${formatDate(stated)}, is not after the end of the period, ${formatDate(periodEnd)}`, "publishedOn"));
  }
  return success({ publishedOn: stated, basis: "stated" });
}
