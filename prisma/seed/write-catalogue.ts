import type { Client } from "pg";
import { insertRows } from "./insert-json";
import { measuresOf } from "./reference/objective";
import type { Reference } from "./reference/read-reference";

/** A step for trusts or councils is not a line that an ICB is judged by. */
const JUDGES_BOARDS = new Set(["national", "icb"]);

/** Columns of an objective that the reference data decides. */
const OBJECTIVE_COLUMNS = [
  "area", "title", "short_title", "scope", "baseline_text", "baseline_value", "baseline_period", "target_text", "target_kind", "horizon_on", "horizon_text", "trajectory_style", "owner",
  "source_document", "source_page", "own_proposal", "not_measured", "meanwhile_reason", "lag_start", "gestation_fewest", "gestation_most", "averaging_months", "publication_months", "lag_source", "position",
];

/** Writes metrics and national objectives with their trajectories. */
export async function writeCatalogue(client: Client, { metrics, objectives, documents }: Reference): Promise<number> {
  await insertRows(client, "metric", {
    code: "text", version: "int", name: "text", short_name: "text", area: "text", unit: "text", decimals: "int", polarity: "text", frequency: "text", lag_days: "int", definition: "jsonb",
  }, metrics.map((m) => ({
    code: m.code, version: m.version, name: m.name, short_name: m.shortName, area: m.area, unit: m.unit, decimals: m.decimals, polarity: m.polarity,
    frequency: m.frequencies[0] ?? null, lag_days: m.lagDays, definition: m,
  })), `ON CONFLICT (code) DO UPDATE SET version = EXCLUDED.version, name = EXCLUDED.name, short_name = EXCLUDED.short_name, area = EXCLUDED.area, unit = EXCLUDED.unit,
    decimals = EXCLUDED.decimals, polarity = EXCLUDED.polarity, frequency = EXCLUDED.frequency, lag_days = EXCLUDED.lag_days, definition = EXCLUDED.definition`);
  const titles = new Map(documents.map((d) => [d.id, `${d.title}, ${d.publisher}`]));
  // A board's own objectives and trajectories point at these rows: they are changed in place, and steps written anew.
  await client.query("DELETE FROM trajectory_step");
  await client.query("DELETE FROM objective_measure WHERE objective_code IN (SELECT code FROM objective WHERE area_id IS NULL)");
  await insertRows(client, "objective", {
    code: "text", area: "text", title: "text", short_title: "text", scope: "text", baseline_text: "text", baseline_value: "float8", baseline_period: "text", target_text: "text", target_kind: "text",
    horizon_on: "date", horizon_text: "text", trajectory_style: "text", owner: "text", source_document: "text", source_page: "text", own_proposal: "boolean", not_measured: "text", meanwhile_reason: "text",
    lag_start: "date", gestation_fewest: "int", gestation_most: "int", averaging_months: "int", publication_months: "int", lag_source: "text", position: "int",
  }, objectives.map((o, position) => ({
    code: o.code, area: o.area, title: o.title, short_title: o.shortTitle, scope: o.scope, baseline_text: o.baseline.text, baseline_value: o.baseline.value, baseline_period: o.baseline.period,
    target_text: o.target.text, target_kind: o.target.kind, horizon_on: o.target.horizonOn, horizon_text: o.target.horizonText, trajectory_style: o.trajectoryStyle, owner: o.owner,
    source_document: o.sources.map((id) => titles.get(id) ?? id).join("; "), source_page: o.sourcePage, own_proposal: o.ownProposal, not_measured: o.notMeasured, meanwhile_reason: o.meanwhile?.reason ?? null,
    lag_start: o.lag?.start ?? null, gestation_fewest: o.lag?.fewestMonths ?? null, gestation_most: o.lag?.mostMonths ?? null, averaging_months: o.lag?.averagingMonths ?? null,
    publication_months: o.lag?.publicationMonths ?? null, lag_source: o.lag?.source ?? null, position,
  })), `ON CONFLICT (code) DO UPDATE SET ${OBJECTIVE_COLUMNS.map((column) => `${column} = EXCLUDED.${column}`).join(", ")}`);
  await client.query("DELETE FROM objective WHERE area_id IS NULL AND code <> ALL($1::text[])", [objectives.map(({ code }) => code)]);
  const known = new Set(metrics.map((m) => m.code));
  const measures = objectives.flatMap((o) => measuresOf(o).filter((m) => known.has(m.metricCode)).map((m, position) => ({ objective_code: o.code, metric_code: m.metricCode, part: m.part, is_year_on_year: m.part === "meanwhile" || m.part === "lead", position })));
  await insertRows(client, "objective_measure", { objective_code: "text", metric_code: "text", part: "text", is_year_on_year: "boolean", position: "int" }, measures);
  const held = new Set(measures.map((m) => `${m.objective_code}|${m.metric_code}`));
  const steps = objectives.flatMap((o) => [...o.steps, ...o.leadSteps]
    .filter((s) => JUDGES_BOARDS.has(s.scope) && held.has(`${o.code}|${s.metricCode}`))
    .map((s) => ({ objective_code: o.code, metric_code: s.metricCode, due_on: s.dueOn, value: s.value, comparator: s.comparator, scope: s.scope, label: s.label, source: titles.get(s.source) ?? s.source })));
  await insertRows(client, "trajectory_step", { objective_code: "text", metric_code: "text", due_on: "date", value: "float8", comparator: "text", scope: "text", label: "text", source: "text" }, steps);
  return metrics.length;
}
