import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { fileResponse } from "@/lib/entry/file-response";
import { svgResponse } from "@/lib/entry/svg-response";
import { compareDrawing, compareFile } from "@/lib/explore/domain/compare-file";
import { loadCompare } from "@/lib/explore/load-compare";
import { compareQuery } from "@/lib/explore/schemas";
import { today } from "@/lib/platform/clock";
import { metricParams } from "@/lib/scorecards/schemas";
import { compareRequest } from "../search-params";

/** The rows and columns of a comparison as shown: as CSV, workbook or column descriptions, or its drawing as SVG. */
export const GET = defineRoute({
  permission: "figures:read",
  params: metricParams,
  query: compareQuery,
  async run({ scope, params, query, request }) {
    const { format = "csv" } = query;
    const asked = compareRequest(params.metricId, query, today());
    const page = asked.asOf > today() ? null : await loadCompare(scope, asked);
    if (page === null || page.figures === null) return notFoundResponse();
    const table = query.part === "reasons" ? page.reasons : page.figures.table;
    if (table === null) return notFoundResponse();
    const name = `${page.metric.code}-${query.part ?? page.view}-${page.kind}-${page.periodEnd}`;
    const shown = Object.fromEntries(request.nextUrl.searchParams);
    return format === "svg" ? svgResponse(compareDrawing(page, page.figures), name, page.figures.isIllustrative) : fileResponse(compareFile(page, page.figures, table, name, page.notes, query.part === "reasons" ? {} : shown), format);
  },
});
