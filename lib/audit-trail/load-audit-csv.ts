import "server-only";
import type { Scope } from "@/lib/access/scope";
import { auditCsvHead, auditCsvLines } from "./domain/audit-csv";
import type { AuditFilter } from "./domain/audit-entry";
import { findAuditEntries } from "./queries";

const BATCH = 1000;

/** Every entry that fits, as a CSV file that is read from the database while it is sent. */
export function loadAuditCsv(scope: Scope<"audit:read">, filter: AuditFilter): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let after: string | null = null;
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(auditCsvHead())),
    async pull(controller) {
      const entries = await findAuditEntries(scope, filter, { take: BATCH, after });
      if (entries.length > 0) controller.enqueue(encoder.encode(auditCsvLines(entries)));
      after = entries.at(-1)?.id ?? null;
      if (entries.length < BATCH) controller.close();
    },
  });
}
