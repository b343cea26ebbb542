import type { Figure } from "@/lib/observations/domain/compare-figures";
import type { ImportIssue, UnmatchedCode } from "@/lib/observations/domain/import-issue";
import type { NamedFigure } from "@/lib/observations/domain/import-text";
import type { PublicationDate } from "@/lib/observations/domain/publication-date";
import type { ImportCounts } from "@/lib/observations/domain/release-draft";

export interface ReportedFigure extends NamedFigure {
  readonly now: Figure;
}

/** A figure that publishing would replace. */
export interface ReportedChange extends ReportedFigure {
  readonly before: Figure;
}

/** A figure that is not held so far, with the one in force for the period before it, where there is one. */
export interface ReportedNew extends ReportedFigure {
  readonly before: Figure | null;
}

/** A figure outside the control limits of its own series. */
export interface ReportedOutlier extends ReportedFigure {
  readonly lower: number;
  readonly upper: number;
}

/** What the check of a file found, as it is kept beside the import. */
export interface ImportReport {
  /** Id of the source that read it; null where the file was recognised by none. */
  readonly source: string | null;
  /** Last day of the latest period. */
  readonly periodEnd: string | null;
  readonly issues: readonly ImportIssue[];
  readonly unmatched: readonly UnmatchedCode[];
  readonly rowsRead: number;
  /** Rows that give no figure, counted by the reason. */
  readonly passedOver: Readonly<Record<string, number>>;
  readonly date: PublicationDate | null;
  readonly counts: ImportCounts | null;
  /** The same bytes were published before. */
  readonly alreadyLoaded: boolean;
  /** Parts of figures, by provider and category. */
  readonly details: number;
  /** In the order of the file, at most `MOST_CHANGES`. */
  readonly changes: readonly ReportedChange[];
  /** In the order of the file, at most `MOST_NEW`. */
  readonly newFigures: readonly ReportedNew[];
  /** The same, counted by metric. */
  readonly added: readonly { readonly metricCode: string; readonly metricName: string; readonly figures: number; readonly periodEnd: string }[];
  readonly outliers: readonly ReportedOutlier[];
}

/** Changed figures that are kept; more are only counted. */
export const MOST_CHANGES = 20_000;
/** New figures that are kept. */
export const MOST_NEW = 5_000;

/** The change in per cent of the old value; null where that says nothing. */
export function relativeChange({ before, now }: Pick<ReportedChange, "before" | "now">): number | null {
  if (before.value === null || now.value === null || before.value === 0) return null;
  return ((now.value - before.value) / Math.abs(before.value)) * 100;
}
