import type { FigureCell, FigureTableSpec } from "@/lib/explore/domain/figure-table";
import type { NationalFinance, NationalReport, NationalRow } from "@/lib/finance/domain/national-finance";

const BASIS_WORD = { published: "", restated: "restated", estimated: "estimated", not_comparable: "not comparable" } as const;

type Key = Exclude<{ [K in keyof NationalRow]: NationalRow[K] extends number | null ? K : never }[keyof NationalRow], undefined>;

const money = (key: Key, head: string, more: object = {}) => ({ key, head, unit: "£ million", kind: "number" as const, decimals: 1, ...more });
const share = (key: Key, head: string, unit: string, more: object = {}) => ({ key, head, unit, kind: "number" as const, decimals: 1, ...more });

/** The systems side by side; names lead to their own pages. The rows come worst against plan first. */
export function nationalTable({ set, asOf }: Pick<NationalFinance, "set" | "asOf">, { rows, periodText }: Pick<NationalReport, "rows" | "periodText">, isAsOfAsked: boolean): FigureTableSpec {
  const query = new URLSearchParams({ ...(set === "2023" && { set }), ...(isAsOfAsked && { asOf }) }).toString();
  const sorted = [...rows].sort((a, b) => (a.varianceShare ?? Infinity) - (b.varianceShare ?? Infinity) || a.name.localeCompare(b.name, "en-GB"));
  const columns = [
    money("forecast", "Forecast for the year", { heat: "increase" }), share("forecastShare", "Forecast", "% of allocation", { heat: "increase" }),
    share("varianceShare", "Against plan", "% of allocation", { heat: "increase", signed: true, decimals: 2 }), money("variance", "Against plan", { isExtra: true, signed: true }),
    money("without", "Without deficit support", { heat: "increase" }), share("withoutShare", "Without support", "% of allocation", { isExtra: true, heat: "increase" }),
    share("savingsShare", "Planned savings", "% of allocation", { heat: "neutral" }), share("delivered", "Delivered to date", "% of plan", { heat: "increase" }),
    share("recurrent", "Recurrent", "% of savings", { heat: "increase" }), share("plannedRecurrent", "Planned recurrent", "% of savings", { isExtra: true }),
    share("highRisk", "High risk", "% of plans", { heat: "decrease" }), share("underlyingShare", "Underlying", "% of allocation", { heat: "increase" }),
    money("underlying", "Underlying", { isExtra: true }), share("again", "Needed again", "% of requirement", { isExtra: true, heat: "decrease" }),
  ];
  const marks: Record<string, string> = {};
  sorted.forEach((row, at) => columns.forEach(({ key }) => { if (row[key] === null) marks[`${at}|${key}`] = row.isHeld ? "not reported" : "no return"; }));
  return {
    caption: `Finances of the systems, ${periodText}`,
    columns: [
      { key: "board", head: "System", kind: "text", rowHeader: true },
      { key: "region", head: "Region", kind: "text", isExtra: true },
      ...columns,
      { key: "basis", head: "Basis", kind: "text" },
    ],
    rows: sorted.map((row): readonly FigureCell[] => [
      { text: row.name, href: `/organisations/${row.code}/finance${query === "" ? "" : `?${query}`}` }, row.regionName, ...columns.map(({ key }) => row[key]), BASIS_WORD[row.basis],
    ]),
    marks,
    order: "varianceShare",
  };
}
