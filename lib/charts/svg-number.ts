/** A coordinate as short text: one decimal, no leading nought ("12.5", ".5", "-.5", "12"). */
export function svgNumber(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  if (rounded === 0) return "0";
  return String(rounded).replace(/^(-?)0\./, "$1.");
}

/** A pair for path data: "12.5 3", or "12.5-3" where the minus sign separates. */
export function svgPair(x: number, y: number): string {
  const second = svgNumber(y);
  return second.startsWith("-") ? svgNumber(x) + second : `${svgNumber(x)} ${second}`;
}

/** Path data of an open line through points, in absolute coordinates. */
export function linePath(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => (index === 0 ? "M" : "L") + svgPair(x, y)).join("");
}
