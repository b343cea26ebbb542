import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { mayTake } from "../domain/import-state";
import { deleteChunks, lockImport, updateImport } from "../queries";
import { importNumber } from "../schemas";

/** Calls off an import until it is published; the worker stops at its next step, and nothing of it is kept but the record. */
export const cancelImport = defineCommand({
  name: "cancel import",
  permission: "import:stage",
  input: importNumber,
  async run({ scope, input: { importId }, now }) {
    const record = await lockImport(scope, importId);
    if (record === null) return failure(problem("not_found", `There is no import ${importId}`, "importId"));
    if (!mayTake("cancel", record.state)) return failure(problem("conflict", `Import ${importId} has ended: it cannot be cancelled any more`));
    await updateImport(scope, importId, { state: "cancelled", reason: `Cancelled by ${scope.actor.name}` }, { at: now, ended: true });
    await deleteChunks(scope, importId);
    return success({
      output: { importId },
      audit: [{ subjectType: "import", subjectId: String(importId), subjectName: record.title ?? record.fileName, areaId: record.areaId, detail: { was: record.state } }],
    });
  },
});
