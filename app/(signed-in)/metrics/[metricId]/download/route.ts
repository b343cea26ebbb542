import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { fileResponse } from "@/lib/entry/file-response";
import { svgResponse } from "@/lib/entry/svg-response";
import { metricDrawing, metricFile } from "@/lib/explore/domain/metric-file";
import { metricDownload } from "@/lib/explore/schemas";
import { loadSetOfCode } from "@/lib/organisations/load-set-of-code";
import { today } from "@/lib/platform/clock";
import { loadMetricPage } from "@/lib/scorecards/load-metric-page";
import { metricParams } from "@/lib/scorecards/schemas";

/** The months of a metric page as shown: as CSV, workbook or column descriptions, or its chart as SVG. */
export const GET = defineRoute({
  permission: "figures:read",
  params: metricParams,
  query: metricDownload,
  async run({ scope, params, query }) {
    const { format = "csv" } = query;
    const asOf = query.asOf ?? today();
    const area = query.area ?? "england";
    const set = query.set ?? (await loadSetOfCode(scope, area)) ?? "2026";
    const { range = "all", kind, category } = query;
    const page = asOf > today() ? null : await loadMetricPage(scope, { metricCode: params.metricId, area, set, range, kind, category, asOf });
    if (page === null) return notFoundResponse();
    return format === "svg" ? svgResponse(metricDrawing(page, page.isIllustrative), `${params.metricId}-${area}-${asOf}`, page.isIllustrative) : fileResponse(metricFile(page, page.isIllustrative), format);
  },
});
