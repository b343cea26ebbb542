import type { Problem } from "@/lib/shared/problem";
import type { TrajectoryPlan } from "./trajectory";
import { justificationAsked } from "./objective-checks";
import { refusalsOfPlan } from "./trajectory-form-checks";
import type { MeasureGround } from "./trajectory-form-ground";
import { realismOfPlan } from "./trajectory-form-realism";

/** Why a version may not be proposed as it is: what its plan must not be, and a justification that history asks for. */
export function refusalsOfVersion(version: TrajectoryPlan & { readonly justification: string }, ground: MeasureGround, areaId: number): readonly Problem[] {
  const refusals = refusalsOfPlan(version, ground.metric, ground.reports.get(areaId)?.latest?.periodEnd ?? null);
  if (refusals.length > 0) return refusals;
  const asked = realismOfPlan(version, ground, areaId).map(({ verdict, dueOn }) => justificationAsked(verdict.band, dueOn, version.justification));
  return asked.filter((one) => one !== null).slice(-1);
}
