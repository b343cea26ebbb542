import { AREA_NAME, OBJECTIVE_AREAS, type ObjectiveArea } from "@/lib/objectives/domain/objective";
import type { ObjectiveStatus } from "@/lib/shared/objective-status";
import type { AssuranceIcon, VariationIcon } from "@/lib/statistics/spc/types";
import type { Scorecard, ScorecardMeasure, ScorecardObjective, ScorecardRealism } from "./scorecard";
import { capitalised, countWord } from "./sentences";

/** A line under an objective that needs the width of the table. */
export interface RowNote {
  readonly text: string;
  readonly href?: string;
  readonly link?: string;
}

/** A row of the scorecard's table as it is printed, in whatever form. */
export interface ShownRow {
  readonly objective: string;
  /** Null where nothing is held. */
  readonly metric: string | null;
  /** True for the row of an objective; the others are its further measures. */
  readonly isMain: boolean;
  readonly name: string;
  /** Measure and unit under the name. */
  readonly note: string;
  readonly isIllustrative: boolean;
  readonly isProposal: boolean;
  readonly coverageChanged: boolean;
  readonly stale: boolean;
  readonly value: string;
  readonly period: string;
  readonly parts: string | null;
  readonly revision: string | null;
  readonly target: string;
  readonly targetNote: string;
  readonly sparkline: string | null;
  readonly variation: VariationIcon | null;
  readonly assurance: AssuranceIcon | null;
  readonly points: number;
  /** Null for what is context and not judged. */
  readonly status: ObjectiveStatus | null;
  readonly because: string;
  readonly realism: Pick<ScorecardRealism, "band" | "word" | "countText"> | null;
  /** When a lagging outcome can be judged; null for further measures. */
  readonly lag: string | null;
  readonly next: string;
  readonly notes: readonly RowNote[];
}

export const ROW_GROUPS = [...OBJECTIVE_AREAS, "local"] as const;
export type RowGroupKey = (typeof ROW_GROUPS)[number];

export interface RowGroup {
  readonly key: RowGroupKey;
  readonly heading: string;
  readonly note: string;
  readonly rows: readonly ShownRow[];
}

export const groupName = (key: RowGroupKey): string => (key === "local" ? "Local priorities" : AREA_NAME[key]);

/** Under which heading an objective stands: the board's own priorities stand together, beside the national ones. */
export const groupOf = ({ isLocal, area }: Pick<ScorecardObjective, "isLocal" | "area">): RowGroupKey => (isLocal ? "local" : area);

/** What a scorecard can be narrowed to: what is off trajectory, or one area. */
export const SCORECARD_PARTS = ["off", ...ROW_GROUPS] as const;
export type ScorecardPart = (typeof SCORECARD_PARTS)[number];

const OFF: readonly ObjectiveStatus[] = ["not_met_at_horizon", "off_not_improving", "off_improving"];

/** The objectives that a choice leaves, in the order of the areas; all without one. */
export function chosenObjectives(objectives: readonly ScorecardObjective[], only: ScorecardPart | null): readonly ScorecardObjective[] {
  const ordered = ROW_GROUPS.flatMap((key) => objectives.filter((objective) => groupOf(objective) === key));
  if (only === null) return ordered;
  return ordered.filter((objective) => (only === "off" ? OFF.includes(objective.status) : groupOf(objective) === only));
}

/** What the row of a measure says: for the one an objective's status is of, the objective's own; for context, and without a target, nothing. */
export function judgementOf(objective: ScorecardObjective, measure: ScorecardMeasure): Pick<ShownRow, "status" | "because" | "stale"> {
  if (measure.metricCode === objective.mainMetric) return objective;
  return measure.part === "context" || measure.status === "not_measured" ? { status: null, because: "", stale: measure.stale } : measure;
}

const PART_WORD: Readonly<Record<ScorecardMeasure["part"], string>> = { judged: "its own measure, without a target yet", meanwhile: "stands in meanwhile", lead: "leading measure", context: "context", outcome: "outcome" };

