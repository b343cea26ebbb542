import { z } from "zod";
import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { fileResponse } from "@/lib/entry/file-response";
import { loadSetOfCode } from "@/lib/organisations/load-set-of-code";
import { today } from "@/lib/platform/clock";
import { scorecardFile } from "@/lib/scorecards/domain/scorecard-file";
import { loadCouncilStrips } from "@/lib/scorecards/load-council-strips";
import { loadScorecard } from "@/lib/scorecards/load-scorecard";
import { boardCode, scorecardDownload } from "@/lib/scorecards/schemas";

/** A scorecard's rows as they are shown, as figures. */
export const GET = defineRoute({
  permission: "figures:read",
  params: z.object({ code: boardCode }),
  query: scorecardDownload,
  async run({ scope, params: { code }, query: { set: asked, asOf = today(), only = null, format = "csv" } }) {
    const set = asked ?? (await loadSetOfCode(scope, code));
    const request = { code, set: set ?? "2026", asOf };
    const scorecard = set === null || asOf > today() ? null : await loadScorecard(scope, request);
    if (scorecard === null) return notFoundResponse();
    const strips = await loadCouncilStrips(scope, request);
    return fileResponse(scorecardFile(scorecard, only, (objective) => strips.get(objective) ?? []), format);
  },
});
