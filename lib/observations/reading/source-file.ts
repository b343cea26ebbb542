/** A cell as read: text as it stands, a number of a workbook, or nothing. A date of a workbook is its ISO text. */
export type Cell = string | number | null;

export interface TableRow {
  /** As a spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Whether the text ends in the row without the end of a line, so that its last cell may have been cut. */
  readonly mayBeCut?: boolean;
}

/** One sheet of a workbook, or one CSV. */
export interface SourceTable {
  /** Name of the sheet, or of the file inside a zip; null for a lone CSV. */
  readonly name: string | null;
  /** Whether every row must have as many cells as the header; the rows of a sheet end where their cells do. */
  readonly isRectangular: boolean;
  /** Its first rows that are not empty, at most 40: enough to tell what it is. */
  readonly head: readonly TableRow[];
  /** All its rows that are not empty, in order. */
  rows(): AsyncIterable<TableRow>;
}

/** A file that was opened and found safe to read. */
export interface SourceFile {
  /** Name of the file as the user knows it; its contents, never its name, say what it is. */
  readonly fileName: string;
  readonly path: string;
  readonly kind: "csv" | "workbook" | "json";
  readonly tables: readonly SourceTable[];
  /** The text of a JSON file; null for any other. */
  readonly json: string | null;
}

/** Rows at the start of a table that are looked at to tell what it is. */
export const HEAD_ROWS = 40;
