import { z } from "zod";
import { BOUNDARY_SETS } from "@/lib/organisations/domain/boundary-set";
import { boardCode } from "@/lib/scorecards/schemas";

/** What a pack is asked of: a board, the boundaries it is read on, and the day whose knowledge it holds. */
export const packInput = z.object({ code: boardCode, set: z.enum(BOUNDARY_SETS), asOf: z.iso.date() });

export const packParams = z.object({ packId: z.uuid() });
