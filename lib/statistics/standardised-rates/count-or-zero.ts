import { checkNotNegative } from "../validation";

/**
 * A count of one age band; a band without a record had no event.
 * @throws RangeError naming the count, when it is negative or not finite.
 */
export function countOrZero(count: number | null, name: string): number {
  if (count === null) return 0;
  checkNotNegative(count, name);
  return count;
}
