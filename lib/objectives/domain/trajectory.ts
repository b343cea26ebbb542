import type { Comparator } from "@/lib/metrics/domain/standard";
import { addMonths, monthsBetween } from "@/lib/shared/month";
import { roundTo } from "@/lib/shared/rounding";
import type { TrajectoryStep } from "./objective";

export const TRAJECTORY_STYLES = ["linear", "stepped_annual", "planned_monthly", "s_curve", "glide_to_zero", "hold", "year_on_year", "relative_gap"] as const;
export type TrajectoryStyle = (typeof TRAJECTORY_STYLES)[number];

export const STYLE_TEXT: Readonly<Record<TrajectoryStyle, { readonly word: string; readonly rule: string }>> = {
  linear: { word: "Straight line", rule: "A straight line from the baseline through each dated value." },
  stepped_annual: { word: "Steps", rule: "Each value is due at its date; until the next date it stays in force." },
  planned_monthly: { word: "Monthly plan", rule: "A planned value for each month." },
  s_curve: { word: "S-curve", rule: "Slow, then fast, then slow, from the baseline to the target; half of the way is done at the midpoint." },
  glide_to_zero: { word: "Glide to zero", rule: "The same share less each month, down to nought at the date." },
  hold: { word: "Hold", rule: "At the value or better at all times." },
  year_on_year: { word: "Better than a year before", rule: "Held against the same period a year before; there is no value to reach." },
  relative_gap: { word: "Narrow the gap", rule: "The gap to the comparator at the baseline shrinks in a straight line, by the stated share, to the date." },
};

export const TRAJECTORY_STATES = ["proposed", "agreed", "returned", "withdrawn"] as const;
export type TrajectoryState = (typeof TRAJECTORY_STATES)[number];

export interface TrajectoryPoint {
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly value: number;
}

/** What a trajectory asks: enough to work out what is due on any day. */
export interface TrajectoryPlan {
  readonly style: TrajectoryStyle;
  readonly comparator: Comparator;
  /** Where it starts; null for styles that need no start. */
  readonly baseline: { readonly periodEnd: string; readonly value: number } | null;
  /** Dated values in order of time, in the metric's unit; the last is the target. */
  readonly points: readonly TrajectoryPoint[];
  /** Of an S-curve, `YYYY-MM-DD`; half-way in time where null. */
  readonly midpointOn: string | null;
  /** Of a relative gap: per cent by which it is to shrink. */
  readonly reduceBy: number | null;
}

/** One version of a board's own trajectory for an objective. */
export interface Trajectory extends TrajectoryPlan {
  readonly id: number;
  readonly objectiveCode: string;
  readonly areaId: number;
  readonly metricCode: string;
  readonly version: number;
  readonly state: TrajectoryState;
  readonly revision: number;
  readonly reason: string;
  readonly justification: string;
  readonly source: string;
  readonly isIllustrative: boolean;
  readonly proposedById: string | null;
  readonly proposedBy: string;
  /** `YYYY-MM-DD`. */
  readonly proposedOn: string;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
  readonly decisionReason: string | null;
  readonly agreedOn: string | null;
}

/** Values of a series that a style looks at, by period end. */
export interface TrajectoryContext {
  readonly values: ReadonlyMap<string, number>;
  /** What a gap is measured to, such as England. */
  readonly comparator: ReadonlyMap<string, number>;
  /** Months between two periods: 1, 3 or 12. */
  readonly stride: number;
}

const NO_CONTEXT: TrajectoryContext = { values: new Map(), comparator: new Map(), stride: 1 };
/** Steps are kept to this many decimals: what is due is a number that people write down. */
const DECIMALS = 6;
/** How close to nought a geometric glide comes before it is nought: 1% of where it started. */
const GLIDE_END = 0.01;
/** Steepness of the S-curve: 2% of the way is done at the start, 98% at the end. */
const S_STEEPNESS = 8;

/**
 * What is due, as dated steps: between two of them the last due value applies, which `stepOn` finds.
 * Styles between points give a step for every month (or quarter, or year) of the way. Source: docs/methods/objective-status.md.
 * @returns in order of time; empty where the style lacks what it needs.
 */
export function stepsOfPlan(plan: TrajectoryPlan, { scope, label, source }: Pick<TrajectoryStep, "scope" | "source"> & { readonly label: (value: number, dueOn: string) => string }, context: TrajectoryContext = NO_CONTEXT): readonly TrajectoryStep[] {
  return duePoints(plan, context).map(({ dueOn, value }) => {
    const rounded = roundTo(value, DECIMALS);
    return { dueOn, value: rounded, comparator: plan.comparator, scope, label: label(rounded, dueOn), source };
  });
}

