import { z } from "zod";
import { segmentsFile } from "@/components/assessments/segments-table";
import { shownRows } from "@/lib/assessments/domain/shown-rows";
import { loadSegments } from "@/lib/assessments/load-segments";
import { segmentsQuery } from "@/lib/assessments/schemas";
import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { fileResponse } from "@/lib/entry/file-response";
import { fileFormat } from "@/lib/explore/schemas";
import { today } from "@/lib/platform/clock";

/** Published segments exactly as the table shows them, in the format asked for. */
export const GET = defineRoute({
  permission: "figures:read",
  params: z.object({}),
  query: segmentsQuery.extend({ format: fileFormat.optional() }),
  async run({ scope, query }) {
    const asOf = query.asOf ?? today();
    const page = asOf > today() ? null : await loadSegments(scope, { asOf, quarter: query.quarter ?? null });
    return page === null ? notFoundResponse() : fileResponse(segmentsFile(page, shownRows(page.rows, query), query), query.format ?? "csv");
  },
});
