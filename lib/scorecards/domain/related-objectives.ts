import type { Objective, ObjectiveMeasure } from "@/lib/objectives/domain/objective";
import type { ObjectiveStatus } from "@/lib/objectives/domain/status-words";
import type { RelatedObjective } from "./metric-page";

const measureOf = (objective: Objective, metricCode: string): ObjectiveMeasure | undefined => objective.measures.find((measure) => measure.metricCode === metricCode && measure.part !== "outcome");

/** The measure whose steps a body is held against; one without steps where it is held against none. */
export function stepsMeasure(objectives: readonly Objective[], metricCode: string, isJudged: boolean): ObjectiveMeasure {
  const measure = isJudged ? objectives.flatMap((objective) => measureOf(objective, metricCode) ?? [])[0] : undefined;
  return measure ?? { metricCode, part: "context", steps: [] };
}

/**
 * Objectives that are judged by the metric or show it on the way.
 * @param status where the body stands by this metric; null where it is not judged
 */
export const objectivesOf = (objectives: readonly Objective[], metricCode: string, status: ObjectiveStatus | null): readonly RelatedObjective[] =>
  objectives
    .filter((objective) => measureOf(objective, metricCode) !== undefined)
    .map((objective) => ({ title: objective.title, targetText: objective.targetText, status: measureOf(objective, metricCode)?.part === "judged" ? status : null }));
