import { z } from "zod";
import { addMonths } from "@/lib/shared/month";
import { BREAK_KINDS } from "./domain/series-break";

const emptyIsNull = (value: unknown): unknown => (value === "" || value === undefined ? null : value);

/** A break as a form or a command line gives it: every field a text; no area = every area. */
export const breakInput = z.object({
  metricCode: z.string("Choose a measure").trim().regex(/^[A-Z]\d{2}$/, "Name a measure by its code, such as E01"),
  areaId: z.preprocess(emptyIsNull, z.coerce.number("Choose an area of the list").int().positive().nullable()),
  periodEnd: z.iso.date("Write the last day of the first period after the break as YYYY-MM-DD").pipe(z.string().refine((day) => addMonths(day, 0) === day, "A period ends on the last day of a month")),
  kind: z.enum(BREAK_KINDS, "Choose definition, coverage or boundary"),
  rebase: z.enum(["yes", "no"], "Say whether limits are calculated anew: yes or no").transform((answer) => answer === "yes"),
  label: z.string("Name the break in a few words").trim().min(3, "Name the break in a few words").max(120, "Use at most 120 characters"),
  reason: z.string("Say in a sentence what changed").trim().min(10, "Say in a sentence what changed").max(2000, "Use at most 2,000 characters"),
  source: z.string("Say where this is written").trim().min(3, "Say where this is written").max(500, "Use at most 500 characters"),
});
