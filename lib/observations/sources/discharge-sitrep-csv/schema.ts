import type { SourceAreaKind } from "../../domain/source-figure";
import type { MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";

export type SitrepColumn = "period" | "level" | "region" | "icb" | "code" | "name" | "metric" | "value";

/** The last two columns came with the change of May 2024; what they say follows from the metric. */
export const LAYOUT: TableLayout<SitrepColumn> = {
  columns: { period: "Period", level: "Level", region: "Region", icb: "ICB", code: "Org Code", name: "Org Name", metric: "Metric", value: "Value" },
  known: ["Metric Type", "Metric Group"],
};

export type Stock = "remaining" | "ready";

/** The two daily counts that are read: who remains at the end of the day gives J03, who was ready for discharge is checked. */
export const STOCKS: ReadonlyMap<string, Stock> = new Map([
  ["number of patients remaining in hospital who no longer meet the criteria to reside", "remaining"],
  ["number of patients who no longer meet the criteria to reside", "ready"],
]);

export const LEVELS: ReadonlyMap<string, SourceAreaKind> = new Map([
  ["national", "england"],
  ["region", "region"],
  ["icb", "icb"],
  ["provider", "trust"],
]);

/** "[z]" is the statistical service's symbol for not applicable; no other mark is known in this file. */
export const MARKS: MarkTable = { "[z]": "not_applicable" };
