import type { Client } from "pg";
import { areaIds, idOf, insertRows } from "./insert-json";
import type { Reference } from "./reference/read-reference";
import { expandBreaks } from "./reference/series-break";

/** Writes the recorded breaks, one row a break, metric and area. */
export async function writeBreaks(client: Client, { areas, successions, breaks, documents }: Reference): Promise<void> {
  const ids = await areaIds(client);
  const byId = new Map(breaks.map((entry) => [entry.id, entry]));
  const titles = new Map(documents.map((d) => [d.id, d.title]));
  // What people recorded stays.
  await client.query("DELETE FROM series_break WHERE recorded_by IS NULL");
  const rows = expandBreaks(breaks, areas, successions).map((row) => {
    const entry = byId.get(row.breakId);
    if (!entry) throw new Error(`breaks.json: ${row.breakId} is not there`);
    return {
      key: row.key, metric_code: row.metricCode, area_id: idOf(ids, row.areaKey), period_end: row.periodEnd, kind: entry.kind, rebase: row.rebase,
      label: entry.title, reason: `${entry.reason} Basis: ${entry.reasonBasis}. ${entry.evidence.join(" ")}`.trim(), source: titles.get(entry.source) ?? entry.source, effect: row.text,
    };
  });
  await insertRows(client, "series_break", {
    key: "text", metric_code: "text", area_id: "int", period_end: "date", kind: "text", rebase: "boolean", label: "text", reason: "text", source: "text", effect: "text",
  }, rows);
}
