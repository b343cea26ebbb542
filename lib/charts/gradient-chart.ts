export interface GradientDot {
  readonly name: string;
  /** Middle of the part of the population it holds, from 0 = most deprived to 1 = least deprived. */
  readonly at: number;
  readonly value: number;
  readonly isOwn: boolean;
}

/** A measure along a population in order of deprivation, with its fitted line. */
export interface GradientChart {
  readonly title: string;
  readonly valueName: string;
  readonly unit: string;
  readonly decimals: number;
  readonly dots: readonly GradientDot[];
  /** Heights of the line at both ends; null where no line can be fitted. */
  readonly ends: { readonly mostDeprived: number; readonly leastDeprived: number } | null;
}
