import { normalFactor } from "../intervals/normal-factor";

/** A normal distribution, in the units of the values; a standard deviation of 0 is a certain value. */
export interface Normal {
  readonly mean: number;
  readonly sd: number;
}

/** Ends of an interval, in the units of the values. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Central interval of a normal distribution: the mean less and plus z standard deviations.
 * @param confidence chance of a value inside, as a fraction such as 0.8.
 * @throws RangeError for a confidence outside 0 to 1.
 */
export function normalInterval({ mean, sd }: Normal, confidence: number): Limits {
  const reach = normalFactor(confidence) * sd;
  return { lower: mean - reach, upper: mean + reach };
}
