import { z } from "zod";
import { trustSegmentFile } from "@/lib/assessments/domain/segment-files";
import { loadTrustSegment } from "@/lib/assessments/load-trust-segment";
import { bodyCode, trustSegmentQuery } from "@/lib/assessments/schemas";
import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { fileResponse } from "@/lib/entry/file-response";
import { fileFormat } from "@/lib/explore/schemas";
import { today } from "@/lib/platform/clock";

/** Scores and segment of a trust as its explainer shows them, in the format asked for. */
export const GET = defineRoute({
  permission: "figures:read",
  params: z.object({ code: bodyCode }),
  query: trustSegmentQuery.extend({ format: fileFormat.optional() }),
  async run({ scope, params, query }) {
    const asOf = query.asOf ?? today();
    const page = asOf > today() ? null : await loadTrustSegment(scope, { code: params.code, asOf, quarter: query.quarter ?? null });
    const file = page && trustSegmentFile(page);
    return file === null ? notFoundResponse() : fileResponse(file, query.format ?? "csv");
  },
});
