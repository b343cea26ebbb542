import type { Client } from "pg";
import type { Metric } from "@/lib/metrics/domain/metric";
import { readMetric } from "@/lib/metrics/domain/read-metric";
import { insertRows } from "./insert-json";
import { referenceJson } from "./reference-files";

interface Step {
  readonly metricCode: string; readonly dueOn: string; readonly value: number; readonly scope: string; readonly label: string; readonly source: string;
}
interface ObjectivesFile {
  readonly objectives: readonly {
    readonly code: string; readonly area: string; readonly scope: string; readonly title: string; readonly shortTitle: string; readonly ownProposal: boolean;
    readonly baseline: { readonly text: string }; readonly trajectoryStyle: string; readonly steps: readonly Step[]; readonly leadSteps: readonly Step[];
    readonly target: { readonly text: string }; readonly judgedMetric: string | null; readonly leadMetrics: readonly string[]; readonly contextMetrics?: readonly string[];
    readonly sources: readonly string[]; readonly notMeasured: string | null;
  }[];
}
interface DocumentsFile {
  readonly documents: readonly { readonly id: string; readonly title: string; readonly publisher: string }[];
}

/** A step for trusts or councils is not a line that an ICB is judged by. */
const JUDGES_BOARDS = new Set(["national", "icb"]);

function checkedMetric(row: unknown): Metric {
  const read = readMetric(row);
  if (!read.ok) throw new Error(`metrics.json: ${read.problems.join("; ")}`);
  return read.metric;
}

/** Writes metrics and national objectives with their trajectories. */
export async function writeCatalogue(client: Client): Promise<number> {
  const metrics = referenceJson<{ metrics: readonly unknown[] }>("metrics.json").metrics.map(checkedMetric);
  await insertRows(client, "metric", {
    code: "text", version: "int", name: "text", short_name: "text", area: "text", unit: "text", decimals: "int", polarity: "text", frequency: "text", lag_days: "int", definition: "jsonb",
  }, metrics.map((m) => ({
    code: m.code, version: m.version, name: m.name, short_name: m.shortName, area: m.area, unit: m.unit, decimals: m.decimals, polarity: m.polarity,
    frequency: m.frequencies[0] ?? null, lag_days: m.lagDays, definition: m,
  })), `ON CONFLICT (code) DO UPDATE SET version = EXCLUDED.version, name = EXCLUDED.name, short_name = EXCLUDED.short_name, area = EXCLUDED.area, unit = EXCLUDED.unit,
    decimals = EXCLUDED.decimals, polarity = EXCLUDED.polarity, frequency = EXCLUDED.frequency, lag_days = EXCLUDED.lag_days, definition = EXCLUDED.definition`);

  const documents = new Map(referenceJson<DocumentsFile>("documents.json").documents.map((d) => [d.id, `${d.title}, ${d.publisher}`]));
  const { objectives } = referenceJson<ObjectivesFile>("objectives.json");
  for (const table of ["trajectory_step", "objective_measure", "objective"]) await client.query(`DELETE FROM "${table}"`);
  await insertRows(client, "objective", {
    code: "text", area: "text", title: "text", short_title: "text", scope: "text", baseline_text: "text", target_text: "text", trajectory_style: "text",
    source_document: "text", own_proposal: "boolean", not_measured: "text", position: "int",
  }, objectives.map((o, position) => ({
    code: o.code, area: o.area, title: o.title, short_title: o.shortTitle, scope: o.scope, baseline_text: o.baseline.text, target_text: o.target.text,
    trajectory_style: o.trajectoryStyle, source_document: o.sources.map((id) => documents.get(id) ?? id).join("; "), own_proposal: o.ownProposal, not_measured: o.notMeasured, position,
  })));
  const known = new Set(metrics.map((m) => m.code));
  const shown = new Set(metrics.filter((m) => m.shown).map((m) => m.code));
  const measures = objectives.flatMap((o) => [
    ...(o.judgedMetric && known.has(o.judgedMetric) ? [{ objective_code: o.code, metric_code: o.judgedMetric, part: "judged" }] : []),
    ...o.leadMetrics.filter((code) => shown.has(code)).map((code) => ({ objective_code: o.code, metric_code: code, part: "lead" })),
    ...(o.contextMetrics ?? []).map((code) => ({ objective_code: o.code, metric_code: code, part: "context" })),
  ].map((measure, position) => ({ ...measure, position })));
  await insertRows(client, "objective_measure", { objective_code: "text", metric_code: "text", part: "text", position: "int" }, measures);
  const held = new Set(measures.map((m) => `${m.objective_code}|${m.metric_code}`));
  const steps = objectives.flatMap((o) => [...o.steps, ...o.leadSteps]
    .filter((s) => JUDGES_BOARDS.has(s.scope) && held.has(`${o.code}|${s.metricCode}`))
    .map((s) => ({ objective_code: o.code, metric_code: s.metricCode, due_on: s.dueOn, value: s.value, scope: s.scope, label: s.label, source: documents.get(s.source) ?? s.source })));
  await insertRows(client, "trajectory_step", { objective_code: "text", metric_code: "text", due_on: "date", value: "float8", scope: "text", label: "text", source: "text" }, steps);
  return metrics.length;
}
