import type { PairedBars } from "@/lib/charts/paired-bars";
import type { BoundarySet } from "@/lib/organisations/domain/boundary-set";
import type { Basis } from "@/lib/organisations/domain/restate";
import type { FinanceDrawing } from "./finance-page";
import type { RecordedFact } from "./national-record";

/** One board of the national table. Amounts in £ million, shares in per cent; null where not reported. */
export interface NationalRow {
  readonly code: string;
  readonly name: string;
  readonly regionName: string;
  /** False where no return is held for the month. */
  readonly isHeld: boolean;
  readonly basis: Basis;
  readonly forecast: number | null;
  readonly forecastShare: number | null;
  readonly variance: number | null;
  readonly varianceShare: number | null;
  readonly without: number | null;
  readonly withoutShare: number | null;
  readonly savingsShare: number | null;
  readonly delivered: number | null;
  readonly recurrent: number | null;
  readonly plannedRecurrent: number | null;
  readonly highRisk: number | null;
  readonly underlying: number | null;
  readonly underlyingShare: number | null;
  readonly again: number | null;
  /** Recurrent and non-recurrent savings forecast, each over the allocation. */
  readonly recurrentOfAllocation: number | null;
  readonly nonRecurrentOfAllocation: number | null;
}

export interface NationalReport {
  /** Last day of the month that most boards have reported. */
  readonly periodEnd: string;
  readonly periodText: string;
  readonly year: string;
  readonly isOver: boolean;
  readonly headline: string;
  /** Boards that reported the month, and those that did not. */
  readonly held: number;
  /** The middle system, with the lowest and the highest. */
  readonly middle: { readonly title: string; readonly facts: readonly (readonly [name: string, value: string])[] };
  readonly rows: readonly NationalRow[];
  /** What the boards come to together, with the words that must stand beside it. */
  readonly sum: string;
  readonly tableTitle: string;
  readonly quality: FinanceDrawing<PairedBars> | null;
  readonly isIllustrative: boolean;
  readonly hasEstimated: boolean;
  readonly hasRestated: boolean;
  readonly publishedText: string;
  readonly nextText: string;
  readonly source: string;
}

export interface NationalFinance {
  readonly set: BoundarySet;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** ODS code of the region shown alone; null = all boards. */
  readonly region: string | null;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  /** Null where no board has a return. */
  readonly report: NationalReport | null;
  /** What documents state of the finances of all systems. */
  readonly record: readonly RecordedFact[];
}
