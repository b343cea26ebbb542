import { parseIsoDate } from "@/lib/shared/format-date";
import { addMonths, monthsBetween } from "@/lib/shared/month";
import { problem, type Problem } from "@/lib/shared/problem";
import { failure, success, type Result } from "@/lib/shared/result";
import { TRAJECTORY_STYLES, type TrajectoryPlan, type TrajectoryPoint, type TrajectoryStyle } from "./trajectory";

/** Most dated values of a plan: three years of months. */
export const MOST_POINTS = 36;

/** Fields of a form as they are sent, by name. */
export type FormFields = Readonly<Record<string, string>>;

/** A plan without the side of its values that counts as met, which the measure decides. */
export type PlanDraft = Omit<TrajectoryPlan, "comparator">;

export interface StyleNeeds {
  readonly baseline: "needed" | "optional" | "none";
  /** `one` and `many` are dated values; `date` is a date alone; `none` asks for nothing. */
  readonly points: "one" | "many" | "date" | "none";
  readonly midpoint: boolean;
  readonly reduceBy: boolean;
}

const needs = (baseline: StyleNeeds["baseline"], points: StyleNeeds["points"], own: Partial<Pick<StyleNeeds, "midpoint" | "reduceBy">> = {}): StyleNeeds => ({ baseline, points, midpoint: false, reduceBy: false, ...own });

/** Which fields each style asks for; the others are not read. */
export const STYLE_NEEDS: Readonly<Record<TrajectoryStyle, StyleNeeds>> = {
  linear: needs("needed", "many"),
  stepped_annual: needs("optional", "many"),
  planned_monthly: needs("optional", "many"),
  s_curve: needs("needed", "one", { midpoint: true }),
  glide_to_zero: needs("needed", "date"),
  hold: needs("optional", "one"),
  year_on_year: needs("none", "none"),
  relative_gap: needs("needed", "date", { reduceBy: true }),
};

export const dueField = (row: number): string => `due${row}`;
export const valueField = (row: number): string => `value${row}`;

/** Largest figure that is taken; nothing that is measured here is larger. */
const LARGEST = 1e12;

