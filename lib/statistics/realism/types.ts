/** Which way a measure is meant to move: `increase` = high is good, `decrease` = low is good. */
export type GoodDirection = "increase" | "decrease";

/** The history of one unit (an ICB). Place 0 is the same period in every series of a panel. */
export interface PanelSeries {
  /** One value a period, in time order; null is a missing value and keeps its place. */
  readonly values: readonly (number | null)[];
  /** Places at which a new stretch starts that is not like for like with what lies before. */
  readonly breaks?: readonly number[];
}

/** A change that one unit went through, over one window of the panel. */
export interface PastChange {
  /** Place of the unit in the panel. */
  readonly unit: number;
  /** Places of the first and last value of the window. */
  readonly start: number;
  readonly end: number;
  /** Value at the start. */
  readonly level: number;
  /** End less start, turned so that an improvement is positive. */
  readonly change: number;
  /** Whether the window lies in the unit's latest stretch, whose levels are like for like with today's. */
  readonly latestStretch: boolean;
}
