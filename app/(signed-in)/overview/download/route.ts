import { z } from "zod";
import { csvResponse } from "@/lib/entry/csv-response";
import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { today } from "@/lib/platform/clock";
import { overviewCsv } from "@/lib/scorecards/domain/csv-files";
import { loadOverviewPage } from "@/lib/scorecards/load-overview-page";
import { overviewQuery } from "@/lib/scorecards/schemas";

/** The overview's table as shown, as CSV. */
export const GET = defineRoute({
  permission: "figures:read",
  params: z.object({}),
  query: overviewQuery,
  async run({ scope, query }) {
    if ((query.asOf ?? "") > today()) return notFoundResponse();
    const { overview, rows } = await loadOverviewPage(scope, query, today());
    return csvResponse(overviewCsv(overview, rows), `overview-${overview.set}-${overview.asOf}.csv`);
  },
});
