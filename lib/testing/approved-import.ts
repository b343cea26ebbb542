import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { systemScope } from "@/lib/access/scope-outside-requests";
import { publishImport, type PublishedImport } from "@/lib/imports/commands/publish-import";
import type { ReleaseDraft } from "@/lib/observations/domain/release-draft";
import { loadImportPreview } from "@/lib/observations/load-import-preview";
import type { Result } from "@/lib/shared/result";
import { asOwner } from "./accounts";

export const APPROVER = "Somebody who approves";

/** Publishes a draft as the worker does once a second account approved its preview; `scope` is of whoever brought it in. */
export async function publishApproved(scope: Scope<"import:stage">, draft: ReleaseDraft): Promise<Result<PublishedImport>> {
  const preview = await loadImportPreview(scope, draft);
  if (!preview.ok) return preview;
  const [row] = await asOwner<{ id: number }>(
    `INSERT INTO import (state, file_name, byte_size, sha256, embargo_until, staged_by_id, staged_by, title, fingerprint, decided_by_id, decided_by, decided_at)
     VALUES ('approved', $1, 1, $2, $3, $4, $5, $6, $7, $8, $9, now()) ON CONFLICT (sha256, COALESCE(area_id, 0)) WHERE state IN ('staged', 'checked', 'approved') DO UPDATE SET version = import.version RETURNING id`,
    draft.fileName, draft.sha256, draft.embargoUntil, scope.actor.accountId, scope.actor.name, draft.publication.title, preview.value.fingerprint, randomUUID(), APPROVER);
  return publishImport.execute(await systemScope("Import worker", "import:stage", "import:approve"), { importId: row?.id, draft });
}
