import type { MetricType } from "@/lib/metrics/domain/metric";
import { REALISM_BANDS, type RealismBand } from "@/lib/statistics/realism/realism-verdict";
import { formatDate } from "@/lib/shared/format-date";
import { problem, type Problem } from "@/lib/shared/problem";
import { AREA_NAME, OBJECTIVE_AREAS, type MeasurePart, type ObjectiveArea } from "./objective";

/** What the rules of a set look at in one of its objectives. */
export interface CheckedObjective {
  readonly area: ObjectiveArea;
  /** Null = national. */
  readonly boardId: number | null;
  readonly measures: readonly { readonly part: MeasurePart; readonly type: MetricType | null }[];
}

/** What the rules look at in an objective that is about to be proposed. */
export interface ObjectiveFacts {
  readonly title: string;
  readonly targetText: string;
  readonly baselineEnd: string | null;
  readonly baselineValue: number | null;
  /** `YYYY-MM-DD`; null where the plan has no end. */
  readonly horizonOn: string | null;
  readonly owner: string;
  readonly sourceDocument: string;
  readonly sourcePage: string;
}

/** A rule that is broken on purpose only: it stands until somebody writes why. */
export interface AskedReason {
  readonly rule: SetRuleKey;
  readonly text: string;
}

export const MOST_NATIONAL = 12;
export const MOST_AN_AREA = 3;
export const LEAST_LOCAL = 2;
export const MOST_LOCAL = 5;

interface ObjectiveRule {
  readonly rule: string;
  readonly field: string;
  readonly message: string;
  readonly isBroken: (facts: ObjectiveFacts) => boolean;
}

const isBlank = (text: string): boolean => text.trim() === "";

/** What no objective is without; each is refused, in this order. */
export const OBJECTIVE_RULES: readonly ObjectiveRule[] = [
  { rule: "An objective has a title.", field: "title", message: "Give the objective a title", isBroken: ({ title }) => isBlank(title) },
  { rule: "A target needs a baseline: a value with its period.", field: "baselineValue", message: "Give the baseline before the target: a target without one cannot be judged", isBroken: ({ baselineEnd, baselineValue }) => baselineValue === null && baselineEnd === null },
  { rule: "A baseline period needs its value.", field: "baselineValue", message: "Give the value of the baseline: its period alone says nothing", isBroken: ({ baselineEnd, baselineValue }) => baselineEnd !== null && baselineValue === null },
  { rule: "A baseline value needs its period.", field: "baselineEnd", message: "Give the period of the baseline: its value alone says nothing", isBroken: ({ baselineEnd, baselineValue }) => baselineEnd === null && baselineValue !== null },
  { rule: "An objective has a horizon.", field: "due1", message: "Give the date by which the target is to be reached", isBroken: ({ horizonOn }) => horizonOn === null },
  { rule: "The horizon is after the baseline.", field: "due1", message: "The target must be due after the baseline", isBroken: ({ baselineEnd, horizonOn }) => baselineEnd !== null && horizonOn !== null && horizonOn <= baselineEnd },
  { rule: "An objective has a target in words.", field: "targetText", message: "Say the target in a sentence", isBroken: ({ targetText }) => isBlank(targetText) },
  { rule: "An objective has an owner.", field: "owner", message: "Name the owner: a post, not a person", isBroken: ({ owner }) => isBlank(owner) },
  { rule: "An objective names the document it comes from.", field: "sourceDocument", message: "Name the document that the objective comes from", isBroken: ({ sourceDocument }) => isBlank(sourceDocument) },
  { rule: "An objective names the page of that document.", field: "sourcePage", message: "Give the page or section of the document", isBroken: ({ sourcePage }) => isBlank(sourcePage) },
];

/** Refusals by field; of several about one field the first. */
export function refusalsOfObjective(facts: ObjectiveFacts): readonly Problem[] {
  const broken = OBJECTIVE_RULES.filter(({ isBroken }) => isBroken(facts));
  return broken.filter(({ field }, place) => broken.findIndex((other) => other.field === field) === place).map(({ field, message }) => problem("invalid", message, field));
}

interface SetRule {
  readonly key: string;
  /** In words, for a reader. */
  readonly rule: string;
  /** What is wrong with the set; null where nothing is. */
  readonly isBroken: (set: Sets) => string | null;
}

