import type { Limits } from "./normal-interval";

/**
 * Interval (Winkler) score of one central interval: its width, plus 2 / (1 - confidence) times the distance by which the
 * value lies outside. Lower is better, in the units of the values.
 * Source: Gneiting and Raftery 2007, Journal of the American Statistical Association 102:359-378, section 6.2.
 * @param confidence that the interval was forecast with, as a fraction such as 0.8.
 */
export function intervalScore(actual: number, { lower, upper }: Limits, confidence: number): number {
  return upper - lower + (2 / (1 - confidence)) * Math.max(lower - actual, actual - upper, 0);
}
