import "server-only";
import type { AuditRecord } from "@/lib/platform/audit/write";

/** A row of the audit trail about an account. `detail` never holds a password, a token or their hashes. */
export const accountRecord = (
  account: { readonly id: string; readonly name: string },
  detail: AuditRecord["detail"],
  areaId: number | null = null,
): AuditRecord => ({ subjectType: "account", subjectId: account.id, subjectName: account.name, areaId, detail });
