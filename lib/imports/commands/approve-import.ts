import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { sendJob } from "@/lib/platform/jobs/queue";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { mayTake } from "../domain/import-state";
import { lockImport, updateImport } from "../queries";
import { approveInput } from "../schemas";

/**
 * Approves an import that was checked, so that the worker publishes it: exactly what its preview shows, or nothing. Nobody
 * approves what they brought in, and nobody approves a preview that is no longer the present one.
 */
export const approveImport = defineCommand({
  name: "approve import",
  permission: "import:approve",
  input: approveInput,
  async run({ scope, input: { importId, version, here }, now }) {
    const record = await lockImport(scope, importId);
    if (record === null) return failure(problem("not_found", `There is no import ${importId}`, "importId"));
    if (!mayTake("approve", record.state)) return failure(problem("conflict", `Import ${importId} does not wait for approval`));
    if (record.version !== version) return failure(problem("conflict", "The import changed since you opened it. Look at it again before you approve."));
    const { accountId, name } = scope.actor;
    if (accountId === null || accountId === record.stagedById) return failure(problem("second_account", "Somebody else must approve what you brought in."));
    await updateImport(scope, importId, { state: "approved", decidedById: accountId, decidedBy: name }, { at: now, ended: false });
    if (!here) await sendJob("import", { importId });
    return success({
      output: { importId },
      audit: [{ subjectType: "import", subjectId: String(importId), subjectName: record.title ?? record.fileName, areaId: record.areaId, detail: { sha256: record.sha256, fingerprint: record.fingerprint, stagedBy: record.stagedBy, embargoUntil: record.embargoUntil } }],
    });
  },
});
