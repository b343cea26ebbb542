import type { Client } from "pg";
import { addMonths } from "@/lib/shared/month";
import { areaIds, idOf, insertRows } from "./insert-json";
import { referenceJson } from "./reference-files";

interface BreaksFile {
  readonly breaks: readonly {
    readonly id: string; readonly kind: string; readonly appliesTo: "every_icb" | readonly string[]; readonly firstPeriod: string; readonly title: string;
    readonly reason: string; readonly reasonBasis: string; readonly evidence: readonly string[]; readonly badge: string; readonly source: string;
    readonly effects: readonly { readonly metricCodes: readonly string[]; readonly rebase: boolean; readonly text: string }[];
  }[];
}

/** Writes the recorded breaks, one row a metric and area. */
export async function writeBreaks(client: Client): Promise<void> {
  const ids = await areaIds(client);
  const { breaks } = referenceJson<BreaksFile>("breaks.json");
  await client.query("DELETE FROM series_break");
  const rows = breaks.flatMap((b) =>
    (b.appliesTo === "every_icb" ? [null] : b.appliesTo).flatMap((icbKey) =>
      b.effects.flatMap((effect) =>
        effect.metricCodes.map((code) => ({
          key: [b.id, code, icbKey].filter(Boolean).join("/"), metric_code: code, area_id: icbKey === null ? null : idOf(ids, icbKey),
          period_end: addMonths(`${b.firstPeriod}-01`, 0), kind: b.kind, rebase: effect.rebase, label: b.title,
          reason: `${b.reason} Basis: ${b.reasonBasis}. ${b.evidence.join(" ")}`.trim(), source: b.source, effect: effect.text,
        })))));
  await insertRows(client, "series_break", {
    key: "text", metric_code: "text", area_id: "int", period_end: "date", kind: "text", rebase: "boolean", label: "text", reason: "text", source: "text", effect: "text",
  }, rows);
}
