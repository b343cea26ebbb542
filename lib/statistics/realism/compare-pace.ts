import { checkWhole } from "../validation";
import { checkLevel, checkPeriodsPerYear } from "./check-panel";

/** Any change or pace of admitted levels is smaller. */
const LARGEST_CHANGE = 1e100;

/** Why there is no ratio, in the words shown. */
export type NoRatio = "target already met" | "not enough history" | "moving the wrong way" | "not moving";

/** Needed against achieved pace. */
export interface PaceComparison {
  /** Pace needed from now to the due period, in the units of the values a year. */
  readonly requiredPerYear: number;
  /** Needed over achieved; null with a reason where it means nothing. */
  readonly ratio: number | null;
  /** Periods from the latest value until the target is reached at the achieved pace; null with a reason when never. */
  readonly periodsToTarget: number | null;
  readonly because: NoRatio | null;
}

/**
 * Needed pace against achieved pace, and when the target would be reached if the pace held.
 * Source: docs/methods/realism.md.
 * @param required what is still to be gained, positive for an improvement, in the units of the values.
 * @param horizon periods from the latest value to the due period, at least 1.
 * @param achievedPerYear positive for an improvement; null when it is not known.
 * @throws RangeError for a figure that is not finite or a horizon that is not a whole number of at least 1.
 */
export function comparePace(required: number, horizon: number, achievedPerYear: number | null, periodsPerYear = 12): PaceComparison {
  checkLevel(required, "required", LARGEST_CHANGE);
  checkWhole(horizon, "horizon", 1);
  checkPeriodsPerYear(periodsPerYear);
  if (achievedPerYear !== null) checkLevel(achievedPerYear, "achievedPerYear", LARGEST_CHANGE);
  const requiredPerYear = (required / horizon) * periodsPerYear;
  const without = (because: NoRatio, periodsToTarget: number | null = null): PaceComparison => ({ requiredPerYear, ratio: null, periodsToTarget, because });

  if (required <= 0) return without("target already met", 0);
  if (achievedPerYear === null) return without("not enough history");
  if (achievedPerYear < 0) return without("moving the wrong way");
  const ratio = requiredPerYear / achievedPerYear;
  const periodsToTarget = ratio * horizon;
  // A pace next to 0 divides out of range: nothing that could be shown as a date.
  if (!Number.isFinite(periodsToTarget)) return without("not moving");
  return { requiredPerYear, ratio, periodsToTarget, because: null };
}
