import type { FigureFile, FileCell, FileColumn } from "@/lib/shared/figure-file";
import type { BodyMeasure } from "./body-page";

const text = (name: string, title: string, description: string): FileColumn => ({ name, title, datatype: "string", description });
const number = (name: string, title: string, description: string): FileColumn => ({ name, title, datatype: "number", description });
const date = (name: string, title: string, description: string): FileColumn => ({ name, title, datatype: "date", description });

const COLUMNS: readonly FileColumn[] = [
  text("metric", "Metric", "Code of the metric in the catalogue."), text("name", "Name", "What it counts."), text("unit", "Unit", "Unit of the values."),
  date("period_start", "Period start", "First day of the period."), date("period_end", "Period end", "Last day of the period."),
  number("value", "Value", "As published; empty where the mark says why."), text("mark", "Why a value is empty", "Empty where there is a value."),
  number("england", "England", "England's own figure of the same period; empty where none is published."),
  text("against_england", "Against England", "By whether the 95% interval leaves England's figure out; not_compared where none can be made."),
  text("change", "Change", "Special cause by the rules of Making Data Count; empty with fewer than 13 months."),
  text("provenance", "Provenance", "official or illustrative."),
];

/** What is published of one body as a table: a row a measure. */
export const bodyFile = (body: { readonly code: string; readonly name: string }, asOf: string, measures: readonly BodyMeasure[], source: string): FigureFile => ({
  name: `${body.code}-${asOf}`, title: `${body.name}: what is published`, notes: [`As known on ${asOf}, each measure in its latest period.`], columns: COLUMNS, source, isIllustrative: measures.some(({ isIllustrative }) => isIllustrative),
  rows: measures.map(({ metric, period, value, mark, england, outcome, variation, isIllustrative }): readonly FileCell[] =>
    [metric.code, metric.name, metric.unitLabel, period.start, period.end, value, mark ?? (value === null ? "no figure" : null), england, outcome, variation, isIllustrative ? "illustrative" : "official"]),
});
