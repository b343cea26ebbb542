import { chartKey } from "@/lib/charts/chart-key";
import { frameSvg } from "@/lib/charts/frame-svg";
import { metricRows } from "@/lib/scorecards/domain/csv-files";
import type { MetricPage } from "@/lib/scorecards/domain/metric-page";
import { formatDate } from "@/lib/shared/format-date";
import type { FigureFile, FileColumn } from "./figure-file";
import { markWords } from "./mark-words";

type Described = readonly [title: string, datatype: FileColumn["datatype"], description: string];

/** The columns of a metric's file, by the names that `metricRows` gives them. */
const COLUMNS: Readonly<Record<string, Described>> = {
  area_code: ["Area code", "string", "ODS code of the board; england for England."],
  area_name: ["Area", "string", "Name of the board as it stood in the boundary set."],
  metric: ["Metric code", "string", "Code in this product's catalogue."],
  metric_name: ["Metric", "string", "Name of the metric."],
  unit: ["Unit", "string", "What the values count; a share is out of 100."],
  as_of: ["As known on", "date", "The day whose knowledge the file shows."],
  boundary_set: ["Boundary set", "string", "Year of the boundaries that the area belongs to."],
  period_end: ["Period end", "date", "Last day of the period."],
  value: ["Value", "number", "The figure in full precision; empty where there is none, which the column mark says."],
  mean: ["Mean", "number", "Mean of the stretch that the period belongs to; empty where there are too few periods for limits."],
  lower_limit: ["Lower limit", "number", "Lower process limit; empty as the mean is."],
  upper_limit: ["Upper limit", "number", "Upper process limit; empty as the mean is."],
  step_in_force: ["Step in force", "number", "The step agreed that is in force at the end of the period; empty before the first."],
  england: ["England", "number", "England's own figure; empty where it is not set beside the area's."],
  signal: ["Signal", "string", "Special cause variation at the period, and any break of the series that begins with it."],
  basis: ["Basis", "string", "Whether the figure is published, or worked out from the bodies before."],
  revised: ["Revised", "string", "yes where the figure was changed after its first publication, else no."],
  value_before: ["Value before", "number", "The figure before its last change; empty where it was not changed."],
  revised_on: ["Revised on", "date", "Day of the last change; empty where it was not changed."],
  revision_reason: ["Reason of the revision", "string", "The publisher's reason; empty where none is given."],
  source: ["Source", "string", "Publication and its date."],
};

/** The months of a metric page as a file, in full precision. */
export function metricFile(page: MetricPage, isIllustrative: boolean): FigureFile {
  const { metric, area, asOf } = page;
  const { header, rows } = metricRows(page);
  const value = header.indexOf("value");
  const end = header.indexOf("period_end");
  return {
    name: `${metric.code}-${area.code}-${asOf}`,
    title: `${metric.name}, ${area.name}, ${page.periodText}`,
    notes: [
      `Unit: ${metric.unitLabel}. Figures as known on ${formatDate(asOf)}.`,
      ...(page.boundaryText === null ? [] : [`${page.boundaryText}.`]),
      ...page.breaks.map(({ periodEnd, label, reason }) => `From ${periodEnd}: ${label}. ${reason}`),
      ...metric.caveats,
    ],
    columns: [
      ...header.map((name): FileColumn => {
        const [title, datatype, description] = COLUMNS[name] ?? [name, "string", name];
        return { name, title, datatype, description };
      }),
      { name: "mark", title: "Why the value is empty", datatype: "string", description: "Why there is no value; empty where there is one." },
    ],
    rows: rows.map((row) => [...row, row[value] === null ? markWords(page.marks[String(row[end])] ?? null) : null]),
    isIllustrative,
    source: page.source,
    ...(metric.licence !== null && { licence: metric.licence }),
  };
}

/** The chart of a metric page as a file of its own. */
export const metricDrawing = (page: MetricPage, isIllustrative: boolean): string =>
  frameSvg({
    drawings: [page.svg],
    title: page.spec.title,
    subtitle: `${page.metric.name}, ${page.metric.unitLabel}, ${page.area.shortName}, ${page.periodText}. As known on ${formatDate(page.asOf)}.`,
    alt: page.alt,
    key: chartKey(page.spec),
    source: page.source,
    licence: page.metric.licence,
    isIllustrative,
  });
