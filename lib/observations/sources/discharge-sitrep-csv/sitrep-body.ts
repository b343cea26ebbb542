import type { SourceArea } from "../../domain/source-figure";
import type { Stock } from "./schema";

/** The days of one body: patients by day, `YYYY-MM-DD`; null where a mark stands for the number. */
export interface SitrepBody {
  readonly area: SourceArea;
  /** Names of the region and the board the row is under. */
  readonly region: string;
  readonly icb: string;
  readonly row: number;
  readonly days: Readonly<Record<Stock, Map<string, number | null>>>;
}
