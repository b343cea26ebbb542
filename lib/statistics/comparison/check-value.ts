import { checkFinite } from "../validation";

/** Squares and quotients of figures up to this size stay within the range of a double. */
export const LARGEST_VALUE = 1e75;

/** @throws RangeError naming the figure, unless it is finite and of a size that can be squared and divided. */
export function checkValue(value: number, name: string): void {
  checkFinite(value, name);
  if (Math.abs(value) > LARGEST_VALUE) throw new RangeError(`${name} is larger than ${LARGEST_VALUE}`);
}
