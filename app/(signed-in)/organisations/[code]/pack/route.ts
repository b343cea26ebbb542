import { z } from "zod";
import { freezePack } from "@/lib/board-packs/commands/freeze-pack";
import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { loadSetOfCode } from "@/lib/organisations/load-set-of-code";
import { today } from "@/lib/platform/clock";
import { boardCode, scorecardQuery } from "@/lib/scorecards/schemas";

/** Freezes the pack of a board, then sends the reader to its PDF. */
export const POST = defineRoute({
  permission: "pack:build",
  params: z.object({ code: boardCode }),
  query: scorecardQuery,
  async run({ scope, params, query }) {
    const set = query.set ?? (await loadSetOfCode(scope, params.code));
    const asOf = query.asOf ?? today();
    if (set === null || asOf > today()) return notFoundResponse();
    const frozen = await freezePack.execute(scope, { code: params.code, set, asOf });
    return frozen.ok ? new Response(null, { status: 303, headers: { location: `/board-packs/${frozen.value.packId}/pdf` } }) : notFoundResponse();
  },
});
