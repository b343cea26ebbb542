import type { Mark } from "../../domain/mark";
import type { SourceArea } from "../../domain/source-figure";

/** One row of the sheet of councils: England, a region or a council. */
export interface CoverageRow {
  readonly row: number;
  readonly area: SourceArea;
  readonly regionName: string;
  readonly odsCode: string;
  /** Children who reached 5 in the quarter; null where not published. */
  readonly children: number | null;
  /** Whether there are children that are not shown here and are in the totals. */
  readonly hidesChildren: boolean;
  /** Per cent with two doses, as published or from the counts where the workbook holds them. */
  readonly coverage: number | null;
  readonly numerator: number | null;
  readonly mark: Mark | null;
}
