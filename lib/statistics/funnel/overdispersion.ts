/** How far the units differ beyond chance. */
export interface Overdispersion {
  /** Mean square of the z-scores: near 1 when chance explains the differences. null without any unit. */
  readonly phi: number | null;
  /** Variance between the units on the scale of the funnel; 0 when chance explains the differences. */
  readonly tau2: number;
}

/**
 * Dispersion ratio and the additive variance between units that explains it.
 * Source: Spiegelhalter and others 2012; the estimate of DerSimonian and Laird 1986 with the winsorised or truncated scores.
 * @param scores z-scores after winsorising or truncating.
 * @param standardErrors of the same units, on the scale of the funnel, above 0.
 */
export function overdispersion(scores: readonly number[], standardErrors: readonly number[]): Overdispersion {
  const count = scores.length;
  if (count === 0) return { phi: null, tau2: 0 };
  const phi = scores.reduce((sum, score) => sum + score * score, 0) / count;
  // One unit says nothing about differences between units.
  if (count === 1) return { phi, tau2: 0 };

  const weights = standardErrors.map((error) => 1 / error ** 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // The sum of weights less their sum of squares over their sum, without the loss of digits of that subtraction.
  const divisor = weights.reduce((sum, weight) => sum + (weight * (total - weight)) / total, 0);
  return { phi, tau2: Math.max(0, (count * phi - (count - 1)) / divisor) };
}
