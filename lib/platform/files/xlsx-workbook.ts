/** How a cell is drawn: plain text, a cell to fill in, or one that stays as it is. */
export type XlsxStyle = "text" | "input" | "quiet";

export interface XlsxCell {
  /** Text is never a formula; a number must be finite; null is an empty cell. */
  readonly value: string | number | null;
  readonly style?: XlsxStyle;
}

export interface XlsxColumn {
  readonly heading: string;
  /** In characters of ordinary text. */
  readonly width: number;
}

/** What may be typed into some cells; a spreadsheet program refuses anything else. Empty cells are always allowed. */
export interface XlsxValidation {
  /** Cells of one column, such as "F2:F9"; several with a space between. */
  readonly cells: string;
  readonly allow: { readonly kind: "list"; readonly values: readonly string[] } | { readonly kind: "decimal" | "whole"; readonly least: number; readonly most: number };
  /** Shown beside the cell: a title of at most 32 characters, a text of at most 255. */
  readonly title: string;
  readonly help: string;
  /** Shown when something else was typed, at most 255 characters. */
  readonly refusal: string;
}

/** One table on its own sheet: headings in row 1, data from row 2, no row without a cell. */
export interface XlsxSheet {
  /** At most 31 characters, none of []:*?/\ */
  readonly name: string;
  readonly columns: readonly XlsxColumn[];
  readonly rows: readonly (readonly XlsxCell[])[];
  readonly validations?: readonly XlsxValidation[];
}

export interface XlsxWorkbook {
  readonly title: string;
  /** Such as "en-GB". */
  readonly language: string;
  readonly creator: string;
  readonly sheets: readonly XlsxSheet[];
}
