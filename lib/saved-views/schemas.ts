import { z } from "zod";
import { savedAddress } from "./domain/saved-address";
import { FAVOURITE_KINDS } from "./domain/saved-view";
import { VIEW_NOTICES, VIEW_PROBLEMS } from "./domain/view-problem";

const id = z.coerce.number("There is no such view").int("There is no such view").positive("There is no such view").max(2_147_483_647, "There is no such view");

const name = z.string("Give the view a name").trim().min(1, "Give the view a name").max(80, "Use at most 80 characters").refine((text) => !/[\u0000-\u001f\u007f]/.test(text), "Use letters, digits and punctuation alone");

/** Nobody, everybody, or the ODS code of a board. */
const share = z.union([z.literal(["private", "everybody"]), z.string().regex(/^[A-Z0-9]{3,5}$/)], "Choose with whom the view is shared");

const address = z.string("This page cannot be kept").transform((text, context) => {
  const kept = savedAddress(text);
  if (kept === null) context.addIssue({ code: "custom", message: "This page cannot be kept" });
  return kept ?? "";
});

export const saveViewInput = z.object({ name, address, share: share.default("private") });
export const changeViewInput = z.object({ id, name, share });
export const deleteViewInput = z.object({ id });

export const favouriteInput = z.object({
  kind: z.enum(FAVOURITE_KINDS, "Choose a metric or a body"),
  code: z.string("Choose a metric or a body").regex(/^(?:[A-Z0-9]{3,9}|england)$/, "Choose a metric or a body"),
  keep: z.preprocess((value) => value === "yes" || value === true, z.boolean()),
});

/** Address of the page of views. */
export const viewsQuery = z.object({
  done: z.enum(VIEW_NOTICES).nullable().default(null).catch(null),
  problem: z.enum(VIEW_PROBLEMS).nullable().default(null).catch(null),
});
