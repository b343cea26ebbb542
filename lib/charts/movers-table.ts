import type { DrawnTable } from "@/lib/charts/drawn-table";
import type { Movers } from "@/lib/charts/movers";

/** One row a body with its change. */
export function moversTable({ title, unit, decimals, ends }: Movers): DrawnTable {
  return {
    caption: title,
    columns: [{ key: "area", head: "Area", kind: "text" }, { key: "change", head: "Change", unit, kind: "number", decimals, signed: true }],
    rows: ends.flatMap(({ rows }) => rows.map(({ name, change }) => [name, change])),
  };
}
