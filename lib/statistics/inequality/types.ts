/** How the values of the quantiles behave: a rate is above 0, a proportion lies from 0 to 1, `other` is any number. */
export type ValueType = "rate" | "proportion" | "other";

/** One part of a population that is ordered by deprivation, such as a tenth of its neighbourhoods. */
export interface QuantileFigure {
  /** 1 = most deprived; every rank up to the last one once, in any order of the list. */
  readonly quantile: number;
  /** People in it; null = not known. */
  readonly population: number | null;
  /** The indicator there; null = not known or suppressed. */
  readonly value: number | null;
  /** 95% confidence limits of the value, in its units; without them there is an index but no interval. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface SlopeIndexOptions {
  readonly valueType: ValueType;
  /** Fits the line to logarithms of rates or to log odds of proportions; without effect on `other`. */
  readonly transform: boolean;
  /** Turns the slope into the unit and direction to be shown, such as 100 for percentage points; a negative one inverts the RII. */
  readonly multiplier: number;
  /** Coverage of the intervals as a fraction. */
  readonly confidence: number;
  /** `preferred`: exact where the slope is linear in normal values (`other`), simulated elsewhere. */
  readonly intervals: "preferred" | "simulated";
  readonly repetitions: number;
  readonly seed: number;
}

/** An index with its interval; limits are null where the quantiles have no usable limits or the interval has no end. */
export interface InequalityEstimate {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface SlopeIndex {
  /** Modelled gap: least deprived end less most deprived end, times the multiplier. */
  readonly sii: InequalityEstimate;
  /** Modelled ratio of the same two ends; null where they do not have the same sign, so that no ratio makes sense. */
  readonly rii: InequalityEstimate | null;
  /** Heights of the line at both ends of the population, in the units of the values. */
  readonly ends: { readonly mostDeprived: number; readonly leastDeprived: number };
  /** As the peer gives it: the most deprived end, times the size of the multiplier where the values were transformed. */
  readonly intercept: number;
  /** How the interval of the SII came about; null without one. That of the RII is always simulated. */
  readonly intervalBy: "exact" | "simulation" | null;
  /** More than ten quantiles: each holds few people, and the line hangs on small numbers. */
  readonly manyQuantiles: boolean;
}

/** `missing-quantile`: a value or population is not known. `value-at-bound`: a 0 (or a proportion of 1) cannot be transformed. */
export interface NoSlopeIndex {
  readonly sii: null;
  readonly rii: null;
  readonly reason: "missing-quantile" | "value-at-bound";
  /** Ranks of the quantiles that are the reason. */
  readonly quantiles: readonly number[];
}
