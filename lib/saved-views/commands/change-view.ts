import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { findBoard, lockOwnView, updateView } from "../queries";
import { readShare } from "../read-share";
import { changeViewInput } from "../schemas";

/** Renames a view of the person's own, or shares it with others than before. */
export const changeView = defineCommand({
  name: "change view",
  permission: "view:keep",
  input: changeViewInput,
  async run({ scope, input: { id, name, share } }) {
    const before = await lockOwnView(scope, id);
    if (before === null) return failure(problem("not_found", "There is no such view of yours"));
    const shared = await readShare(scope, share, (code) => findBoard(scope, code));
    if (shared === null) return failure(problem("out_of_reach", "You can share a view with boards within your reach", "share"));
    if (before.name === name && before.audience === shared.audience && before.sharedAreaId === shared.sharedAreaId) return success({ output: { id }, audit: [] });
    await updateView(scope, id, { name, ...shared });
    return success({
      output: { id },
      audit: [{ subjectType: "saved_view", subjectId: String(id), subjectName: name, areaId: shared.sharedAreaId, detail: { before: { name: before.name, audience: before.audience }, after: { name, audience: shared.audience, sharedWith: share } } }],
    });
  },
});
