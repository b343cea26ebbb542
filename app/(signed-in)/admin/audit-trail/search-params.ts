import { parseAuditFilter, type ParsedAuditFilter } from "@/lib/audit-trail/parse-audit-filter";
import { auditPage } from "@/lib/audit-trail/schemas";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The filter and page of the audit trail. */
export const parseAuditTrail = (raw: Record<string, string | string[] | undefined>): { request: ParsedAuditFilter; page: number } => ({
  request: parseAuditFilter(raw),
  page: auditPage.parse(raw.page),
});
