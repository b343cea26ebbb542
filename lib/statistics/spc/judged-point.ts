import type { Slot, Stretch } from "./segments";
import type { XmrLimits } from "./xmr-limits";

/** A usable value together with the limits it is judged by; the rules read a list of these in time order. */
export interface JudgedPoint {
  readonly index: number;
  /** null where a missing value is kept as a break. */
  readonly value: number | null;
  /** null where the stretch has no present value at all. */
  readonly limits: XmrLimits | null;
  /** Place of the point's stretch; runs that may not cross a recalculation stay inside one. */
  readonly stretch: number;
  /** -1 below the mean, 0 on it, 1 above it; null without a value. */
  readonly side: -1 | 0 | 1 | null;
  /** Differences smaller than this are rounding of the machine, in the units of the values. */
  readonly tolerance: number;
}

/** Share of the largest value of the series within which two figures count as equal. */
const RELATIVE_TOLERANCE = 1e-12;

/** Joins every usable value with its stretch. */
export function judgedPoints(slots: readonly Slot[], stretches: readonly Stretch[]): JudgedPoint[] {
  const tolerance = RELATIVE_TOLERANCE * slots.reduce((most, slot) => Math.max(most, Math.abs(slot.value ?? 0)), 0);
  // Slots and stretches are both in time order.
  let next = 0;
  return slots.map(({ index, value }) => {
    while (next < stretches.length && index > (stretches[next]?.end ?? 0)) next += 1;
    const stretch = index >= (stretches[next]?.start ?? Infinity) ? next : -1;
    const limits = stretches[stretch]?.limits ?? null;
    return { index, value, limits, stretch, side: sideOfMean(value, limits, tolerance), tolerance };
  });
}

function sideOfMean(value: number | null, limits: XmrLimits | null, tolerance: number): JudgedPoint["side"] {
  if (value === null || limits === null) return null;
  if (value - limits.mean > tolerance) return 1;
  return limits.mean - value > tolerance ? -1 : 0;
}
