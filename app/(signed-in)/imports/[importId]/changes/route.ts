import { z } from "zod";
import { csvResponse } from "@/lib/entry/csv-response";
import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { changesCsv } from "@/lib/imports/domain/changes-csv";
import { loadImportPage } from "@/lib/imports/load-import-page";
import { importParams } from "@/lib/imports/schemas";

/** Every changed figure of an import as CSV. */
export const GET = defineRoute({
  permission: "import:read",
  params: importParams,
  query: z.object({}),
  async run({ scope, params }) {
    const page = await loadImportPage(scope, params.importId);
    return page === null ? notFoundResponse() : csvResponse(changesCsv(page), `import-${params.importId}-changes.csv`);
  },
});
