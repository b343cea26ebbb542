import { z } from "zod";
import { COMPARED_KINDS } from "@/lib/analysis/domain/panel";
import { BOUNDARY_SETS } from "@/lib/organisations/domain/boundary-set";
import { parseIsoDate } from "@/lib/shared/format-date";

const isDate = (text: string): boolean => {
  try {
    parseIsoDate(text);
    return true;
  } catch {
    return false;
  }
};

/** Last day of a period. */
export const periodEnd = z.string().refine(isDate, "Not a date");

/** Day whose knowledge is asked for; nothing was published before the first release. */
export const asOfDay = z.string().refine((text) => isDate(text) && text >= "2022-12-01", "Not a date of the record");

/** ODS code of a board, region or trust, ONS code of a council or statistical region, or `england`. */
export const areaCode = z.union([z.literal("england"), z.string().regex(/^([A-Z0-9]{3,5}|E\d{8})$/)]);

export const metricParams = z.object({ metricId: z.string().regex(/^[A-Z]\d{2}$/) });

/** What every page of a metric keeps in its address. */
export const metricView = {
  set: z.enum(BOUNDARY_SETS).optional(),
  asOf: asOfDay.optional(),
  kind: z.enum(COMPARED_KINDS).optional(),
  period: periodEnd.optional(),
  /** The body the reader looks at, marked wherever several are shown. */
  area: areaCode.optional(),
  /** A part of the figures, such as `treatment_function:C_110` or `sex:female`. */
  category: z.string().regex(/^[a-z_]+:[A-Za-z0-9_ .-]{1,60}$/).optional(),
};
