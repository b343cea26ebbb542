/** Far above what binary fractions add to an average of scores, far below the distance of any such average from a half. */
const BINARY_NOISE = 1e-7;

/**
 * A score to 2 decimal places, halves upwards (towards worse) as in decimal arithmetic: 2.675 gives 2.68, although the
 * nearest binary fraction lies below it.
 */
export function roundScore(score: number): number {
  return Math.floor(score * 100 + 0.5 + BINARY_NOISE) / 100;
}

/** The highest score of 2 decimal places that is not above a cut point. */
export function floorScore(cut: number): number {
  return Math.floor(cut * 100 + BINARY_NOISE) / 100;
}
