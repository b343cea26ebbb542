import { besideStep, goodSign, type Polarity } from "@/lib/metrics/domain/polarity";
import { meetsStandard } from "@/lib/metrics/domain/standard";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import type { ObjectiveStatus } from "@/lib/shared/objective-status";
import { theilSen } from "@/lib/statistics/projection/theil-sen";
import { stepOn, YEAR_BEFORE_SCOPE, type TrajectoryStep } from "./objective";

export interface StatusInput {
  /** Values to the latest held, one a period, in time order, null where missing; the last one is judged. */
  readonly values: readonly (number | null)[];
  /** Index of the first value of the stretch that is like for like with the last; 0 when there is no break. */
  readonly stretchStart: number;
  /** Period end of the last value, `YYYY-MM-DD`; null when nothing is held. */
  readonly periodEnd: string | null;
  readonly polarity: Polarity;
  readonly steps: readonly TrajectoryStep[];
  /** The value to be reached in the end; null for a measure held against its own past, absent = the last step. */
  readonly final?: TrajectoryStep | null;
  /** Before this day a lagging outcome cannot have changed; null for a measure that moves within the year. */
  readonly earliestVisible: string | null;
  /** Once the horizon has passed: its day and the value of the period it lies in, null where that was never measured. */
  readonly horizon?: { readonly on: string; readonly value: number | null } | null;
  /** The day of judging, `YYYY-MM-DD`. */
  readonly today: string;
  readonly show: (value: number) => string;
}

export interface StatusVerdict {
  readonly status: ObjectiveStatus;
  /** Rung of the ladder that fitted. */
  readonly rung: RungKey;
  /** Why, in one sentence. */
  readonly because: string;
  readonly step: TrajectoryStep | null;
  /** How far the latest value is better (+) or worse (-) than the step, in the metric's unit. */
  readonly margin: number | null;
}

/** Factor from the mean moving range to three sigma of an XmR chart. */
export const NATURAL = 2.66;
const CONFIDENCE = 0.9;

/** Mean moving range of the stretch before the latest point: what ordinary movement from one period to the next is worth. */
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

interface Facts extends StatusInput {
  readonly latest: number | null;
  readonly sign: number;
  readonly final: TrajectoryStep | null;
  readonly step: TrajectoryStep | null;
}

interface Rung {
  readonly key: string;
  readonly status: ObjectiveStatus;
  /** The rule in words, for a reader. */
  readonly rule: string;
  readonly when: (facts: Facts) => boolean;
  readonly because: (facts: Facts) => string;
}

const valueOf = ({ latest, show }: Facts): string => (latest === null ? "No value" : show(latest));
/** What the value is held against, in words. */
const stepText = ({ step, show }: Facts): string => (step === null ? "no step" : step.scope === YEAR_BEFORE_SCOPE ? `the ${show(step.value)} of a year before` : `the step of ${show(step.value)}`);

/** Whether the latest value is at the step in force, or short of it by no more than ordinary movement. */
function isWithinMovement({ values, stretchStart, step, latest, sign }: Facts): boolean {
  if (step === null || latest === null) return false;
  const before = values.slice(stretchStart, -1).filter((value): value is number => value !== null);
  return (step.value - latest) * sign <= NATURAL * ordinaryMovement(before);
}

const missed = (facts: Facts): string => `${valueOf(facts)} is ${besideStep(facts.polarity, false)} ${stepText(facts)}`;
const wellMissed = (facts: Facts): string => `${missed(facts)} by more than ordinary movement`;

/**
 * The status ladder, in order: the first rung that fits wins, and its reason is shown with the status. Every case fits one (the
 * last takes what is left). Source: docs/methods/objective-status.md.
 */
