import { formatDate } from "@/lib/shared/format-date";
import { secondThursdayAfter } from "@/lib/shared/month";
import { problem } from "@/lib/shared/problem";
import { failure, success, type Result } from "@/lib/shared/result";

export interface PublicationDate {
  /** `YYYY-MM-DD` */
  readonly publishedOn: string;
  readonly basis: "stated" | "calendar";
}

/**
 * The day a file counts as published: the one stated, else by the calendar rule of the monthly statistics.
 * Refuses a day within or before the period (`invalid`, field `publishedOn`): figures of a month cannot be out before it is over.
 *
 * @param periodEnd last day of the month, `YYYY-MM-DD`
 * @param stated `YYYY-MM-DD`, or null where nobody states a day
 */
export function publicationDate(periodEnd: string, stated: string | null): Result<PublicationDate> {
  if (stated === null) return success({ publishedOn: secondThursdayAfter(periodEnd), basis: "calendar" });
  if (stated <= periodEnd) {
    return failure(problem("invalid", `The day of publication, ${formatDate(stated)}, is not after the end of the period, ${formatDate(periodEnd)}`, "publishedOn"));
  }
  return success({ publishedOn: stated, basis: "stated" });
}
