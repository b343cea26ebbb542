import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import type { Permission } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";
import type { Comparator } from "@/lib/metrics/domain/standard";
import type { MeasurePart, Objective, ObjectiveArea } from "./domain/objective";

/** Every objective with its measures and steps, in the order screens show them. */
export async function findObjectives<P extends Permission>(scope: Scope<P>): Promise<readonly Objective[]> {
  const rows = await databaseFor(scope).objective.findMany({
    orderBy: { position: "asc" },
    select: {
      code: true, area: true, title: true, shortTitle: true, scope: true, baselineText: true, targetText: true,
      trajectoryStyle: true, sourceDocument: true, ownProposal: true, notMeasured: true,
      measures: {
        orderBy: { position: "asc" },
        select: { metricCode: true, part: true, steps: { orderBy: { dueOn: "asc" }, select: { dueOn: true, value: true, comparator: true, scope: true, label: true, source: true } } },
      },
    },
  });
  return rows.map((row) => ({
    ...row,
    area: row.area as ObjectiveArea,
    measures: row.measures.map((measure) => ({
      metricCode: measure.metricCode,
      part: measure.part as MeasurePart,
      steps: measure.steps.map((step) => ({ ...step, comparator: step.comparator as Comparator, dueOn: step.dueOn.toISOString().slice(0, 10) })),
    })),
  }));
}
