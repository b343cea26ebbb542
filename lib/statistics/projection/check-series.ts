import { checkWhole } from "../validation";

/** Beyond this the square of a difference may leave the range of numbers. */
const LARGEST = 1e120;

/**
 * Checks a series that a forecast is made from: equally spaced, in time order, without gaps.
 * @param least number of values the method needs.
 * @throws RangeError for fewer values, or one that is not a number from -1e120 to 1e120.
 */
export function checkSeries(values: readonly number[], least: number): void {
  if (values.length < least) throw new RangeError(`values must have at least ${least} entries, not ${values.length}`);
  values.forEach((value, place) => {
    if (!(Math.abs(value) <= LARGEST)) throw new RangeError(`values[${place}] must be a number from -1e120 to 1e120, not ${String(value)}`);
  });
}

/** @throws RangeError, unless the horizon is a whole number of steps, at least 1. */
export function checkHorizon(horizon: number): void {
  checkWhole(horizon, "horizon", 1);
}
