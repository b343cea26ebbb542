import { goodSign, type Polarity } from "@/lib/metrics/domain/polarity";
import { meetsStandard } from "@/lib/metrics/domain/standard";
import { theilSen } from "@/lib/statistics/projection/theil-sen";
import { stepOn, type TrajectoryStep } from "./objective";
import type { ObjectiveStatus } from "./status-words";

export interface StatusInput {
  /** Monthly values to the latest held, in time order, null where missing; the last one is judged. */
  readonly values: readonly (number | null)[];
  /** Index of the first value of the stretch that is like for like with the last; 0 when there is no break. */
  readonly stretchStart: number;
  /** Period end of the last value, `YYYY-MM-DD`; null when nothing is held. */
  readonly periodEnd: string | null;
  readonly polarity: Polarity;
  readonly steps: readonly TrajectoryStep[];
  /** Before this day a lagging outcome cannot have changed; null for a measure that moves within the year. */
  readonly earliestVisible: string | null;
  readonly show: (value: number) => string;
}

export interface StatusVerdict {
  readonly status: ObjectiveStatus;
  /** Why, in one sentence. */
  readonly because: string;
  readonly step: TrajectoryStep | null;
  /** How far the latest value is better (+) or worse (-) than the step, in the metric's unit. */
  readonly margin: number | null;
}

/** Factor from the mean moving range to three sigma of an XmR chart. */
const NATURAL = 2.66;
const CONFIDENCE = 0.9;

/** Mean moving range of the stretch before the latest point: what ordinary month-to-month movement is worth. */
export function ordinaryMovement(before: readonly number[]): number {
  if (before.length < 2) return 0;
  let sum = 0;
  for (let i = 1; i < before.length; i += 1) sum += Math.abs((before[i] ?? 0) - (before[i - 1] ?? 0));
  return sum / (before.length - 1);
}

/** True when the lower end of the 90% interval of the Theil-Sen slope over the last 24 points (12 where there are no 24) is good. */
export function isImproving(stretch: readonly (number | null)[], polarity: Polarity): boolean {
  const sign = goodSign(polarity);
  const held = stretch.filter((value) => value !== null).length;
  if (sign === 0 || held < 12) return false;
  const wanted = held >= 24 ? 24 : 12;
  let start = stretch.length;
  for (let found = 0; start > 0 && found < wanted; start -= 1) if (stretch[start - 1] !== null) found += 1;
  const line = theilSen(stretch.slice(start).map((value) => (value === null ? null : value * sign)), CONFIDENCE);
  return line !== null && line.lower > 0;
}

/**
 * The status ladder: the first rung that fits wins, and its reason is shown with it.
 * Both tests, on trajectory and improving, are such that a better latest value never gives a worse status.
 */
export function judge(input: StatusInput): StatusVerdict {
  const sign = goodSign(input.polarity);
  const latest = input.values.at(-1) ?? null;
  const none = { step: null, margin: null };
  if (input.periodEnd === null || latest === null) return { status: "not_measured", because: "No figures are held.", ...none };
  if (sign === 0 || input.steps.length === 0) return { status: "not_measured", because: "There is no target to judge it against.", ...none };
  if (input.earliestVisible !== null && input.periodEnd < input.earliestVisible) {
    return { status: "too_early", because: `A change cannot be seen before ${input.earliestVisible.slice(0, 4)}.`, ...none };
  }
  const last = input.steps.at(-1);
  if (last && meetsStandard(latest, last)) {
    return { status: "met", because: `${input.show(latest)} meets the final target: ${last.label}.`, step: last, margin: (latest - last.value) * sign };
  }
  const step = stepOn(input.steps, input.periodEnd);
  if (!step) {
    const first = input.steps[0];
    return { status: "too_early", because: `The first step, ${first ? input.show(first.value) : "–"}, is not yet due.`, ...none };
  }
  const stretch = input.values.slice(input.stretchStart);
  const margin = (latest - step.value) * sign;
  const allowance = NATURAL * ordinaryMovement(stretch.slice(0, -1).filter((value): value is number => value !== null));
  if (meetsStandard(latest, step)) return { status: "on_trajectory", because: `${input.show(latest)} is at or better than the step of ${input.show(step.value)}.`, step, margin };
  if (-margin <= allowance) {
    return { status: "on_trajectory", because: `${input.show(latest)} is short of the step of ${input.show(step.value)} by no more than ordinary movement from month to month.`, step, margin };
  }
  const short = `${input.show(latest)} is short of the step of ${input.show(step.value)} by more than ordinary movement`;
  return isImproving(stretch, input.polarity)
    ? { status: "off_improving", because: `${short}, and the trend of recent months is towards it.`, step, margin }
    : { status: "off_not_improving", because: `${short}, and recent months show no clear trend towards it.`, step, margin };
}
