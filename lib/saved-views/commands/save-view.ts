import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { MOST_KEPT } from "../domain/saved-view";
import { countKept, findBoard, insertView } from "../queries";
import { readShare } from "../read-share";
import { saveViewInput } from "../schemas";

/** Keeps a page in its present state under a name, for the person alone or shared within their reach. */
export const saveView = defineCommand({
  name: "save view",
  permission: "view:keep",
  input: saveViewInput,
  async run({ scope, input: { name, address, share } }) {
    if (scope.actor.accountId === null) return failure(problem("not_found", "Only a person keeps views"));
    const shared = await readShare(scope, share, (code) => findBoard(scope, code));
    if (shared === null) return failure(problem("out_of_reach", "You can share a view with boards within your reach", "share"));
    if ((await countKept(scope)).views >= MOST_KEPT) return failure(problem("too_many", `You keep ${MOST_KEPT} views. Delete one before you save another.`));
    const viewId = await insertView(scope, { name, address, ...shared });
    return success({ output: { viewId, address }, audit: [{ subjectType: "saved_view", subjectId: String(viewId), subjectName: name, areaId: shared.sharedAreaId, detail: { address, sharedWith: share } }] });
  },
});
