import type { JudgedPoint } from "./judged-point";

/** Rule 1: 1 for a value strictly above the upper limit, -1 strictly below the lower one, else 0. */
export function astronomicalPoint(point: JudgedPoint): -1 | 0 | 1 {
  const { value, limits, tolerance } = point;
  if (value === null || limits === null || !limits.known) return 0;
  if (value - limits.upper > tolerance) return 1;
  return limits.lower - value > tolerance ? -1 : 0;
}
