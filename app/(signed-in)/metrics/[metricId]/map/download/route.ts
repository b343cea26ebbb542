import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { fileResponse } from "@/lib/entry/file-response";
import { svgResponse } from "@/lib/entry/svg-response";
import { loadMapDownload } from "@/lib/explore/load-map-download";
import { mapQuery } from "@/lib/explore/schemas";
import { today } from "@/lib/platform/clock";
import { metricParams } from "@/lib/scorecards/schemas";
import { mapRequest } from "../search-params";

/** A map as shown: its figures as CSV, workbook or column descriptions, or its drawing as SVG. */
export const GET = defineRoute({
  permission: "figures:read",
  params: metricParams,
  query: mapQuery,
  async run({ scope, params, query, request }) {
    const { format = "csv", by, steps = "quantile", class: chosen = null } = query;
    const asked = mapRequest(params.metricId, query, today());
    const download = asked.asOf > today() ? null : await loadMapDownload(scope, asked, { by, steps, class: chosen, query: Object.fromEntries(request.nextUrl.searchParams) });
    if (download === null) return notFoundResponse();
    return format === "svg" ? svgResponse(await download.svg(), download.name, download.isIllustrative) : fileResponse(download.file, format);
  },
});
