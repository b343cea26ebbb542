import { z } from "zod";
import { COMPARED_KINDS } from "@/lib/analysis/domain/panel";
import { BOUNDARY_SETS } from "@/lib/organisations/domain/boundary-set";
import { STATUS_ORDER } from "@/lib/shared/objective-status";
import { parseIsoDate } from "@/lib/shared/format-date";
import { RANGES } from "./domain/metric-page";
import { OVERVIEW_MEASURES } from "./domain/overview";

/** True for a day that exists, `YYYY-MM-DD`. */
export const isDate = (text: string): boolean => {
  try {
    parseIsoDate(text);
    return true;
  } catch {
    return false;
  }
};

/** Day whose knowledge is asked for; nothing was published before the first release, and nobody knows tomorrow. */
export const asOf = z.string().refine((text) => isDate(text) && text >= "2022-12-01", "Not a date of the record");

/** ODS code of a board. */
export const boardCode = z.string().regex(/^[A-Z0-9]{3,5}$/);

const view = { set: z.enum(BOUNDARY_SETS).optional(), asOf: asOf.optional() };

/** Sort order of the overview's table: a column, with `-` before it for descending. */
export const SORT_COLUMNS = ["name", "e01", "change", "e03", "list", "needs"] as const;
const sort = z.string().regex(new RegExp(`^-?(${SORT_COLUMNS.join("|")})$`));

/** Address of the overview: everything that its page shows is in it. */
export const overviewQuery = z.object({
  ...view,
  measure: z.enum(OVERVIEW_MEASURES).optional(),
  boards: z.enum(["own", "all"]).optional(),
  map: z.enum(["outlines", "hexagons"]).optional(),
  sort: sort.optional(),
  q: z.string().max(80).optional(),
  region: z.string().regex(/^(Y\d{2})?$/).optional(),
  status: z.union([z.enum(STATUS_ORDER as [string, ...string[]]), z.literal("")]).optional(),
});

/** Address of a scorecard. */
export const scorecardQuery = z.object(view);

/** ODS code of a board, region or trust, ONS code of a council or statistical region, or `england`. */
export const areaCode = z.union([z.literal("england"), boardCode, z.string().regex(/^E\d{8}$/)]);

/** A part of the figures, such as `treatment_function:C_110` or `sex:female`. */
export const categoryKey = z.string().regex(/^[a-z_]+:[A-Za-z0-9_ .-]{1,60}$/);

/** Address of a metric page; `kind` is of the bodies that its other views compare, and `category` a part of the figures. */
export const metricParams = z.object({ metricId: z.string().regex(/^[A-Z]\d{2}$/) });
export const metricQuery = z.object({
  ...view,
  area: areaCode.optional(),
  range: z.enum(RANGES).optional(),
  kind: z.enum(COMPARED_KINDS).optional(),
  category: categoryKey.optional(),
});

/** Address of a revision log. */
export const revisionsQuery = z.object({ asOf: asOf.optional(), page: z.coerce.number().int().min(1).max(100_000).optional() });

export type OverviewQuery = z.output<typeof overviewQuery>;
export type ScorecardQuery = z.output<typeof scorecardQuery>;
