import { checkLevel } from "./check-panel";
import { goodSign } from "./good-sign";
import { roundedDifference } from "./rounded-difference";
import type { GoodDirection } from "./types";

/**
 * What is still to be gained: target less current, turned so that an improvement is positive.
 * Source: docs/methods/realism.md. At 0 or below the target is already met.
 * @returns in the units of the values, rounded as past changes are.
 * @throws RangeError for a figure that is not finite.
 */
export function requiredChange(current: number, target: number, direction: GoodDirection): number {
  checkLevel(current, "current");
  checkLevel(target, "target");
  return goodSign(direction) === 1 ? roundedDifference(target, current) : roundedDifference(current, target);
}