/** The dated values of a plan, as `stepsOfPlan` gives them. */
export function duePoints(plan: TrajectoryPlan, context: TrajectoryContext = NO_CONTEXT): readonly TrajectoryPoint[] {
  const { style, baseline, points } = plan;
  const last = points.at(-1);
  switch (style) {
    case "stepped_annual":
    case "planned_monthly":
      return points;
    case "hold":
      return last ? [{ dueOn: baseline?.periodEnd ?? last.dueOn, value: last.value }] : [];
    case "linear":
      return baseline && last ? between(baseline, points, context.stride) : points;
    case "s_curve":
      return baseline && last ? sCurve(baseline, last, plan.midpointOn, context.stride) : points;
    case "glide_to_zero":
      return baseline && last ? glide(baseline, last, context.stride) : points;
    case "year_on_year":
      return yearOnYear(context);
    case "relative_gap":
      return baseline && last && plan.reduceBy !== null ? narrowing(baseline, last, plan.reduceBy, context) : [];
  }
}

/** The value to be reached at the end; null for a plan that has none, or a gap to a figure that is not known yet. */
export function finalPoint(plan: TrajectoryPlan, context: TrajectoryContext = NO_CONTEXT): TrajectoryPoint | null {
  if (plan.style === "year_on_year") return null;
  const last = plan.points.at(-1) ?? null;
  if (plan.style === "hold") return last;
  const due = duePoints(plan, context).at(-1) ?? null;
  return plan.style === "relative_gap" && due?.dueOn !== last?.dueOn ? null : due;
}

/** Period ends from after one to another, both ends of months; the last is always there. */
function ends(from: string, to: string, stride: number): readonly string[] {
  const months = monthsBetween(from, to);
  const steps = Math.floor(months / stride);
  const all = Array.from({ length: Math.max(0, steps) }, (_, i) => addMonths(from, (i + 1) * stride)).filter((end) => end < to);
  return [...all, to];
}

function between(baseline: { periodEnd: string; value: number }, points: readonly TrajectoryPoint[], stride: number): readonly TrajectoryPoint[] {
  let start: TrajectoryPoint = { dueOn: baseline.periodEnd, value: baseline.value };
  return points.flatMap((point) => {
    const from = start;
    start = point;
    const months = monthsBetween(from.dueOn, point.dueOn);
    return ends(from.dueOn, point.dueOn, stride).map((dueOn) => ({ dueOn, value: dueOn === point.dueOn || months <= 0 ? point.value : from.value + ((point.value - from.value) * monthsBetween(from.dueOn, dueOn)) / months }));
  });
}

function sCurve(baseline: { periodEnd: string; value: number }, last: TrajectoryPoint, midpointOn: string | null, stride: number): readonly TrajectoryPoint[] {
  const months = monthsBetween(baseline.periodEnd, last.dueOn);
  const middle = midpointOn === null ? months / 2 : monthsBetween(baseline.periodEnd, midpointOn);
  const logistic = (at: number): number => 1 / (1 + Math.exp((-S_STEEPNESS * (at - middle)) / Math.max(1, months)));
  const [low, high] = [logistic(0), logistic(months)];
  return ends(baseline.periodEnd, last.dueOn, stride).map((dueOn) => {
    const done = (logistic(monthsBetween(baseline.periodEnd, dueOn)) - low) / (high - low);
    return { dueOn, value: dueOn === last.dueOn ? last.value : baseline.value + (last.value - baseline.value) * done };
  });
}

function glide(baseline: { periodEnd: string; value: number }, last: TrajectoryPoint, stride: number): readonly TrajectoryPoint[] {
  const months = Math.max(1, monthsBetween(baseline.periodEnd, last.dueOn));
  return ends(baseline.periodEnd, last.dueOn, stride).map((dueOn) => ({ dueOn, value: dueOn === last.dueOn ? 0 : baseline.value * GLIDE_END ** (monthsBetween(baseline.periodEnd, dueOn) / months) }));
}

function yearOnYear({ values }: TrajectoryContext): readonly TrajectoryPoint[] {
  return [...values].map(([end, value]) => ({ dueOn: addMonths(end, 12), value })).sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** What the gap may still be, added to the comparator of the period; periods without a comparator have none. */
function narrowing(baseline: { periodEnd: string; value: number }, last: TrajectoryPoint, reduceBy: number, { comparator, stride }: TrajectoryContext): readonly TrajectoryPoint[] {
  const start = comparator.get(baseline.periodEnd);
  if (start === undefined) return [];
  const gap = baseline.value - start;
  const months = Math.max(1, monthsBetween(baseline.periodEnd, last.dueOn));
  return ends(baseline.periodEnd, last.dueOn, stride).flatMap((dueOn) => {
    const level = comparator.get(dueOn);
    const share = Math.min(1, monthsBetween(baseline.periodEnd, dueOn) / months);
    return level === undefined ? [] : [{ dueOn, value: level + gap * (1 - (share * reduceBy) / 100) }];
  });
}

/** Of versions in order, the last of each objective and board that was agreed by a day (`YYYY-MM-DD`). */
export function inForceOn(agreed: readonly Trajectory[], asOf: string): readonly Trajectory[] {
  return [...new Map(agreed.filter(({ agreedOn }) => agreedOn !== null && agreedOn <= asOf).map((one) => [`${one.objectiveCode}|${one.areaId}`, one])).values()];
}
