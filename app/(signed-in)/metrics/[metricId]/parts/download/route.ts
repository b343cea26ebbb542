import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { fileResponse } from "@/lib/entry/file-response";
import { partsFile } from "@/lib/explore/domain/parts-file";
import { loadMetricParts } from "@/lib/explore/load-metric-parts";
import { fileFormat, partsQuery } from "@/lib/explore/schemas";
import { today } from "@/lib/platform/clock";
import { metricParams } from "@/lib/scorecards/schemas";

/** The specialties and trusts of a board's figure as shown, in the format asked for. */
export const GET = defineRoute({
  permission: "figures:read",
  params: metricParams,
  query: partsQuery.extend({ format: fileFormat.optional() }),
  async run({ scope, params, query }) {
    const asOf = query.asOf ?? today();
    const page = asOf > today() ? null : await loadMetricParts(scope, { metricCode: params.metricId, area: query.area ?? null, set: query.set ?? null, period: query.period ?? null, asOf });
    return page === null || page.board === null ? notFoundResponse() : fileResponse(partsFile(page), query.format ?? "csv");
  },
});
