import { changeAtEnd, type WindowsFan } from "@/lib/charts/windows-fan";
import type { DrawnColumn, DrawnTable } from "@/lib/charts/drawn-table";

/** One row a window with its change at the end of each year and of the window. */
export function windowsFanTable({ title, unit, decimals, months, windows }: WindowsFan): DrawnTable {
  const inner = Array.from({ length: Math.max(0, Math.ceil(months / 12) - 1) }, (_, index) => (index + 1) * 12);
  const change = (key: string, head: string): DrawnColumn => ({ key, head, unit: unit === "%" ? "points" : unit, kind: "number", decimals, signed: true });
  return {
    caption: `${title}. Change since the start of each window`,
    columns: [
      { key: "area", head: "Area", kind: "text" }, { key: "from", head: "From", kind: "text" }, { key: "to", head: "To", kind: "text" },
      ...inner.map((month) => change(`month_${month}`, `After ${month} months`)), change(`month_${months}`, `After ${months} ${months === 1 ? "month" : "months"}`),
    ],
    rows: windows.map((window) => [window.name, window.from, window.to, ...inner.map((month) => window.changes[month] ?? null), changeAtEnd(window, months)]),
  };
}
