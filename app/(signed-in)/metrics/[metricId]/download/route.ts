import { csvResponse } from "@/lib/entry/csv-response";
import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { loadSetOfCode } from "@/lib/organisations/load-set-of-code";
import { today } from "@/lib/platform/clock";
import { metricCsv } from "@/lib/scorecards/domain/csv-files";
import { loadMetricPage } from "@/lib/scorecards/load-metric-page";
import { metricParams, metricQuery } from "@/lib/scorecards/schemas";

/** The months of a metric page as shown, as CSV. */
export const GET = defineRoute({
  permission: "figures:read",
  params: metricParams,
  query: metricQuery,
  async run({ scope, params, query }) {
    const asOf = query.asOf ?? today();
    const area = query.area ?? "england";
    const set = query.set ?? (area === "england" ? "2026" : await loadSetOfCode(scope, area));
    const page = set === null || asOf > today() ? null : await loadMetricPage(scope, { metricCode: params.metricId, area, set, range: query.range ?? "all", asOf });
    return page === null ? notFoundResponse() : csvResponse(metricCsv(page), `${params.metricId}-${area}-${asOf}.csv`);
  },
});
