/**
 * Pinball (quantile) score of one forecast: the miss, weighted by the probability when the value lies above the quantile
 * and by the rest when it lies below. Lower is better, 0 is perfect, in the units of the values.
 * Source: Gneiting and Raftery 2007, Journal of the American Statistical Association 102:359-378, section 6.
 * @param quantile that was forecast for `probability`.
 */
export function pinball(actual: number, quantile: number, probability: number): number {
  return actual >= quantile ? probability * (actual - quantile) : (1 - probability) * (quantile - actual);
}
