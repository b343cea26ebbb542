import type { FileColumn, FigureFile } from "@/lib/shared/figure-file";
import { METRIC_AREA_TEXT, type CatalogueRow } from "./metric-catalogue";

const text = (name: string, title: string, description: string): FileColumn => ({ name, title, datatype: "string", description });
const day = (name: string, title: string, description: string): FileColumn => ({ name, title, datatype: "date", description });

const COLUMNS: readonly FileColumn[] = [
  text("metric", "Metric", "Code of the metric"),
  text("name", "Name", "Name of the metric"),
  text("area_of_oversight", "Area of oversight", "Area of oversight"),
  text("counts", "What it counts", "Numerator and, for a share or rate, denominator"),
  text("unit", "Unit", "Unit of its values"),
  text("direction", "Direction", "Which direction is better"),
  text("source", "Source", "Publisher and publication"),
  text("held", "Held", "Bodies and periods with figures; empty where none are held"),
  day("first_period_end", "First period ends", "Last day of the first period held; empty where none is"),
  day("latest_period_end", "Latest period ends", "Last day of the newest period held; empty where none is"),
  text("next_update", "Next update", "When the next figures are due by the publication's rule; empty where that is not known"),
  text("nao_named", "Named by the NAO", "yes where the National Audit Office's press notice of 2022 names it"),
  text("illustrative", "Illustrative", "yes where figures are invented for demonstration"),
  text("how_to_load", "How to load", "Where none are held: how figures come in"),
];

/** The catalogue as it is filtered, as a file. @param asOf `YYYY-MM-DD` */
export const catalogueFile = (rows: readonly CatalogueRow[], asOf: string): FigureFile => ({
  name: `metrics-${asOf}`,
  title: "Metrics of the catalogue",
  notes: [`As known on ${asOf}. Each row is a metric; no row is a figure.`],
  columns: COLUMNS,
  rows: rows.map((row) => [
    row.code, row.name, METRIC_AREA_TEXT[row.area], row.counts, row.unit, row.polarity, row.source, row.held.join("; "), row.from, row.to, row.next,
    row.isNaoNamed ? "yes" : "no", row.isIllustrative ? "yes" : "no", row.howToLoad?.text ?? null,
  ]),
  isIllustrative: false,
});
