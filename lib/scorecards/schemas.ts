import { z } from "zod";
import { COMPARED_KINDS } from "@/lib/analysis/domain/panel";
import { BOUNDARY_SETS } from "@/lib/organisations/domain/boundary-set";
import { OBJECTIVE_AREAS } from "@/lib/objectives/domain/objective";
import { STATUS_ORDER, type ObjectiveStatus } from "@/lib/shared/objective-status";
import { parseIsoDate } from "@/lib/shared/format-date";
import { FILE_FORMATS } from "@/lib/shared/figure-file";
import { MOST_BESIDE } from "./domain/cluster";
import { RANGES } from "./domain/metric-page";
import { OBJECTIVE_PARTS } from "./domain/objective-page";
import { MAP_COLOURS } from "./domain/objective-map";
import { OVERVIEW_MEASURES } from "./domain/overview";
import { SCORECARD_PARTS } from "./domain/scorecard-rows";

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
  /** A national objective on the map in place of a measure. */
  objective: z.string().regex(/^N\d{1,2}$/).optional(),
  colour: z.enum(MAP_COLOURS).optional(),
  map: z.enum(["outlines", "hexagons"]).optional(),
  sort: sort.optional(),
  q: z.string().max(80).optional(),
  region: z.string().regex(/^(Y\d{2})?$/).optional(),
  status: z.union([z.enum(STATUS_ORDER as [string, ...string[]]), z.literal("")]).optional(),
});

/** Address of a scorecard; `only` narrows it to what is off trajectory or to one area. */
export const scorecardQuery = z.object({ ...view, only: z.enum(SCORECARD_PARTS).optional() });

/** Address of its file. */
export const scorecardDownload = scorecardQuery.extend({ format: z.enum(FILE_FORMATS).optional() });

/** Boards side by side: codes with commas between, or as boxes of a form send them; own boards without. */
const boardCodes = z.union([z.string(), z.array(z.string())])
  .transform((given) => [...new Set([given].flat().flatMap((codes) => codes.split(",")).filter((code) => code !== ""))])
  .pipe(z.array(boardCode).max(MOST_BESIDE));
export const clusterQuery = z.object({ ...view, boards: boardCodes.optional() });
export const clusterDownload = clusterQuery.extend({ format: z.enum(FILE_FORMATS).optional() });

/** Code of an objective, such as N4, QF7-P1 or L-QWO-1. */
const objectiveCode = z.string().regex(/^[A-Z0-9]{1,6}(?:-[A-Z0-9]{1,6}){0,2}$/);
const tableOrder = { sort: z.string().regex(/^-?[\w-]{1,40}$/).optional(), q: z.string().max(80).optional(), cols: z.union([z.string(), z.array(z.string()).transform((keys) => keys.join(","))]).pipe(z.string().regex(/^[\w,-]{0,600}$/)).optional(), dense: z.enum(["", "1"]).optional(), heat: z.enum(["", "1"]).optional() };

/** Address of one objective. */
export const objectiveParams = z.object({ code: objectiveCode });
export const objectiveQuery = z.object({ ...view, area: z.union([z.literal("england"), boardCode]).optional(), ...tableOrder });
/** The same of the page, which also says what was just done. */
export const objectivePageQuery = objectiveQuery.extend({ done: z.literal("milestone").optional().catch(undefined) });
export const objectiveDownload = objectiveQuery.extend({ part: z.enum(OBJECTIVE_PARTS).optional(), format: z.enum([...FILE_FORMATS, "svg"]).optional() });

/** Address of the register of objectives. */
const emptyAsNone = <const T extends z.ZodType>(type: T) => z.preprocess((value) => (value === "" ? undefined : value), type.optional());
export const objectivesQuery = z.object({ ...view, oversight: emptyAsNone(z.enum(OBJECTIVE_AREAS)), area: emptyAsNone(boardCode), status: emptyAsNone(z.enum(STATUS_ORDER as [ObjectiveStatus, ...ObjectiveStatus[]])), q: z.string().max(80).optional() });

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
export type ClusterQuery = z.output<typeof clusterQuery>;
