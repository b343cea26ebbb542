/** What is known of one body and period. */
export interface HeldFigure {
  readonly areaId: number;
  /** `YYYY-MM-DD`. */
  readonly periodStart: string;
  readonly periodEnd: string;
  /** Null = missing (no mark) or marked. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly mark: string | null;
  readonly releaseId: number;
}
