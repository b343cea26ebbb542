import type { JudgedPoint } from "./judged-point";

/**
 * Rule 2: at least `length` neighbours strictly on one side of the mean; a point on the mean ends the run.
 * @returns per point 1 (run above), -1 (run below) or 0.
 */
export function shift(points: readonly JudgedPoint[], length: number, crossesSegments: boolean): (-1 | 0 | 1)[] {
  const marks: (-1 | 0 | 1)[] = points.map(() => 0);
  let start = 0;
  points.forEach((point, place) => {
    const before = points[place - 1];
    const continues =
      before !== undefined && before.side === point.side && (crossesSegments || before.stretch === point.stretch);
    if (!continues) start = place;
    const side = point.side ?? 0;
    const run = place - start + 1;
    // Once a run is long enough, all of it is marked; then each point that prolongs it.
    if (side !== 0 && run >= length) marks.fill(side, run === length ? start : place, place + 1);
  });
  return marks;
}
