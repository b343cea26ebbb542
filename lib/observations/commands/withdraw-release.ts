import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { today } from "@/lib/platform/clock";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { findRelease, insertWithdrawal, lockImports } from "../queries";
import { withdrawalInput } from "../schemas";

/**
 * Withdraws a release from today on, for a reason that is kept. Its figures stay as they were known on the days before;
 * from today those of the release before it are in force again, and the same file may be published anew.
 */
export const withdrawRelease = defineCommand({
  name: "withdraw release",
  permission: "import:approve",
  input: withdrawalInput,
  async run({ scope, input: { releaseId, reason } }) {
    await lockImports(scope);
    const release = await findRelease(scope, releaseId);
    // Whoever reaches some boards alone may withdraw what came from them, and no release of a publisher.
    const within = release !== null && (scope.reach.kind === "all" || release.isImported);
    if (release === null || !within) return failure(problem("not_found", `There is no release ${releaseId}`, "releaseId"));
    if (release.isWithdrawn) return failure(problem("conflict", `Release ${releaseId} was withdrawn before`, "releaseId"));
    const withdrawnOn = today();
    await insertWithdrawal(scope, { releaseId, withdrawnOn, withdrawnBy: scope.actor.name, reason });
    return success({
      output: { releaseId, title: release.title, withdrawnOn },
      audit: [{ subjectType: "release", subjectId: String(releaseId), subjectName: release.title, areaId: null, detail: { withdrawnOn, reason } }],
    });
  },
});
