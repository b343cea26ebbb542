import type { ComparedKind } from "@/lib/analysis/domain/panel";
import { stepOn, type Objective } from "@/lib/objectives/domain/objective";

const SCOPES: Readonly<Record<ComparedKind, readonly string[]>> = {
  icb: ["national", "icb"], region: ["national"], statistical_region: ["national"], council: ["every_council"], trust: ["every_trust"],
};

/** The national step of a metric in force at the end of a period for bodies of a kind; null where none is set for them. */
export function stepInForce(objectives: readonly Pick<Objective, "measures">[], metricCode: string, kind: ComparedKind, periodEnd: string): { readonly value: number; readonly label: string } | null {
  const measure = objectives.flatMap(({ measures }) => measures).find((one) => one.metricCode === metricCode && one.part !== "outcome" && one.steps.length > 0);
  const step = measure === undefined ? null : stepOn(measure.steps.filter(({ scope }) => SCOPES[kind].includes(scope)), periodEnd);
  return step && { value: step.value, label: step.label };
}
