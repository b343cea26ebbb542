import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { fileResponse } from "@/lib/entry/file-response";
import { svgResponse } from "@/lib/entry/svg-response";
import { compareDrawing, compareFile } from "@/lib/explore/domain/compare-file";
import { loadInequality } from "@/lib/explore/load-inequality";
import { inequalityQuery } from "@/lib/explore/schemas";
import { today } from "@/lib/platform/clock";
import { metricParams } from "@/lib/scorecards/schemas";
import { inequalityRequest } from "../search-params";

/** One part of a metric's inequalities, by sex or by deprivation: as CSV, workbook or column descriptions, or the drawing as SVG. */
export const GET = defineRoute({
  permission: "figures:read",
  params: metricParams,
  query: inequalityQuery,
  async run({ scope, params, query, request }) {
    const { format = "csv" } = query;
    const asked = inequalityRequest(params.metricId, query, today());
    const page = asked.asOf > today() ? null : await loadInequality(scope, asked);
    const part = page?.parts.find((one) => query.part === undefined || one.part === query.part);
    if (!page || !part) return notFoundResponse();
    const name = `${page.metric.code}-${part.part}-${page.kind}-${page.periodEnd}`;
    const shown = Object.fromEntries(request.nextUrl.searchParams);
    return format === "svg" ? svgResponse(compareDrawing(page, part.figures), name, part.figures.isIllustrative) : fileResponse(compareFile(page, part.figures, part.figures.table, name, part.notes, shown), format);
  },
});
