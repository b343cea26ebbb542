/** A column of the table under a chart. */
export interface DrawnColumn {
  /** Letters, digits, hyphens and underscores; unique in the table. */
  readonly key: string;
  readonly head: string;
  readonly unit?: string;
  readonly kind: "text" | "number";
  readonly decimals?: number;
  /** Prints a plus before what is above zero. */
  readonly signed?: boolean;
  /** Off until the reader asks for it. */
  readonly isExtra?: boolean;
}

/** The numbers of a chart in full precision, one row a drawn thing: for the page's table and the file alike. */
export interface DrawnTable {
  readonly caption: string;
  readonly columns: readonly DrawnColumn[];
  /** Cells in the order of the columns; null where no figure is held. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}
