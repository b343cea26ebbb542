import type { ImportRecord } from "./import-record";
import type { ImportReport, ReportedChange, ReportedNew } from "./import-report";
import type { ImportRights } from "./import-rights";

/** A metric of which an import has new or changed figures. */
export interface TouchedMetric {
  readonly code: string;
  readonly name: string;
  /** Figures that are not held so far, and figures that would replace others. */
  readonly added: number;
  readonly changed: number;
  /** Address of its page. */
  readonly href: string;
}

/** Bodies of one kind that a code may be mapped to, by name. */
export interface BodyGroup {
  readonly kind: string;
  readonly bodies: readonly { readonly areaId: number; readonly name: string }[];
}

/** What the page of one import shows. */
export interface ImportPage {
  readonly record: ImportRecord;
  readonly report: ImportReport | null;
  /** Name of the board whose return it is; null for a publication. */
  readonly board: string | null;
  readonly isOwn: boolean;
  readonly rights: ImportRights;
  /** Where the reader may say whose the unknown codes are: whose they may be; else empty. */
  readonly bodies: readonly BodyGroup[];
  /** Whether its embargo is still to end. */
  readonly isEmbargoAhead: boolean;
  readonly metrics: readonly TouchedMetric[];
  /** Every changed figure that is kept, in the order of `rankChanges`. */
  readonly changes: readonly ReportedChange[];
  /** Every new figure that is kept, in the order of `rankNewFigures`. */
  readonly newFigures: readonly ReportedNew[];
}

/** Changed figures, or outliers, on one page. */
export const CHANGES_A_PAGE = 100;
