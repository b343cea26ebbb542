import type { ImportCounts } from "@/lib/observations/domain/release-draft";
import type { ImportRecord } from "./import-record";

/** Rows of the list that are shown at once. */
export const IMPORTS_A_PAGE = 50;

/** One row of the list. */
export interface ListedImport extends ImportRecord {
  /** Name of the board whose return it is; null for a publication. */
  readonly board: string | null;
  /** Null where the file was not checked, or was refused. */
  readonly counts: ImportCounts | null;
}

/** A page of the list of imports. */
export interface ImportList {
  readonly imports: readonly ListedImport[];
  readonly total: number;
  /** Counted from 1. */
  readonly page: number;
  /** Whether the reader may bring in files of any kind. */
  readonly mayStage: boolean;
  /** Whether the reader may decide on what others bring in. */
  readonly mayApprove: boolean;
}
