import type { DrawnTable } from "@/lib/charts/drawn-table";
import type { PairedBars } from "@/lib/charts/paired-bars";
import type { Waterfall } from "@/lib/charts/waterfall";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { Basis } from "@/lib/organisations/domain/restate";
import type { FinanceMeasures } from "./finance-measures";

/** A chart with the words around it and its numbers. */
export interface FinanceDrawing<Chart> {
  /** The finding. */
  readonly title: string;
  /** Measure, unit and area. */
  readonly subtitle: string;
  readonly chart: Chart;
  readonly table: DrawnTable;
}

/** Everything the page of a board's finances shows once a return is held. */
export interface FinanceReport {
  /** Last day of the latest month reported. */
  readonly periodEnd: string;
  /** "March 2026". */
  readonly periodText: string;
  /** "April 2025 to March 2026". */
  readonly yearToDateText: string;
  /** "2025/26". */
  readonly year: string;
  readonly isOver: boolean;
  readonly headline: string;
  readonly measures: FinanceMeasures;
  readonly basis: Basis;
  readonly basisSentence: string | null;
  readonly isIllustrative: boolean;
  /** "12 May 2026". */
  readonly publishedText: string;
  readonly nextText: string;
  readonly source: string;
  readonly position: { readonly title: string; readonly table: DrawnTable };
  readonly savings: { readonly title: string; readonly drawing: FinanceDrawing<PairedBars> | null; readonly tableTitle: string; readonly table: DrawnTable };
  /** Ratings of planned savings, lowest risk first; empty where none are reported. */
  readonly risks: readonly { readonly name: string; readonly amount: number; readonly share: number }[];
  readonly again: { readonly title: string; readonly sentences: readonly string[] } | null;
  readonly underlying: (FinanceDrawing<Waterfall> & { readonly heading: string }) | null;
  readonly months: { readonly title: string; readonly position: FinanceDrawing<PairedBars>; readonly savings: FinanceDrawing<PairedBars> | null };
}

export interface FinancePage {
  readonly set: BoundarySet;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly board: { readonly code: string; readonly name: string; readonly shortName: string; readonly regionName: string; readonly regionCode: string; readonly otherSet: BoundarySet | null };
  /** Null where no return is held for the board. */
  readonly report: FinanceReport | null;
}
