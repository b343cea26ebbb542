import type { JudgedPoint } from "./judged-point";

/**
 * Rule 3: at least `length` neighbours that all rise or all fall, the first one included; a tie ends the run.
 * @returns per point the directions of its trends in time order. A turning point can end one and start another.
 */
export function trend(
  points: readonly JudgedPoint[],
  length: number,
  crossesSegments: boolean,
): (readonly ("up" | "down")[])[] {
  const marks: ("up" | "down")[][] = points.map(() => []);
  let start = 0;
  let running: "up" | "down" | null = null;

  const close = (end: number) => {
    if (running === null || end - start + 1 < length) return;
    for (let place = start; place <= end; place += 1) marks[place]?.push(running);
  };

  for (let place = 1; place < points.length; place += 1) {
    const step = direction(points[place - 1], points[place], crossesSegments);
    if (step === running) continue;
    close(place - 1);
    start = place - 1;
    running = step;
  }
  close(points.length - 1);
  return marks;
}

function direction(
  before: JudgedPoint | undefined,
  after: JudgedPoint | undefined,
  crossesSegments: boolean,
): "up" | "down" | null {
  if (!before || !after || before.value === null || after.value === null) return null;
  if (!crossesSegments && before.stretch !== after.stretch) return null;
  if (after.value === before.value) return null;
  return after.value > before.value ? "up" : "down";
}
