import type { GoodDirection } from "./types";

/**
 * 1 where a rise is good, -1 where a fall is.
 * @throws RangeError for any other direction.
 */
export function goodSign(direction: GoodDirection): 1 | -1 {
  if (direction === "increase") return 1;
  if (direction === "decrease") return -1;
  throw new RangeError(`direction must be increase or decrease, not ${String(direction)}`);
}
