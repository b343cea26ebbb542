import { z } from "zod";
import { csvResponse } from "@/lib/entry/csv-response";
import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { loadSetOfCode } from "@/lib/organisations/load-set-of-code";
import { today } from "@/lib/platform/clock";
import { scorecardCsv } from "@/lib/scorecards/domain/csv-files";
import { loadScorecard } from "@/lib/scorecards/load-scorecard";
import { boardCode, scorecardQuery } from "@/lib/scorecards/schemas";

/** A scorecard's table as CSV. */
export const GET = defineRoute({
  permission: "figures:read",
  params: z.object({ code: boardCode }),
  query: scorecardQuery,
  async run({ scope, params, query }) {
    const asOf = query.asOf ?? today();
    const set = query.set ?? (await loadSetOfCode(scope, params.code));
    const scorecard = set === null || asOf > today() ? null : await loadScorecard(scope, { code: params.code, set, asOf });
    return scorecard === null ? notFoundResponse() : csvResponse(scorecardCsv(scorecard), `scorecard-${params.code}-${asOf}.csv`);
  },
});
