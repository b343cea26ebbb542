import { formatDate } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";

/** A release, with what it brought. */
export interface NewsRelease {
  readonly id: number;
  readonly publication: string;
  readonly title: string;
  readonly periodEnd: string;
  readonly publishedOn: string;
  readonly publishedOnBasis: "stated" | "calendar" | "loaded";
  /** Day it came to be held here. */
  readonly loadedOn: string;
  readonly provenance: "official" | "return" | "illustrative";
  /** Figures that were new and that changed what was known; null where they were not counted. */
  readonly added: number | null;
  readonly revised: number | null;
  /** Figures of whole bodies that it holds, and parts of figures, such as of one specialty. */
  readonly figures: number;
  readonly parts: number;
  readonly metricCodes: readonly string[];
  readonly withdrawnOn: string | null;
  readonly withdrawalReason: string | null;
}

/** What was published last. */
export interface WhatsNew {
  /** Newest first. */
  readonly releases: readonly NewsRelease[];
  /** Short names of the metrics of the releases, by code. */
  readonly metricNames: Readonly<Record<string, string>>;
}

/** What a release brought, in words: "1,204 new figures, 3 revised". */
export function broughtText({ added, revised, figures, parts }: Pick<NewsRelease, "added" | "revised" | "figures" | "parts">): string {
  const counted = (count: number, one: string, many: string): readonly string[] => (count === 0 ? [] : [`${formatNumber(count)} ${count === 1 ? one : many}`]);
  if (added === null) return [...counted(figures, "figure", "figures"), ...counted(parts, "part of a figure", "parts of figures")].join(", ") || "No figures";
  const revisions = revised === null || revised === 0 ? "none revised" : `${formatNumber(revised)} revised`;
  return `${formatNumber(added)} new ${added === 1 ? "figure" : "figures"}, ${revisions}`;
}

/** When it came out: "14 May 2026", or "about 14 May 2026" where the day is by the publication's rule. */
export const releasedText = ({ publishedOn, publishedOnBasis }: Pick<NewsRelease, "publishedOn" | "publishedOnBasis">): string => `${publishedOnBasis === "calendar" ? "about " : ""}${formatDate(publishedOn)}`;
