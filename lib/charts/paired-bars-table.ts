import { stackBars } from "@/lib/charts/stack-bars";
import type { DrawnColumn, DrawnTable } from "@/lib/charts/drawn-table";
import type { PairedBars } from "@/lib/charts/paired-bars";

/** One row a group: every part that is drawn, and its whole where there are two parts. */
export function pairedBarsTable(bars: PairedBars): DrawnTable {
  const { title, unit, decimals, groups, series, direction } = bars;
  const { totals } = stackBars(bars);
  const number = (key: string, head: string): DrawnColumn => ({ key, head, unit, kind: "number", decimals });
  return {
    caption: title,
    columns: [
      { key: "group", head: direction === "columns" ? "Period" : "Area", kind: "text" },
      ...series.flatMap(({ name, role, parts }) => (parts.length === 1 ? [number(role, name)] : [...parts.map((part, index) => number(`${role}_${index + 1}`, `${name}, ${part.name.charAt(0).toLowerCase()}${part.name.slice(1)}`)), number(role, name)])),
    ],
    rows: groups.map(({ label }, group) => [
      label,
      ...series.flatMap(({ parts }, place) => {
        const values = parts.map(({ values: all }) => all[group] ?? null);
        return parts.length === 1 ? values : [...values, totals.find((total) => total.group === group && total.series === place)?.total ?? null];
      }),
    ]),
  };
}
