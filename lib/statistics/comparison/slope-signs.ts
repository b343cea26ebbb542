/** Slopes of a line through all points but one, the first point left out first. */
export function leaveOneOut<Point>(points: readonly Point[], slope: (rest: readonly Point[]) => number): number[] {
  return points.map((_, left) => slope(points.filter((__, place) => place !== left)));
}

/** Whether no single point decides which way a line goes; a level line counts as rising. */
export function haveSameSign(slopes: readonly number[]): boolean {
  return new Set(slopes.map((slope) => slope < 0)).size === 1;
}
