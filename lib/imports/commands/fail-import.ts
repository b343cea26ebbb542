import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { success } from "@/lib/shared/result";
import { mayTake } from "../domain/import-state";
import { lockImport, updateImport } from "../queries";
import { failInput } from "../schemas";

/** Ends an import that could not be worked on, with the reason; one that has moved on meanwhile stays as it is. */
export const failImport = defineCommand({
  name: "fail import",
  permission: "import:stage",
  input: failInput,
  async run({ scope, input: { importId, reason }, now }) {
    const record = await lockImport(scope, importId);
    if (record === null || !mayTake("fail", record.state)) return success({ output: { failed: false }, audit: [] });
    await updateImport(scope, importId, { state: "failed", reason }, { at: now, ended: true });
    return success({
      output: { failed: true },
      audit: [{ subjectType: "import", subjectId: String(importId), subjectName: record.title ?? record.fileName, areaId: record.areaId, detail: { was: record.state, reason } }],
    });
  },
});
