import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { sendJob } from "@/lib/platform/jobs/queue";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { mayTake } from "../domain/import-state";
import { findOpenImport, lockImport, updateImport } from "../queries";
import { importNumber } from "../schemas";

/** Has an import that failed checked once more, from the beginning: an approval it had does not count any more. */
export const retryImport = defineCommand({
  name: "retry import",
  permission: "import:stage",
  input: importNumber,
  async run({ scope, input: { importId }, now }) {
    const record = await lockImport(scope, importId);
    if (record === null) return failure(problem("not_found", `There is no import ${importId}`, "importId"));
    if (!mayTake("retry", record.state)) return failure(problem("conflict", `Import ${importId} did not fail`));
    const other = await findOpenImport(scope, record.sha256, record.areaId);
    if (other !== null) return failure(problem("conflict", `The same file waits for a decision as import ${other}`));
    await updateImport(scope, importId, { state: "staged", reason: null, decidedById: null, fingerprint: null }, { at: now, ended: false });
    await sendJob("import", { importId });
    return success({
      output: { importId },
      audit: [{ subjectType: "import", subjectId: String(importId), subjectName: record.title ?? record.fileName, areaId: record.areaId, detail: { reason: record.reason } }],
    });
  },
});
