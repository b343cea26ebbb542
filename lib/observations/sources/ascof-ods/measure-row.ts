import type { Mark } from "../../domain/mark";
import type { FigurePeriod, SourceArea } from "../../domain/source-figure";

/** The measure in one area and year. */
export interface MeasureRow {
  readonly row: number;
  readonly area: SourceArea;
  readonly year: number;
  readonly period: FigurePeriod;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Whether the counts are suppressed; the rate may be shown all the same. */
  readonly isSuppressed: boolean;
  /** Per 100,000, unrounded where the counts are. */
  readonly value: number | null;
  readonly mark: Mark | null;
}
