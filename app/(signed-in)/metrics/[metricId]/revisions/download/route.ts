import { csvResponse } from "@/lib/entry/csv-response";
import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { today } from "@/lib/platform/clock";
import { revisionsCsv } from "@/lib/scorecards/domain/csv-files";
import { loadMetricRevisions } from "@/lib/scorecards/load-metric-revisions";
import { metricParams, revisionsQuery } from "@/lib/scorecards/schemas";

/** A metric's revision log, whole, as CSV. */
export const GET = defineRoute({
  permission: "figures:read",
  params: metricParams,
  query: revisionsQuery,
  async run({ scope, params, query }) {
    const asOf = query.asOf ?? today();
    const log = asOf > today() ? null : await loadMetricRevisions(scope, params.metricId, asOf);
    return log === null ? notFoundResponse() : csvResponse(revisionsCsv(log, log.lines), `revisions-${params.metricId}-${asOf}.csv`);
  },
});
