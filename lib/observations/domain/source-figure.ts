import type { Mark } from "./mark";

/** Which list a code belongs to; `name` where the source names a body without a code. */
export type CodeScheme = "ods" | "ons" | "name";

/** What kind of body a source says a row is of. */
export type SourceAreaKind = "england" | "region" | "statistical_region" | "icb" | "council" | "trust" | "unattributed";

/** A body as a source names it, not yet found among the organisations. */
export interface SourceArea {
  readonly kind: SourceAreaKind;
  readonly scheme: CodeScheme;
  /** As published; the empty text for figures of no body. */
  readonly code: string;
  readonly name: string;
}

/** Days a figure covers, both included, `YYYY-MM-DD`. */
export interface FigurePeriod {
  readonly start: string;
  readonly end: string;
}

/** One way a body's figure is broken down: "provider", "treatment_function", and which one this figure is of. */
export interface FigureDetail {
  readonly by: "provider" | "treatment_function" | "cancer_type" | "diagnostic_test" | "sex" | "basis" | "part";
  readonly code: string;
  readonly name: string;
}

export type FigureStatus = "provisional" | "revised" | "final";

/** One published figure as a source was read: its metric, body and period, and where it stood in the file. */
export interface SourceFigure {
  /** Code of the catalogue, such as "U01". */
  readonly metricCode: string;
  readonly area: SourceArea;
  readonly period: FigurePeriod;
  /** Empty for the figure of the whole body; else the parts it is of, each way of breaking down at most once. */
  readonly detail: readonly FigureDetail[];
  /** In the unit of the catalogue; null exactly where `mark` says why. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly mark: Mark | null;
  readonly status: FigureStatus;
  /** Row as a spreadsheet numbers it, and the sheet where the file has several. */
  readonly row: number;
  readonly sheet: string | null;
}

/** What a source found in a file. */
export interface SourceReading {
  readonly figures: readonly SourceFigure[];
  /** Data rows read, whether or not a figure came of them. */
  readonly rowsRead: number;
  /** Rows that give no figure here, counted by the reason in words ("total rows", "practices"). */
  readonly passedOver: Readonly<Record<string, number>>;
  /** Heading of the column that names the bodies, for findings about them. */
  readonly codeColumn?: string;
  /** The board that filled in a return; absent for a publication. */
  readonly sender?: SourceArea;
  /** The day of publication that the file itself states, `YYYY-MM-DD`. */
  readonly publishedOn: string | null;
}
