import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { defineCommand } from "@/lib/entry/define-command";
import { reaches } from "@/lib/access/policy";
import { sendJob } from "@/lib/platform/jobs/queue";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { findOpenImport, insertImport } from "../queries";
import { stageInput } from "../schemas";

/** Largest file that is taken in; the largest publication met has 15 MB. */
export const MOST_BYTES = 100_000_000;

/**
 * Takes in a file and has it checked. Whoever reaches everything brings in publications; whoever reaches some boards, their
 * returns. The same bytes, while they wait for a decision, are not taken in twice: the answer names the import there is.
 */
export const stageImport = defineCommand({
  name: "stage import",
  permission: "import:stage",
  input: stageInput,
  async run({ scope, input: { path, areaId, here, ...said } }) {
    if (areaId === null && scope.reach.kind !== "all") return failure(problem("not_permitted", "Your account brings in returns of its boards. Say which board the file is of.", "areaId"));
    if (areaId !== null && !reaches(scope.reach, areaId)) return failure(problem("not_found", "There is no such board", "areaId"));
    const { size: byteSize } = await stat(path);
    if (byteSize === 0) return failure(problem("empty_file", "The file is empty", "file"));
    if (byteSize > MOST_BYTES) return failure(problem("file_too_large", `The file has more than ${MOST_BYTES / 1_000_000} MB`, "file"));
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    const sha256 = hash.digest("hex");
    const { accountId, name } = scope.actor;
    const importId = await insertImport(scope, { path, ...said, areaId, byteSize, sha256, stagedById: accountId, stagedBy: name });
    if (importId === null) {
      const open = await findOpenImport(scope, sha256, areaId);
      if (open === null) return failure(problem("conflict", "The same file was decided on just now. Try again."));
      return success({ output: { importId: open, isNew: false }, audit: [] });
    }
    if (!here) await sendJob("import", { importId });
    return success({
      output: { importId, isNew: true },
      audit: [{ subjectType: "import", subjectId: String(importId), subjectName: said.fileName, areaId, detail: { sha256, byteSize, publication: said.publication, publishedOn: said.publishedOn, embargoUntil: said.embargoUntil } }],
    });
  },
});
