import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { fileResponse } from "@/lib/entry/file-response";
import { svgResponse } from "@/lib/entry/svg-response";
import { compareDrawing, compareFile } from "@/lib/explore/domain/compare-file";
import { loadScatter } from "@/lib/explore/load-scatter";
import { scatterQuery } from "@/lib/explore/schemas";
import { today } from "@/lib/platform/clock";
import { metricParams } from "@/lib/scorecards/schemas";
import { scatterRequest } from "../search-params";

/** Two metrics of the same bodies, rows and columns as shown: as CSV, workbook or column descriptions, or the drawing as SVG. */
export const GET = defineRoute({
  permission: "figures:read",
  params: metricParams,
  query: scatterQuery,
  async run({ scope, params, query, request }) {
    const { format = "csv" } = query;
    const asked = scatterRequest(params.metricId, query, today());
    const page = asked.asOf > today() ? null : await loadScatter(scope, asked);
    if (page === null || page.figures === null) return notFoundResponse();
    const name = `${page.metric.code}-${page.with ?? ""}-${page.kind}-${page.periodEnd}`;
    const shown = Object.fromEntries(request.nextUrl.searchParams);
    return format === "svg" ? svgResponse(compareDrawing(page, page.figures), name, page.figures.isIllustrative) : fileResponse(compareFile(page, page.figures, page.figures.table, name, page.notes, shown), format);
  },
});
