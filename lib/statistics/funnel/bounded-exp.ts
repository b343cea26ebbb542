/** Far beyond any figure, and small enough that a multiplier keeps it a number. */
const MOST_EXPONENT = 600;

/** e to the power of `x`, held finite where units differ so much that a limit has no end. */
export function boundedExp(x: number): number {
  return Math.exp(Math.min(x, MOST_EXPONENT));
}
