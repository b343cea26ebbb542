import { formatNumber } from "@/lib/shared/format-number";
import { stackBars } from "@/lib/charts/stack-bars";
import type { PairedBars } from "@/lib/charts/paired-bars";

/** The text alternative of paired bars: each series by its last group held, and how many groups have a figure. */
export function describePairedBars(bars: PairedBars): string {
  const { title, unit, decimals, groups, series, direction } = bars;
  const { totals } = stackBars(bars);
  const print = (value: number): string => formatNumber(value, { decimals, unit });
  const sentences = series.map(({ name, parts }, place) => {
    const held = totals.flatMap(({ group, series: of, total }) => (of === place && total !== null ? [{ total, label: groups[group]?.label ?? "", group }] : []));
    const last = held.at(-1);
    if (last === undefined) return `${name}: no figures are held.`;
    if (direction === "rows" || held.length > 1) {
      const [low, high] = [held.reduce((a, b) => (b.total < a.total ? b : a)), held.reduce((a, b) => (b.total > a.total ? b : a))];
      const split = parts.length < 2 || direction === "rows" ? "" : ` (${parts.map((part) => `${part.name} ${print(part.values[last.group] ?? 0)}`).join(", ")})`;
      const latest = direction === "rows" ? "" : ` The last, ${last.label}, is ${print(last.total)}${split}.`;
      return `${name}: ${held.length} figures, from ${print(low.total)} (${low.label}) to ${print(high.total)} (${high.label}).${latest}`;
    }
    return `${name}: ${print(last.total)} (${last.label}).`;
  });
  return [`${title}.`, ...sentences].join(" ");
}
