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
  for (let place = 2; place < points.length; place += 1) {
    const three = points.slice(place - 2, place + 1);
    const [first] = three;
    const side = first?.side ?? 0;
    if (side === 0 || !three.every((point) => point.side === side)) continue;
    if (!crossesSegments && !three.every((point) => point.stretch === first?.stretch)) continue;

    const beyond = three.map((point) => isBeyondTwoSigma(point, beyondLimitsCounts));
    if (beyond.filter(Boolean).length < 2) continue;
    beyond.forEach((marked, offset) => {
      if (marked) marks[place - 2 + offset] = side;
    });
  }
  return marks;
}

function isBeyondTwoSigma(point: JudgedPoint, beyondLimitsCounts: boolean): boolean {
  const { value, limits, tolerance } = point;
  if (value === null || limits === null || !limits.known) return false;
  if (!beyondLimitsCounts && astronomicalPoint(point) !== 0) return false;
  return value - limits.upperTwoSigma > tolerance || limits.lowerTwoSigma - value > tolerance;
}
