import { xmrLimits, type XmrLimits } from "./xmr-limits";
import type { DialectRules } from "./dialects";
import type { XmrInput, XmrOptions } from "./types";

/** One value that takes part in the calculation: its place in the input and its value (null only where gaps are kept). */
export interface Slot {
  readonly index: number;
  readonly value: number | null;
}

/** A stretch of the input with one set of limits; `start` and `end` are inclusive indices of the input. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly limits: XmrLimits;
}

/** The values that take part: ghosted ones never, missing ones only where gaps break runs and moving ranges. */
export function usableSlots(input: XmrInput, missing: XmrOptions["missing"]): Slot[] {
  const ghosts = new Set(input.ghostAt);
  return input.values
    .map((value, index) => ({ index, value }))
    .filter((slot) => !ghosts.has(slot.index) && (slot.value !== null || missing === "null-propagate"));
}

/**
 * Cuts the series at every recalculation and gives each stretch its limits, in time order.
 * A stretch without any present value has no mean and is left out.
 */
export function spcStretches(
  slots: readonly Slot[],
  input: XmrInput,
  options: XmrOptions,
  rules: DialectRules,
): Stretch[] {
  const recorded = input.recalculations ?? [];
  const starts = [...new Set([0, ...(input.rebaseAt ?? []), ...recorded.map(({ index }) => index)])].sort((a, b) => a - b);
  return starts.flatMap((start, place) => {
    const end = (starts[place + 1] ?? input.values.length) - 1;
    const own = slots.filter((slot) => slot.index >= start && slot.index <= end);
    const baseline = place === 0 || rules.baseline === "every-segment" ? (input.baselinePoints ?? null) : null;
    const first = baseline === null ? own : own.slice(0, baseline);
    const limits = xmrLimits(first.map((slot) => slot.value), options.movingRangeOutliers);
    if (limits === null) return [];
    if (rules.baseline === "every-segment") return [{ start, end, limits }];

    const rest = own.slice(first.length).filter((slot) => slot.value !== null);
    const cut = first.at(-1)?.index ?? end;
    if (rest.length === 0) return [{ start, end, limits }];
    return [
      { start, end: cut, limits },
      { start: cut + 1, end, limits },
    ];
  });
}
