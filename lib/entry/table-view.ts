import "server-only";
import { z } from "zod";

/** What a table of figures keeps in its address; several columns of one form arrive as several values. */
export const tableView = {
  sort: z.string().regex(/^-?[\w-]{1,40}$/).optional(),
  q: z.string().max(80).optional(),
  cols: z.union([z.string(), z.array(z.string()).transform((keys) => keys.join(","))]).pipe(z.string().regex(/^[\w,-]{0,600}$/)).optional(),
  dense: z.enum(["", "1"]).optional(),
  heat: z.enum(["", "1"]).optional(),
};
