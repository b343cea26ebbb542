import type { ScoreScale } from "./types";

/** Ends of the spreads in the 2025/26 manual, step 1. */
export const SCORE_SCALE: ScoreScale = { best: 1, worst: 4, bestBelowStandard: 2, worstAboveFloor: 3 };
