import type { Client } from "pg";
import { insertRows } from "./insert-json";
import { measuresOf } from "./reference/objective";
import type { Reference } from "./reference/read-reference";

/** A step for trusts or councils is not a line that an ICB is judged by. */
const JUDGES_BOARDS = new Set(["national", "icb"]);

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
  for (const table of ["trajectory_step", "objective_measure", "objective"]) await client.query(`DELETE FROM "${table}"`);
  await insertRows(client, "objective", {
    code: "text", area: "text", title: "text", short_title: "text", scope: "text", baseline_text: "text", target_text: "text", trajectory_style: "text",
    source_document: "text", own_proposal: "boolean", not_measured: "text", position: "int",
  }, objectives.map((o, position) => ({
    code: o.code, area: o.area, title: o.title, short_title: o.shortTitle, scope: o.scope, baseline_text: o.baseline.text, target_text: o.target.text,
    trajectory_style: o.trajectoryStyle, source_document: o.sources.map((id) => titles.get(id) ?? id).join("; "), own_proposal: o.ownProposal, not_measured: o.notMeasured, position,
  })));
  const known = new Set(metrics.map((m) => m.code));
  const measures = objectives.flatMap((o) => measuresOf(o).filter((m) => known.has(m.metricCode)).map((m, position) => ({ objective_code: o.code, metric_code: m.metricCode, part: m.part, position })));
  await insertRows(client, "objective_measure", { objective_code: "text", metric_code: "text", part: "text", position: "int" }, measures);
  const held = new Set(measures.map((m) => `${m.objective_code}|${m.metric_code}`));
  const steps = objectives.flatMap((o) => [...o.steps, ...o.leadSteps]
    .filter((s) => JUDGES_BOARDS.has(s.scope) && held.has(`${o.code}|${s.metricCode}`))
    .map((s) => ({ objective_code: o.code, metric_code: s.metricCode, due_on: s.dueOn, value: s.value, comparator: s.comparator, scope: s.scope, label: s.label, source: titles.get(s.source) ?? s.source })));
  await insertRows(client, "trajectory_step", { objective_code: "text", metric_code: "text", due_on: "date", value: "float8", comparator: "text", scope: "text", label: "text", source: "text" }, steps);
  return metrics.length;
}
