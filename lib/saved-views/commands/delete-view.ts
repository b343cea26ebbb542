import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { deleteViewRow, lockOwnView } from "../queries";
import { deleteViewInput } from "../schemas";

/** Deletes a view of the person's own, for everybody who saw it. */
export const deleteView = defineCommand({
  name: "delete view",
  permission: "view:keep",
  input: deleteViewInput,
  async run({ scope, input: { id } }) {
    const before = await lockOwnView(scope, id);
    if (before === null) return failure(problem("not_found", "There is no such view of yours"));
    await deleteViewRow(scope, id);
    return success({ output: { id }, audit: [{ subjectType: "saved_view", subjectId: String(id), subjectName: before.name, areaId: before.sharedAreaId, detail: { address: before.address } }] });
  },
});
