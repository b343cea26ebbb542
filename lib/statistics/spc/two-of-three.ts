import { astronomicalPoint } from "./astronomical-point";
import type { JudgedPoint } from "./judged-point";

/**
 * Rule 4: of three neighbours on one side of the mean at least two lie beyond that side's two-sigma line.
 * Only those beyond are marked. Dialects differ on whether points outside the limits count as beyond.
 * @returns per point 1 (above), -1 (below) or 0.
 */
export function twoOfThree(
  points: readonly JudgedPoint[],
  beyondLimitsCounts: boolean,
  crossesSegments: boolean,
): (-1 | 0 | 1)[] {
  const marks: (-1 | 0 | 1)[] = points.map(() => 0);
  const beyond = points.map((point) => isBeyondTwoSigma(point, beyondLimitsCounts));
  for (let last = 2; last < points.length; last += 1) {
    const a = beyond[last - 2] ?? false;
    const b = beyond[last - 1] ?? false;
    const c = beyond[last] ?? false;
    if (Number(a) + Number(b) + Number(c) < 2) continue;
    const [first, second, third] = [points[last - 2], points[last - 1], points[last]];
    const side = third?.side ?? 0;
    if (side === 0 || first?.side !== side || second?.side !== side) continue;
    if (!crossesSegments && (first.stretch !== third?.stretch || second.stretch !== third.stretch)) continue;
    if (a) marks[last - 2] = side;
    if (b) marks[last - 1] = side;
    if (c) marks[last] = side;
  }
  return marks;
}

function isBeyondTwoSigma(point: JudgedPoint, beyondLimitsCounts: boolean): boolean {
  const { value, limits, tolerance } = point;
  if (value === null || limits === null || !limits.known) return false;
  if (!beyondLimitsCounts && astronomicalPoint(point) !== 0) return false;
  return value - limits.upperTwoSigma > tolerance || limits.lowerTwoSigma - value > tolerance;
}