function rowOf(objective: ScorecardObjective, measure: ScorecardMeasure, notes: readonly RowNote[]): ShownRow {
  const isMain = measure.metricCode === objective.mainMetric;
  return {
    objective: objective.code, metric: measure.metricCode, isMain,
    name: isMain ? objective.title : measure.name,
    note: isMain ? `${measure.name}, ${measure.unitLabel}` : `${measure.unitLabel}; ${PART_WORD[measure.part]}`,
    isIllustrative: isMain ? objective.isIllustrative : measure.isIllustrative, isProposal: isMain && objective.ownProposal, coverageChanged: isMain && objective.coverageChanged,
    ...judgementOf(objective, measure),
    value: measure.valueText, period: measure.periodText, parts: isMain ? measure.partsText : null, revision: measure.revision?.text ?? null, target: measure.stepText, targetNote: measure.stepNote,
    sparkline: measure.sparkline, variation: measure.variation, assurance: measure.assurance, points: measure.points,
    realism: isMain ? objective.realism : null, lag: isMain ? (objective.lagText ?? "Within the year") : null, next: measure.nextUpdateText, notes,
  };
}

function emptyRow(objective: ScorecardObjective, notes: readonly RowNote[]): ShownRow {
  return {
    objective: objective.code, metric: null, isMain: true, name: objective.title, note: objective.targetText, isIllustrative: objective.isIllustrative, isProposal: objective.ownProposal, coverageChanged: false,
    status: objective.status, because: objective.because, stale: objective.stale, value: "–", period: "", parts: null, revision: null, target: "–", targetNote: "", sparkline: null, variation: null, assurance: null, points: 0,
    realism: null, lag: objective.lagText ?? "Within the year", next: "Not loaded", notes,
  };
}

function rowsOf(objective: ScorecardObjective, stripsOf: (code: string) => readonly RowNote[]): readonly ShownRow[] {
  const main = objective.measures.find(({ metricCode }) => metricCode === objective.mainMetric);
  const others = objective.measures.filter((measure) => measure !== main);
  const notes = [
    ...(objective.meanwhile === null ? [] : [{ text: objective.meanwhile }]),
    ...(main === undefined ? [{ text: objective.notMeasured ?? "No figure of its own measure is held for this board.", href: "/imports/templates", link: "Not loaded: how to load" }] : []),
    ...stripsOf(objective.code),
  ];
  return [main === undefined ? emptyRow(objective, notes) : rowOf(objective, main, notes), ...others.map((measure) => rowOf(objective, measure, []))];
}

function noteOf(own: readonly ScorecardObjective[]): string {
  const illustrative = own.filter(({ isIllustrative }) => isIllustrative).length;
  const missing = own.filter(({ measures }) => measures.length === 0).length;
  const count = `${countWord(own.length)} ${own.length === 1 ? "objective" : "objectives"}`;
  const isLocal = own.every((objective) => objective.isLocal);
  // What is invented of a local priority is that it is one; its figures are as published.
  const rest = [...(illustrative === 0 ? [] : isLocal ? [`the choice of ${illustrative === own.length ? "priorities" : `${countWord(illustrative)} of them`} is invented`] : [illustrative === own.length ? "figures are illustrative" : `${countWord(illustrative)} with illustrative figures`]), ...(missing === 0 ? [] : [`${countWord(missing)} without figures here`])];
  return capitalised([count, ...rest].join("; "));
}

/**
 * The scorecard's table as every surface prints it: objectives by area, each with its further measures under it.
 * @param stripsOf further lines of an objective, such as its councils
 */
export function scorecardRows({ objectives }: Pick<Scorecard, "objectives">, only: ScorecardPart | null = null, stripsOf: (code: string) => readonly RowNote[] = () => []): readonly RowGroup[] {
  const chosen = chosenObjectives(objectives, only);
  return ROW_GROUPS.flatMap((key) => {
    const own = chosen.filter((objective) => groupOf(objective) === key);
    return own.length === 0 ? [] : [{ key, heading: groupName(key), note: noteOf(own), rows: own.flatMap((objective) => rowsOf(objective, stripsOf)) }];
  });
}

/** Area as the styles name its accent; none for what belongs to several. */
export const ACCENT: Readonly<Record<ObjectiveArea, "finance" | "elective" | "prevention" | "joint">> = { finance: "finance", elective: "elective", prevention: "prevention", joint_working: "joint" };
