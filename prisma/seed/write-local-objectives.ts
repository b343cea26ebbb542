import type { Client } from "pg";
import type { ObjectiveArea, TargetKind } from "@/lib/objectives/domain/objective";
import { areaIds, idOf, insertRows } from "./insert-json";

/** A board's own objective as its published strategy or plan states it. */
export interface LocalObjective {
  readonly code: string;
  /** Key of the board. */
  readonly areaKey: string;
  readonly area: ObjectiveArea;
  readonly title: string;
  readonly shortTitle: string;
  /** Null where the catalogue has no measure of it. */
  readonly metricCode: string | null;
  readonly targetKind: TargetKind;
  readonly targetText: string;
  readonly horizonOn: string | null;
  readonly horizonText: string;
  readonly source: string;
  readonly notMeasured: string | null;
}

/** Position of the first local objective: after the national ones. */
const FIRST = 1000;

const COLUMNS = {
  code: "text", area: "text", area_id: "int", title: "text", short_title: "text", scope: "text", baseline_text: "text", target_text: "text", target_kind: "text", horizon_on: "date", horizon_text: "text",
  trajectory_style: "text", source_document: "text", own_proposal: "boolean", is_illustrative: "boolean", not_measured: "text", position: "int",
} as const;

/** Writes objectives of boards in place; those of the reference that are no longer listed are left, because trajectories may point at them. */
export async function writeLocalObjectives(client: Client, objectives: readonly LocalObjective[], isIllustrative: boolean): Promise<number> {
  const ids = await areaIds(client);
  const rows = objectives.map((one, place) => ({
    code: one.code, area: one.area, area_id: idOf(ids, one.areaKey), title: one.title, short_title: one.shortTitle, scope: "local", baseline_text: "No baseline is recorded.", target_text: one.targetText, target_kind: one.targetKind,
    horizon_on: one.horizonOn, horizon_text: one.horizonText, trajectory_style: "hold", source_document: one.source, own_proposal: false, is_illustrative: isIllustrative, not_measured: one.notMeasured, position: FIRST + place,
  }));
  const written = await insertRows(client, "objective", COLUMNS, rows, `ON CONFLICT (code) DO UPDATE SET ${Object.keys(COLUMNS).filter((name) => name !== "code").map((name) => `"${name}" = EXCLUDED."${name}"`).join(", ")}`);
  const measures = objectives.flatMap(({ code, metricCode }) => (metricCode === null ? [] : [{ objective_code: code, metric_code: metricCode, part: "judged", position: 0 }]));
  await insertRows(client, "objective_measure", { objective_code: "text", metric_code: "text", part: "text", position: "int" }, measures, "ON CONFLICT DO NOTHING");
  return written;
}
