import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { AuditEntry } from "./domain/audit-entry";
import type { ParsedAuditFilter } from "./parse-audit-filter";
import { countAuditEntries, findAuditActions, findAuditEntries } from "./queries";

const PAGE_SIZE = 50;

export interface AuditTrail extends ParsedAuditFilter {
  readonly entries: readonly AuditEntry[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly actions: readonly string[];
}

/** One page of the audit trail, newest first; nothing while the filter has a problem. */
export async function loadAuditTrail(scope: Scope<"audit:read">, request: ParsedAuditFilter, page: number): Promise<AuditTrail> {
  const actions = await findAuditActions(scope);
  const total = request.problems.length > 0 ? 0 : await countAuditEntries(scope, request.filter);
  const shown = Math.min(page, Math.max(1, Math.ceil(total / PAGE_SIZE)));
  const entries = total === 0 ? [] : await findAuditEntries(scope, request.filter, { skip: (shown - 1) * PAGE_SIZE, take: PAGE_SIZE });
  return { ...request, entries, total, page: shown, pageSize: PAGE_SIZE, actions };
}
