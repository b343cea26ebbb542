import type { Mark } from "../../domain/mark";
import type { SourceArea } from "../../domain/source-figure";
import type { DrdMeasure } from "./schema";

/** One published cell: its number or its mark, the decimals it is printed with, and its row. */
export interface DrdCell {
  readonly value: number | null;
  readonly mark: Mark | null;
  readonly decimals: number;
  readonly row: number;
}

export interface DrdBody {
  readonly area: SourceArea;
  readonly row: number;
  readonly cells: Map<DrdMeasure, DrdCell>;
}
