import type { ImportIssue } from "../../domain/import-issue";
import type { RttBreakdown } from "./breakdown";
import type { RttFigures } from "./measures";

/** One calendar month; dates as `yyyy-mm-dd`, both inclusive. */
export interface RttPeriod {
  /** As published, e.g. `RTT-January-2026`. */
  readonly asPublished: string;
  readonly start: string;
  readonly end: string;
}

export interface RttIcb {
  /** ODS code and name as published (white space at the ends removed). */
  readonly code: string;
  readonly name: string;
  /** First row that counts towards the figures, the header being row 1. */
  readonly firstRow: number;
  readonly rows: number;
  readonly figures: RttFigures;
}

/** Every data row is in exactly one of `used`, `totalRows`, `blankRows` and the numbers of `otherParts`. */
export interface RttCounts {
  readonly rowsRead: number;
  /** Rows of one treatment function of `Part_2`: these make the figures. */
  readonly used: number;
  /** Of the rows used, those without a commissioner parent. */
  readonly usedNotAttributed: number;
  /** Rows of `Part_2` for all treatment functions together (`C_999`): only compared with their parts. */
  readonly totalRows: number;
  readonly blankRows: number;
  /** Rows of completed pathways and the like, by RTT part type. */
  readonly otherParts: Readonly<Record<string, number>>;
}

export interface RttAccepted {
  readonly accepted: true;
  readonly file: string;
  /** Name of the CSV inside the zip, or of the file itself. */
  readonly csvName: string;
  readonly codeColumn: string;
  readonly period: RttPeriod;
  /** In the order of the code. */
  readonly icbs: readonly RttIcb[];
  /** National and regional commissioning, which the publication gives no commissioner parent. */
  readonly notAttributed: RttFigures;
  /** First row of those; 0 where there are none. */
  readonly firstNotAttributed: number;
  readonly counts: RttCounts;
  /** The rows used by ICB, provider and treatment function; null unless asked for. */
  readonly breakdown: RttBreakdown | null;
  /** Warnings only. */
  readonly issues: readonly ImportIssue[];
}

export interface RttRefused {
  readonly accepted: false;
  readonly file: string;
  /** At least one refusal; warnings may stand beside it. */
  readonly issues: readonly ImportIssue[];
  /** Whether reading stopped at the limit of findings. */
  readonly stoppedEarly: boolean;
}

/** Figures of a file, or the reasons why there are none. A refused file has no figures at all. */
export type RttRead = RttAccepted | RttRefused;
