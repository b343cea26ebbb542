import { frameSvg } from "@/lib/charts/frame-svg";
import type { DrawnFigures, MetricFrame } from "./compare-page";
import { tableFile, type FigureFile } from "./figure-file";
import { shownTable, type FigureTableSpec, type TableQuery } from "./figure-table";

/**
 * A table of a page of comparison as a file, with the rows and columns that the address asks for.
 * @param name of the file, without its ending
 */
export function compareFile(frame: MetricFrame, figures: DrawnFigures, table: FigureTableSpec, name: string, notes: readonly string[], query: TableQuery): FigureFile {
  const { metric, asOf, set, kind, category } = frame;
  return tableFile(shownTable(table, query), {
    name, title: table.caption,
    notes: [`Unit: ${metric.unitLabel}. Figures as known on ${asOf}.`, ...(kind === "icb" || kind === "region" ? [`Boundaries of ${set === "2026" ? "1 April 2026" : "31 March 2026"}.`] : []), ...(category === null ? [] : [`Part of the figures: ${category.replace(":", ", ")}.`]), ...notes, ...metric.caveats],
    same: [
      { name: "metric_code", title: "Metric code", datatype: "string", description: "Code in this product's catalogue.", value: metric.code },
      { name: "as_of", title: "As known on", datatype: "date", description: "The day whose knowledge the file shows.", value: asOf },
      ...(table.columns[0]?.key === "period" ? [] : [{ name: "period_end", title: "Period end", datatype: "date" as const, description: "Last day of the period of the metric.", value: frame.periodEnd }]),
    ],
    isIllustrative: figures.isIllustrative, source: figures.source, ...(metric.licence !== null && { licence: metric.licence }),
  });
}

/** A drawing of a page of comparison as a file of its own. */
export const compareDrawing = ({ metric, asOf }: MetricFrame, { drawings, title, subtitle, period, alt, key, source, isIllustrative }: DrawnFigures): string =>
  frameSvg({ drawings, columns: Math.min(3, drawings.length), title, subtitle: `${subtitle}, ${period}. As known on ${asOf}.`, alt, key, source, licence: metric.licence, isIllustrative });
