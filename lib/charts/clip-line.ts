type Point = readonly [number, number];

/**
 * The pieces of a line that lie between two heights, cut where it crosses them.
 * @param points from left to right
 */
export function clipLine(points: readonly Point[], low: number, high: number): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  const close = (): void => {
    if (piece.length > 1) pieces.push(piece);
    piece = [];
  };
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before !== undefined) {
      const cuts = [low, high].filter((level) => (before[1] - level) * (point[1] - level) < 0).map((level): Point => [before[0] + ((level - before[1]) / (point[1] - before[1])) * (point[0] - before[0]), level]);
      for (const cut of cuts.sort((a, b) => a[0] - b[0])) {
        piece.push(cut);
        // A cut either ends a piece or starts one; where it ends one, the line has left.
        if (piece.length > 1) close();
      }
    }
    if (point[1] >= low && point[1] <= high) piece.push(point);
    else close();
  });
  close();
  return pieces;
}
