import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import { formatDate } from "@/lib/shared/format-date";
import { quarterName } from "./framework";

const PUBLISHED_BY: Readonly<Record<ReleaseInfo["publishedOnBasis"], string>> = {
  stated: "as the publication states", calendar: "by the publication's rule: about ten weeks after the quarter", loaded: "the day it was loaded here; the publication date is not known",
};

/** "about 11 March 2026", or the day alone where it was stated. */
export const publishedOnText = ({ publishedOn, publishedOnBasis }: Pick<ReleaseInfo, "publishedOn" | "publishedOnBasis">): string => `${publishedOnBasis === "calendar" ? "about " : ""}${formatDate(publishedOn)}`;

/** The line under figures of the framework: publication, quarter, licence, day. Empty without a release. */
export function sourceLine(releases: readonly ReleaseInfo[]): string {
  const [newest] = releases;
  if (newest === undefined) return "";
  const quarters = [...new Set(releases.map(({ periodEnd }) => quarterName(periodEnd)))].join(", ");
  return `NHS England, NHS Oversight Framework, ${quarters}. ${newest.licence}. ${newest.provenance === "illustrative" ? "Illustrative. " : ""}Published ${publishedOnText(newest)} (${PUBLISHED_BY[newest.publishedOnBasis]}).`;
}
