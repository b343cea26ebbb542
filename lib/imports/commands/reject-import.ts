import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { mayTake } from "../domain/import-state";
import { deleteChunks, lockImport, updateImport } from "../queries";
import { rejectInput } from "../schemas";

/** Rejects an import that was checked, for a reason that whoever brought it in can read. */
export const rejectImport = defineCommand({
  name: "reject import",
  permission: "import:approve",
  input: rejectInput,
  async run({ scope, input: { importId, version, reason }, now }) {
    const record = await lockImport(scope, importId);
    if (record === null) return failure(problem("not_found", `There is no import ${importId}`, "importId"));
    if (!mayTake("reject", record.state)) return failure(problem("conflict", `Import ${importId} does not wait for approval`));
    if (record.version !== version) return failure(problem("conflict", "The import changed since you opened it. Look at it again before you reject it."));
    const { accountId, name } = scope.actor;
    await updateImport(scope, importId, { state: "rejected", decidedById: accountId, decidedBy: name, reason }, { at: now, ended: true });
    await deleteChunks(scope, importId);
    return success({
      output: { importId },
      audit: [{ subjectType: "import", subjectId: String(importId), subjectName: record.title ?? record.fileName, areaId: record.areaId, detail: { reason } }],
    });
  },
});
