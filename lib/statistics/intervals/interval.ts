/** An estimate between the limits of its confidence interval, all three in the same unit. */
export interface Interval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}