/** A figure as people type it: "1,285", "70.5", "70%", "−3"; null for anything else. */
export function readFigure(text: string): number | null {
  const plain = text.trim().replaceAll("\u2212", "-").replace(/\s*%$/, "");
  if (!/^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain)) return null;
  const figure = Number(plain.replaceAll(",", ""));
  return Math.abs(figure) <= LARGEST ? figure : null;
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`, from 2000 to 2099. */
export function isDay(text: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    parseIsoDate(text);
    return true;
  } catch {
    return false;
  }
}

/** Reads the plan of a form: what its style asks for, and nothing else. Every refusal names its field. */
export function readPlan(fields: FormFields): Result<PlanDraft> {
  const style = TRAJECTORY_STYLES.find((known) => known === fields.style);
  if (style === undefined) return failure(problem("invalid", "Choose how it gets from the baseline to the target", "style"));
  const asks = STYLE_NEEDS[style];
  const problems: Problem[] = [];
  const baseline = asks.baseline === "none" ? null : readBaseline(fields, asks.baseline === "needed", problems);
  const points = asks.points === "none" ? [] : readPoints(fields, asks.points === "date", problems);
  const reduceBy = asks.reduceBy ? readShare(fields.reduceBy ?? "", problems) : null;
  const last = points.at(-1);
  if (asks.points !== "none" && last === undefined && problems.length === 0) problems.push(problem("invalid", asks.points === "date" ? "Give the date by which it is done" : "Give at least one date with its value", dueField(1)));
  if ((asks.points === "one" || asks.points === "date") && points.length > 1) problems.push(problem("invalid", "This style has one date alone: leave the others empty", dueField(2)));
  const first = points[0];
  if (baseline && first && first.dueOn <= baseline.periodEnd) problems.push(problem("invalid", "Every date must be after the baseline", dueField(1)));
  if (style === "planned_monthly") problems.push(...uneven(points));
  if (style === "glide_to_zero" && baseline && baseline.value <= 0) problems.push(problem("invalid", "A glide to zero needs a baseline above zero", "baselineValue"));
  const midpointOn = asks.midpoint ? readMidpoint(fields.midpointOn ?? "", baseline?.periodEnd ?? null, last?.dueOn ?? null, problems) : null;
  return problems.length > 0 ? failure(...problems) : success({ style, baseline, points, midpointOn, reduceBy });
}

function readBaseline(fields: FormFields, isNeeded: boolean, problems: Problem[]): TrajectoryPlan["baseline"] {
  const [end, text] = [(fields.baselineEnd ?? "").trim(), (fields.baselineValue ?? "").trim()];
  if (end === "" && text === "" && !isNeeded) return null;
  const value = readFigure(text);
  if (!isMonthEnd(end)) problems.push(problem("invalid", end === "" ? "Give the period of the baseline: a baseline value without its period says nothing" : `${MONTH_END}, for example ${example(end)}`, "baselineEnd"));
  if (value === null) problems.push(problem("invalid", text === "" ? "Give the value of the baseline: a baseline period without its value says nothing" : "Give the value of the baseline as a number", "baselineValue"));
  return value === null || !isMonthEnd(end) ? null : { periodEnd: end, value };
}

const MONTH_END = "Give the last day of a month as year-month-day";
const isMonthEnd = (text: string): boolean => isDay(text) && text === addMonths(text, 0);
const example = (typed: string): string => (isDay(typed) ? addMonths(typed, 0) : "2027-03-31");

function readPoints(fields: FormFields, datesAlone: boolean, problems: Problem[]): readonly TrajectoryPoint[] {
  const points: (TrajectoryPoint & { readonly row: number })[] = [];
  for (let row = 1; row <= MOST_POINTS; row += 1) {
    const dueOn = (fields[dueField(row)] ?? "").trim();
    const text = datesAlone ? "" : (fields[valueField(row)] ?? "").trim();
    if (dueOn === "" && text === "") continue;
    const value = datesAlone ? 0 : readFigure(text);
    if (!isMonthEnd(dueOn)) problems.push(problem("invalid", dueOn === "" ? `Give the date by which ${text} is due` : `${MONTH_END}, for example ${example(dueOn)}`, dueField(row)));
    else if (value === null) problems.push(problem("invalid", text === "" ? `Give the value due on ${dueOn}` : "Give the value as a number", valueField(row)));
    else points.push({ dueOn, value, row });
  }
  points.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const twice = points.find(({ dueOn }, place) => points[place - 1]?.dueOn === dueOn);
  if (twice) problems.push(problem("invalid", `Two values are due on ${twice.dueOn}`, dueField(twice.row)));
  return points.map(({ dueOn, value }) => ({ dueOn, value }));
}

function readShare(text: string, problems: Problem[]): number | null {
  const share = readFigure(text);
  if (share !== null && share > 0 && share <= 100) return share;
  problems.push(problem("invalid", "Say by how many per cent the gap is to shrink: above 0 and at most 100", "reduceBy"));
  return null;
}

function readMidpoint(text: string, from: string | null, to: string | null, problems: Problem[]): string | null {
  const day = text.trim();
  if (day === "") return null;
  if (!isMonthEnd(day)) problems.push(problem("invalid", `${MONTH_END}, for example ${example(day)}`, "midpointOn"));
  else if ((from !== null && day <= from) || (to !== null && day >= to)) problems.push(problem("invalid", "The midpoint must lie between the baseline and the target", "midpointOn"));
  else return day;
  return null;
}

/** A monthly plan has a value for every month (or quarter, or year) from its first date to its last. */
function uneven(points: readonly TrajectoryPoint[]): readonly Problem[] {
  const gaps = points.slice(1).map(({ dueOn }, place) => monthsBetween(points[place]?.dueOn ?? dueOn, dueOn));
  const at = gaps.findIndex((gap) => gap !== gaps[0]);
  return at === -1 ? [] : [problem("invalid", `A plan by period has a value for every period: one is missing before ${points[at + 1]?.dueOn ?? ""}`, dueField(at + 2))];
}

/** The fields that show a plan again. */
export function fieldsOfPlan(plan: PlanDraft): Record<string, string> {
  const fields: Record<string, string> = {
    style: plan.style,
    baselineEnd: plan.baseline?.periodEnd ?? "",
    baselineValue: plan.baseline === null ? "" : String(plan.baseline.value),
    midpointOn: plan.midpointOn ?? "",
    reduceBy: plan.reduceBy === null ? "" : String(plan.reduceBy),
  };
  plan.points.forEach(({ dueOn, value }, place) => {
    fields[dueField(place + 1)] = dueOn;
    fields[valueField(place + 1)] = STYLE_NEEDS[plan.style].points === "date" ? "" : String(value);
  });
  return fields;
}

/** Rows of dates that a form shows: those with something in them and two more. */
export function rowsShown(fields: FormFields): number {
  const used = Array.from({ length: MOST_POINTS }, (_, place) => place + 1).filter((row) => (fields[dueField(row)] ?? "") !== "" || (fields[valueField(row)] ?? "") !== "");
  return Math.min(MOST_POINTS, Math.max(3, (used.at(-1) ?? 0) + 2));
}

/** Most milestones of an objective. */
export const MOST_MILESTONES = 6;

export interface NewMilestone {
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly text: string;
}

export const milestoneField = (row: number): string => `milestone${row}`;
export const milestoneDayField = (row: number): string => `milestoneOn${row}`;

/** Milestones of a form, in the order they are written; rows without anything are left out. */
export function readMilestones(fields: FormFields): Result<readonly NewMilestone[]> {
  const rows = Array.from({ length: MOST_MILESTONES }, (_, place) => ({ row: place + 1, dueOn: (fields[milestoneDayField(place + 1)] ?? "").trim(), text: (fields[milestoneField(place + 1)] ?? "").trim() })).filter(({ dueOn, text }) => dueOn !== "" || text !== "");
  const problems = rows.flatMap(({ row, dueOn, text }): Problem[] => [
    ...(isDay(dueOn) ? [] : [problem("invalid", "Give the day of the milestone as year-month-day", milestoneDayField(row))]),
    ...(text === "" ? [problem("invalid", "Say what the milestone is", milestoneField(row))] : text.length > 200 ? [problem("invalid", "Use at most 200 characters", milestoneField(row))] : []),
  ]);
  return problems.length > 0 ? failure(...problems) : success(rows.map(({ dueOn, text }) => ({ dueOn, text })));
}
