import type { ReactNode } from "react";
import type { Area } from "./area";
import type { ColumnSort } from "./sort-link";

export type Column<Row> = {
  key: string;
  head: string;
  /** Unit or qualifier, in the head under the name. */
  unit?: ReactNode;
  /** Numbers go right, with the unit in the head. */
  align?: "left" | "right" | "centre";
  cell: (row: Row) => ReactNode;
  /** The cell that names the row. One column of a table. */
  rowHeader?: boolean;
  sort?: ColumnSort;
  /** As narrow as its content, for icons and dates. */
  fit?: boolean;
  /** Left out under 760 px, where another column or page holds the same. */
  hideSmall?: boolean;
  /** Extra space on the left, between groups of columns. */
  gap?: boolean;
  className?: (row: Row) => string | undefined;
};

/** Columns under a common head; the spans add up to the number of columns. `head: null` leaves the place empty. */
export type ColumnGroup = { head: ReactNode | null; span: number; area?: Area };

/** Rows under a heading inside the body. The heading stands in the first column, which is the row header; the note beside it. */
export type RowGroup<Row> = {
  key: string;
  heading: ReactNode;
  note?: ReactNode;
  area?: Area;
  rows: readonly Row[];
};