interface Sets {
  readonly national: readonly CheckedObjective[];
  readonly local: readonly CheckedObjective[];
  readonly all: readonly CheckedObjective[];
}

const nameAreas = (areas: readonly ObjectiveArea[]): string => areas.map((area) => AREA_NAME[area]).join(", ");
const crowded = (set: readonly CheckedObjective[]): readonly ObjectiveArea[] => OBJECTIVE_AREAS.filter((area) => set.filter((one) => one.area === area).length > MOST_AN_AREA);
const hasOutcome = ({ measures }: CheckedObjective): boolean => measures.some(({ part, type }) => part === "outcome" || (type === "outcome" && part === "judged"));

/** Rules of the whole set of one board, national and local together; breaking one asks for a written reason. Source: docs/methods/objective-status.md. */
export const SET_RULES = [
  { key: "many_national", rule: `At most ${MOST_NATIONAL} national objectives.`, isBroken: ({ national }) => (national.length > MOST_NATIONAL ? `There are ${national.length} national objectives, more than ${MOST_NATIONAL}.` : null) },
  { key: "many_an_area", rule: `At most ${MOST_AN_AREA} national objectives an area, and as many local ones.`, isBroken: ({ national, local }) => {
    const areas = [...new Set([...crowded(national), ...crowded(local)])];
    return areas.length > 0 ? `More than ${MOST_AN_AREA} objectives of one kind in ${nameAreas(areas)}.` : null;
  } },
  { key: "many_local", rule: `At most ${MOST_LOCAL} local objectives a board.`, isBroken: ({ local }) => (local.length > MOST_LOCAL ? `The board then has ${local.length} local objectives, more than ${MOST_LOCAL}.` : null) },
  { key: "few_local", rule: `At least ${LEAST_LOCAL} local objectives a board.`, isBroken: ({ local }) => (local.length < LEAST_LOCAL ? `The board then has ${local.length === 1 ? "1 local objective" : `${local.length} local objectives`}, fewer than ${LEAST_LOCAL}.` : null) },
  { key: "area_missing", rule: "Every area of oversight has an objective.", isBroken: ({ all }) => {
    const missing = OBJECTIVE_AREAS.filter((area) => !all.some((one) => one.area === area));
    return missing.length > 0 ? `No objective covers ${nameAreas(missing)}.` : null;
  } },
  { key: "no_outcome", rule: "Every area of oversight that has an objective has an outcome among its measures.", isBroken: ({ all }) => {
    const without = OBJECTIVE_AREAS.filter((area) => all.some((one) => one.area === area) && !all.some((one) => one.area === area && hasOutcome(one)));
    return without.length > 0 ? `No outcome is measured in ${nameAreas(without)}.` : null;
  } },
] as const satisfies readonly SetRule[];

export type SetRuleKey = (typeof SET_RULES)[number]["key"];

/** Rules that the set of one board breaks; objectives of other boards are left out. */
export function reasonsAsked(objectives: readonly CheckedObjective[], boardId: number): readonly AskedReason[] {
  const all = objectives.filter((one) => one.boardId === null || one.boardId === boardId);
  const sets: Sets = { all, national: all.filter((one) => one.boardId === null), local: all.filter((one) => one.boardId !== null) };
  return SET_RULES.flatMap(({ key, isBroken }) => {
    const text = isBroken(sets);
    return text === null ? [] : [{ rule: key, text }];
  });
}

/** Bands beyond "stretching": history says so seldom yes that people say why it is different this time. */
const BEYOND_STRETCHING: readonly RealismBand[] = ["rarely_achieved", "almost_never_achieved", "never_seen"];

/** Asks why a target that history hardly supports can be reached; null where nothing need be said or it is said. */
export function justificationAsked(band: RealismBand | null, dueOn: string, justification: string): Problem | null {
  if (band === null || !BEYOND_STRETCHING.includes(band) || !isBlank(justification)) return null;
  const word = REALISM_BANDS.find(({ key }) => key === band)?.word ?? "";
  return problem("justification", `The value due on ${formatDate(dueOn)} is ${word} by what boards did before: write why it can be reached`, "justification");
}
