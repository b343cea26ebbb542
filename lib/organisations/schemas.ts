import { z } from "zod";
import { CODE_SCHEMES } from "./domain/area-code";

const emptyIsNull = (value: unknown): unknown => (value === "" || value === undefined ? null : value);
const day = z.preprocess(emptyIsNull, z.iso.date("Write the day as YYYY-MM-DD").nullable());

/** A mapping of a code as published to a body, as a form or a command line gives it: every field a text; no day = open. */
export const mappingInput = z
  .object({
    scheme: z.enum(CODE_SCHEMES, "Say what kind of code it is: ods, ons or name"),
    code: z.string("Give the code as it is published").trim().min(1, "Give the code as it is published").max(200, "Use at most 200 characters"),
    areaId: z.coerce.number("Choose a body of the list").int("Choose a body of the list").positive("Choose a body of the list"),
    validFrom: day,
    validTo: day,
    withdrawn: z.preprocess((value) => value === "yes" || value === true, z.boolean()),
    reason: z.string("Say in a sentence why the code is this body's").trim().min(10, "Say in a sentence why the code is this body's").max(2000, "Use at most 2,000 characters"),
    source: z.string("Say where this is written").trim().min(3, "Say where this is written").max(500, "Use at most 500 characters"),
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || validFrom <= validTo, { message: "The last day is before the first", path: ["validTo"] });