export const STATUS_LADDER = [
  { key: "lagging", status: "too_early", rule: "The outcome cannot have changed yet, whatever its figures do.",
    when: ({ earliestVisible, today }) => earliestVisible !== null && today < earliestVisible, because: ({ earliestVisible }) => `A change cannot be seen before ${formatPeriod(earliestVisible ?? "", "month")}.` },
  { key: "horizon_not_measured", status: "not_measured_at_horizon", rule: "The day by which it was to be reached has passed, and no figure tells whether it was.",
    when: ({ horizon, sign }) => horizon != null && (horizon.value === null || sign === 0), because: ({ horizon }) => `It was to be reached by ${formatDate(horizon?.on ?? "")}, and no figure is held for then.` },
  { key: "no_figure", status: "not_measured", rule: "No figure is held.", when: ({ periodEnd, latest }) => periodEnd === null || latest === null, because: () => "No figures are held." },
  { key: "no_target", status: "not_measured", rule: "There is no target, or the measure has no better side.", when: ({ sign, steps, final }) => sign === 0 || (steps.length === 0 && final === null), because: () => "There is no target to judge it against." },
  { key: "horizon_met", status: "met_at_horizon", rule: "The day by which it was to be reached has passed, and it was reached.",
    when: ({ horizon, final }) => horizon != null && horizon.value !== null && final !== null && meetsStandard(horizon.value, final), because: ({ horizon, show }) => `${show(horizon?.value ?? 0)} met the target that was due by ${formatDate(horizon?.on ?? "")}.` },
  { key: "horizon_missed", status: "not_met_at_horizon", rule: "The day by which it was to be reached has passed, and it was not reached.",
    when: ({ horizon, final }) => horizon != null && final !== null, because: ({ horizon, show, final }) => `${show(horizon?.value ?? 0)} did not meet the target of ${show(final?.value ?? 0)} that was due by ${formatDate(horizon?.on ?? "")}.` },
  { key: "final_met", status: "met", rule: "The final target is met.", when: ({ latest, final }) => latest !== null && final !== null && meetsStandard(latest, final), because: (facts) => `${valueOf(facts)} meets the final target: ${facts.final?.label ?? ""}.` },
  { key: "no_step_yet", status: "too_early", rule: "The first step is not yet due.",
    when: ({ step }) => step === null, because: ({ steps, show }) => (steps[0] ? `The first step, ${show(steps[0].value)}, is not yet due.` : "There is no value to compare it with yet.") },
  { key: "at_step", status: "on_trajectory", rule: "The latest value is at the step in force or better.", when: ({ latest, step }) => latest !== null && step !== null && meetsStandard(latest, step), because: (facts) => `${valueOf(facts)} is at or better than ${stepText(facts)}.` },
  { key: "near_step", status: "on_trajectory", rule: "The latest value is short of the step by no more than 2.66 times the mean movement from one period to the next.", when: isWithinMovement, because: (facts) => `${missed(facts)} by no more than ordinary movement from period to period.` },
  { key: "improving", status: "off_improving", rule: "Short of the step, and the lower end of the 90% interval of the slope over the last 24 points (12 where there are no more) is on the good side of nought.",
    when: ({ values, stretchStart, polarity }) => isImproving(values.slice(stretchStart), polarity), because: (facts) => `${wellMissed(facts)}, and the trend of recent periods is towards it.` },
  { key: "not_improving", status: "off_not_improving", rule: "Short of the step, and no clear trend towards it.", when: () => true, because: (facts) => `${wellMissed(facts)}, and recent periods show no clear trend towards it.` },
] as const satisfies readonly Rung[];

export type RungKey = (typeof STATUS_LADDER)[number]["key"];

/** Rungs that hold a value against a step: only those have a margin. */
const AGAINST_STEP: readonly RungKey[] = ["at_step", "near_step", "improving", "not_improving"];
const AGAINST_FINAL: readonly RungKey[] = ["final_met", "horizon_met", "horizon_missed"];

/**
 * The first rung of the ladder that fits. Both tests, on trajectory and improving, are such that a better latest value never
 * gives a worse status.
 */
export function judge(input: StatusInput): StatusVerdict {
  const facts: Facts = {
    ...input,
    latest: input.values.at(-1) ?? null,
    sign: goodSign(input.polarity),
    final: input.final === undefined ? (input.steps.at(-1) ?? null) : input.final,
    step: input.periodEnd === null ? null : stepOn(input.steps, input.periodEnd),
  };
  const rung = STATUS_LADDER.find(({ when }) => when(facts)) ?? STATUS_LADDER[11];
  const step = AGAINST_FINAL.includes(rung.key) ? facts.final : AGAINST_STEP.includes(rung.key) ? facts.step : null;
  const value = rung.key.startsWith("horizon") ? (input.horizon?.value ?? null) : facts.latest;
  return { status: rung.status, rung: rung.key, because: rung.because(facts), step, margin: step === null || value === null ? null : (value - step.value) * facts.sign };
}
