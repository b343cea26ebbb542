import { loadAuditCsv } from "@/lib/audit-trail/load-audit-csv";
import { parseAuditFilter } from "@/lib/audit-trail/parse-audit-filter";
import { auditDownload, noParameters } from "@/lib/audit-trail/schemas";
import { badRequestResponse, defineRoute } from "@/lib/entry/define-route";

/** The entries that fit the filter, all pages, as CSV. */
export const GET = defineRoute({
  permission: "audit:read",
  params: noParameters,
  query: auditDownload,
  async run({ scope, query }) {
    const { filter, problems } = parseAuditFilter(query);
    if (problems.length > 0) return badRequestResponse(problems.map(({ message }) => message).join("\n"));
    return new Response(loadAuditCsv(scope, filter), {
      headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="audit-trail.csv"', "cache-control": "private, no-store" },
    });
  },
});
