import type { DrawnTable } from "@/lib/charts/drawn-table";
import type { StackedShare } from "@/lib/charts/stacked-share";

/** One row a part: its share and the declared one, in percent. */
export function stackedShareTable({ title, parts, weights }: StackedShare): DrawnTable {
  return {
    caption: title,
    columns: [
      { key: "area", head: "Area", kind: "text" }, { key: "share", head: "Share", unit: "%", kind: "number", decimals: 1 },
      ...(weights === null ? [] : [{ key: "declared", head: "Declared", unit: "%", kind: "number" as const, decimals: 1 }]),
    ],
    rows: parts.map(({ name, share }, index) => [name, share * 100, ...(weights === null ? [] : [(weights[index] ?? 0) * 100])]),
  };
}
