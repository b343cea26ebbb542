import type { Objective, ObjectiveMeasure } from "@/lib/objectives/domain/objective";
import type { ObjectiveStatus } from "@/lib/shared/objective-status";
import type { RelatedObjective } from "./metric-page";

const measureOf = (objective: Objective, metricCode: string): ObjectiveMeasure | undefined => objective.measures.find((measure) => measure.metricCode === metricCode && measure.part !== "outcome");

/** The national objective and its measure that a body is judged by; null where it is judged by none. */
export function judgedBy(objectives: readonly Objective[], metricCode: string): { readonly objective: Objective; readonly measure: ObjectiveMeasure } | null {
  const all = objectives.filter(({ boardId }) => boardId === null).flatMap((objective) => { const measure = measureOf(objective, metricCode); return measure ? [{ objective, measure }] : []; });
  return all.find(({ measure }) => measure.part === "judged" || measure.part === "meanwhile") ?? all[0] ?? null;
}

/**
 * Objectives that are judged by the metric or show it on the way.
 * @param status where the body stands by this metric; null where it is not judged
 */
export const objectivesOf = (objectives: readonly Objective[], metricCode: string, status: ObjectiveStatus | null): readonly RelatedObjective[] =>
  objectives
    .filter((objective) => measureOf(objective, metricCode) !== undefined)
    .map((objective) => ({ title: objective.title, targetText: objective.targetText, status: measureOf(objective, metricCode)?.part === "judged" ? status : null }));
