import { z } from "zod";
import { COMPARED_KINDS } from "@/lib/analysis/domain/panel";
import { METRIC_AREAS } from "@/lib/metrics/domain/metric";
import { BOUNDARY_SETS } from "@/lib/organisations/domain/boundary-set";
import { areaCode, asOf, categoryKey, isDate, metricQuery } from "@/lib/scorecards/schemas";
import { FILE_FORMATS } from "@/lib/shared/figure-file";
import { COMPARE_VIEWS } from "./domain/compare-page";
import { MAPPED_KINDS, MAP_COLOURINGS, MAP_STEPS, MAP_VIEWS } from "./domain/metric-map";
import { tableView } from "@/lib/entry/table-view";

/** Last day of a period. */
export const periodEnd = z.string().refine(isDate, "Not a date");

/** What every page of a metric keeps in its address. */
export const metricView = {
  set: z.enum(BOUNDARY_SETS).optional(),
  asOf: asOf.optional(),
  kind: z.enum(COMPARED_KINDS).optional(),
  period: periodEnd.optional(),
  /** The body the reader looks at, marked wherever several are shown. */
  area: areaCode.optional(),
  /** A part of the figures, such as `treatment_function:C_110` or `sex:female`. */
  category: categoryKey.optional(),
};

/** Format of a download of a table, and of one with a chart beside it. */
export const fileFormat = z.enum(FILE_FORMATS);
export const chartFormat = z.enum([...FILE_FORMATS, "svg"]);

/** Address of a metric page's download. */
export const metricDownload = metricQuery.extend({ format: chartFormat.optional() });

const oneOfOrNone = <const T extends readonly [string, ...string[]]>(values: T) => z.preprocess((value) => (value === "" ? undefined : value), z.enum(values).optional());

/** Address of the catalogue of metrics: what it is filtered by, and the board that its links open. */
export const catalogueQuery = z.object({
  q: z.string().max(80).optional(),
  oversight: oneOfOrNone(METRIC_AREAS),
  source: z.string().max(200).optional(),
  kind: oneOfOrNone(["england", ...COMPARED_KINDS]),
  held: z.enum(["", "1"]).optional(),
  area: z.preprocess((value) => (value === "" ? undefined : value), areaCode.optional()),
});

/** Address of the search page. */
export const searchQuery = z.object({ q: z.string().max(80).optional() });

/** Address of the view of the metrics that the NAO named. */
export const naoQuery = z.object({ area: z.preprocess((value) => (value === "" ? undefined : value), areaCode.optional()), asOf: asOf.optional() });

/** Address of a metric's map and of its routes. */
export const mapQuery = z.object({
  ...metricView,
  ...tableView,
  kind: z.enum(MAPPED_KINDS).optional(),
  view: z.enum(MAP_VIEWS).optional(),
  by: z.enum(MAP_COLOURINGS).optional(),
  steps: z.enum(MAP_STEPS).optional(),
  /** The class of the legend that is shown alone. */
  class: z.string().regex(/^[a-z0-9_-]{1,40}$/).optional(),
  format: z.enum([...FILE_FORMATS, "svg"]).optional(),
});
export type MapQuery = z.output<typeof mapQuery>;

/** Codes of several bodies; the boxes of a form arrive as several values. */
const areaCodes = z.union([z.string(), z.array(z.string()).transform((codes) => codes.join(","))]).pipe(z.string().regex(/^([A-Z0-9]{3,9}(,[A-Z0-9]{3,9})*)?$/));

/** Address of a metric's comparison of bodies and of its download. */
export const compareQuery = z.object({
  ...metricView,
  ...tableView,
  view: z.enum(COMPARE_VIEWS).optional(),
  /** Bodies set side by side over time. */
  areas: areaCodes.optional(),
  /** The second table of the page, for its download. */
  part: z.enum(["reasons"]).optional(),
  format: chartFormat.optional(),
});
export type CompareQuery = z.output<typeof compareQuery>;

/** Address of two metrics of the same bodies. */
export const scatterQuery = z.object({
  ...metricView,
  ...tableView,
  with: z.string().regex(/^[A-Z]\d{2}$/).optional(),
  format: chartFormat.optional(),
});
export type ScatterQuery = z.output<typeof scatterQuery>;

/** Address of a metric's inequalities; `part` is the table that a download is of. */
export const inequalityQuery = z.object({ ...metricView, ...tableView, part: z.enum(["sex", "deprivation"]).optional(), format: chartFormat.optional() });
export type InequalityQuery = z.output<typeof inequalityQuery>;

/** Address of the trusts and specialties of a metric; `sort` is a column, with `-` before it for descending. */
export const partsQuery = z.object({ ...metricView, sort: tableView.sort });

/** Address of the page of a trust or council. */
export const bodyQuery = z.object({ asOf: asOf.optional() });
export const bodyParams = z.object({ code: z.string().regex(/^([A-Z0-9]{3,5}|E\d{8})$/) });

/** Address of a region's page, with its table. */
export const regionQuery = z.object({ set: z.enum(BOUNDARY_SETS).optional(), asOf: asOf.optional(), ...tableView });
