import { z } from "zod";
import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { loadImportProgress } from "@/lib/imports/load-import-progress";
import { importParams } from "@/lib/imports/schemas";

/** Where an import stands, for its page to follow. */
export const GET = defineRoute({
  permission: "import:read",
  params: importParams,
  query: z.object({}),
  async run({ scope, params }) {
    const progress = await loadImportProgress(scope, params.importId);
    return progress === null ? notFoundResponse() : Response.json(progress, { headers: { "cache-control": "private, no-store" } });
  },
});
