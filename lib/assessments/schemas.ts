import { z } from "zod";
import { tableView } from "@/lib/entry/table-view";
import { parseIsoDate } from "@/lib/shared/format-date";

const isDay = (text: string): boolean => {
  try {
    return parseIsoDate(text).day > 0;
  } catch {
    return false;
  }
};

const day = z.string().refine(isDay, "Not a date");

/** ODS code of a trust or board. */
export const bodyCode = z.string().regex(/^[A-Z0-9]{3,5}$/);

/** A form without JavaScript sends what was left empty, too. */
const emptyAsNone = (value: unknown): unknown => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyAsNone, schema.optional());

/** Day whose knowledge is asked for, and the quarter. */
const shown = { asOf: optional(day.refine((text) => text >= "2022-12-01", "Not a date of the record")), quarter: optional(day) };

/** What a reader tries; a score that cannot be is told in the form. */
const trial = { change: optional(z.string().regex(/^([A-Z0-9]{3,5}\.)?(average|OF\d{4})$/)), score: optional(z.string().max(8)), deficit: optional(z.enum(["yes", "no"])) };

/** Address of the explainer of a trust. */
export const trustSegmentQuery = z.object({ ...shown, ...trial });
/** Address of the segment page of a board. */
export const boardSegmentQuery = z.object({ set: optional(z.enum(["2026", "2023"])), asOf: shown.asOf, ...trial });

/** Address of the list of published segments. */
export const segmentsQuery = z.object({
  ...shown,
  type: optional(z.string().max(60)),
  region: optional(z.string().regex(/^Y\d{2}$/)),
  segment: optional(z.enum(["1", "2", "3", "4", "5"])),
  ...tableView,
});

export type TrustSegmentQuery = z.output<typeof trustSegmentQuery>;
