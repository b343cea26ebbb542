import { z } from "zod";
import { tableView } from "@/lib/entry/table-view";
import { BOUNDARY_SETS } from "@/lib/organisations/domain/boundary-set";
import { parseIsoDate } from "@/lib/shared/format-date";
import { FILE_FORMATS } from "@/lib/shared/figure-file";

const isDate = (text: string): boolean => {
  try {
    parseIsoDate(text);
    return true;
  } catch {
    return false;
  }
};

/** Day whose knowledge is asked for; nothing was published before the first release. */
const asOf = z.string().refine((text) => isDate(text) && text >= "2022-12-01", "Not a date of the record");

/** What a board's page offers as files. */
const BOARD_PARTS = ["position", "savings", "underlying", "months", "savings-months"] as const;
export type BoardPart = (typeof BOARD_PARTS)[number];

const view = { set: z.enum(BOUNDARY_SETS).optional(), asOf: asOf.optional() };
const format = z.enum([...FILE_FORMATS, "svg"]).optional();

/** Address of a board's finances. */
export const boardFinanceQuery = z.object({ ...view });
/** Address of its download: which figures, and as what. */
export const boardFinanceDownload = boardFinanceQuery.extend({ part: z.enum(BOARD_PARTS).optional(), format });
export const boardFinanceParams = z.object({ code: z.string().regex(/^[A-Z0-9]{3,5}$/) });

/** Address of the national page of finances. */
export const nationalFinanceQuery = z.object({ ...view, region: z.string().regex(/^(Y\d{2})?$/).optional(), ...tableView });
const NATIONAL_PARTS = ["boards", "quality"] as const;
export const nationalFinanceDownload = nationalFinanceQuery.extend({ part: z.enum(NATIONAL_PARTS).optional(), format });
