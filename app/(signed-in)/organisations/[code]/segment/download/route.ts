import { z } from "zod";
import { boardSegmentFile } from "@/lib/assessments/domain/segment-files";
import { loadBoardSegment } from "@/lib/assessments/load-board-segment";
import { bodyCode, boardSegmentQuery } from "@/lib/assessments/schemas";
import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { fileResponse } from "@/lib/entry/file-response";
import { fileFormat } from "@/lib/explore/schemas";
import { loadSetOfCode } from "@/lib/organisations/load-set-of-code";
import { today } from "@/lib/platform/clock";

/** Published segments of the trusts of a board's area, in the format asked for. */
export const GET = defineRoute({
  permission: "figures:read",
  params: z.object({ code: bodyCode }),
  query: boardSegmentQuery.extend({ format: fileFormat.optional() }),
  async run({ scope, params, query }) {
    const asOf = query.asOf ?? today();
    const set = query.set ?? (await loadSetOfCode(scope, params.code));
    const page = set === null || asOf > today() ? null : await loadBoardSegment(scope, { code: params.code, set, asOf });
    return page === null ? notFoundResponse() : fileResponse(boardSegmentFile(page), query.format ?? "csv");
  },
});
