export interface ScatterDot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly isOwn: boolean;
}

export interface ScatterAxis {
  /** Metric with its unit and period: "Within 18 weeks, %, March 2026". */
  readonly name: string;
  readonly shortName: string;
  readonly unit: string;
  readonly decimals: number;
  /** England's own figure; null where none is published or it is a count. */
  readonly england: number | null;
}

/** Two measures of the same areas, one dot an area. */
export interface ScatterChart {
  readonly title: string;
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  readonly dots: readonly ScatterDot[];
}
