import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { hasEnded, mayTake } from "../domain/import-state";
import { deleteChunks, lockImport, updateImport } from "../queries";
import { checkInput } from "../schemas";

/** Keeps what the check of a staged file found. An import that was cancelled meanwhile stays cancelled. */
export const recordCheck = defineCommand({
  name: "check import",
  permission: "import:stage",
  input: checkInput,
  async run({ scope, input: { importId, outcome, title, fingerprint, report }, now }) {
    const record = await lockImport(scope, importId);
    if (record === null || !mayTake("record-check", record.state)) return failure(problem("conflict", `Import ${importId} does not wait for a check`));
    await updateImport(scope, importId, { state: outcome, title, fingerprint, report }, { at: now, ended: hasEnded(outcome) });
    if (hasEnded(outcome)) await deleteChunks(scope, importId);
    const { counts, issues } = report;
    const refusals = issues.filter(({ severity }) => severity === "refusal").length;
    return success({
      output: { importId, outcome },
      audit: [{ subjectType: "import", subjectId: String(importId), subjectName: record.fileName, areaId: record.areaId, detail: { outcome, title, refusals, warnings: issues.length - refusals, ...(counts && { counts: { ...counts } }) } }],
    });
  },
});
