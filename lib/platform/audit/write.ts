import "server-only";
import { currentTransaction } from "@/lib/platform/database/transaction";
import type { Prisma } from "@/lib/platform/database/generated/client";

export interface AuditRecord {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly areaId: number | null;
  /** What changed, without secrets. */
  readonly detail: Prisma.InputJsonObject;
}

/**
 * Adds one row to the audit trail inside the open transaction, so that the change and its evidence stand or fall together.
 * @throws Error outside a transaction
 */
export async function writeAudit(actor: { accountId: string | null; name: string }, action: string, record: AuditRecord): Promise<void> {
  const transaction = currentTransaction();
  if (!transaction) throw new Error("The audit trail is written inside the transaction of the change");
  await transaction.auditEntry.create({
    data: { actorId: actor.accountId, actorName: actor.name, action, subjectType: record.subjectType, subjectId: record.subjectId, subjectName: record.subjectName, areaId: record.areaId, detail: record.detail },
    select: { id: true },
  });
}
