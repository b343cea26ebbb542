import { defineRoute, notFoundResponse } from "@/lib/entry/define-route";
import { fileResponse } from "@/lib/entry/file-response";
import { bodyFile } from "@/lib/explore/domain/body-file";
import { loadTrustPage } from "@/lib/explore/load-trust-page";
import { bodyParams, bodyQuery, fileFormat } from "@/lib/explore/schemas";
import { today } from "@/lib/platform/clock";

/** What is published of a trust as its page shows it, in the format asked for. */
export const GET = defineRoute({
  permission: "figures:read",
  params: bodyParams,
  query: bodyQuery.extend({ format: fileFormat.optional() }),
  async run({ scope, params, query }) {
    const asOf = query.asOf ?? today();
    const page = asOf > today() ? null : await loadTrustPage(scope, { code: params.code, asOf });
    return page === null ? notFoundResponse() : fileResponse(bodyFile(page.trust, asOf, page.measures, page.source), query.format ?? "csv");
  },
});
