import { runningTotals, type Waterfall } from "@/lib/charts/waterfall";
import type { DrawnTable } from "@/lib/charts/drawn-table";

/** One row a bar: the amount of the step, and the position after it. */
export function waterfallTable(waterfall: Waterfall): DrawnTable {
  const { title, unit, decimals, start, steps, end } = waterfall;
  const totals = runningTotals(waterfall);
  return {
    caption: title,
    columns: [{ key: "step", head: "Step", kind: "text" }, { key: "amount", head: "Amount", unit, kind: "number", decimals, signed: true }, { key: "position", head: "Position after it", unit, kind: "number", decimals }],
    rows: [[start.label, null, start.value], ...steps.map(({ label, amount }, index) => [label, amount, totals[index] ?? null]), [end.label, null, end.value]],
  };
}
