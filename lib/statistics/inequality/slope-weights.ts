/** Weights with which the values of the quantiles add up to the figures of the fitted line. */
export interface SlopeWeights {
  readonly slope: readonly number[];
  /** Of the line's height at 0, the most deprived end. */
  readonly intercept: readonly number[];
}

/**
 * Regression of values on relative rank, weighted by population, as fixed weights of the values: the slope is the sum of
 * weight times value. Relative rank is the share of people in more deprived quantiles plus half of the own share.
 * Source: Low and Low 2004, Journal of Public Health 26:388-395.
 * @param populations people in each quantile, most deprived first, each above 0.
 */
export function slopeWeights(populations: readonly number[]): SlopeWeights {
  const everyone = populations.reduce((sum, people) => sum + people, 0);
  const shares = populations.map((people) => people / everyone);
  let below = 0;
  const ranks = shares.map((share) => {
    below += share;
    return below - share / 2;
  });
  const middle = shares.reduce((sum, share, place) => sum + share * (ranks[place] ?? 0), 0);
  const spread = shares.reduce((sum, share, place) => sum + share * ((ranks[place] ?? 0) - middle) ** 2, 0);
  const slope = shares.map((share, place) => (share * ((ranks[place] ?? 0) - middle)) / spread);
  return { slope, intercept: shares.map((share, place) => share - middle * (slope[place] ?? 0)) };
}

/** Sum of weight times value. */
export const weighted = (weights: readonly number[], values: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * (values[place] ?? 0), 0);
