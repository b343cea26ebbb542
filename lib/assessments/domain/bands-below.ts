/** Ends of the manual's spreads: best or standard met, best that misses a standard, just clears a floor. */
const BANDS = [3, 2, 1] as const;

/** Bands of the manual that are better than a score, next first; none for a metric that is not scored. */
export const bandsBelow = (score: number | null): readonly number[] => (score === null ? [] : BANDS.filter((band) => band < score));
