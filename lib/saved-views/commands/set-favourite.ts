import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { MOST_KEPT } from "../domain/saved-view";
import { countKept, findSubject, writeFavourite } from "../queries";
import { favouriteInput } from "../schemas";

/** Adds a metric or a body to the person's favourites, or takes it from them. */
export const setFavourite = defineCommand({
  name: "set favourite",
  permission: "view:keep",
  input: favouriteInput,
  async run({ scope, input: { kind, code, keep } }) {
    if (scope.actor.accountId === null) return failure(problem("not_found", "Only a person keeps favourites"));
    const name = await findSubject(scope, { kind, code });
    if (name === null) return failure(problem("not_found", `There is no ${kind === "metric" ? "metric" : "body"} of the code ${code}`, "code"));
    if (keep && (await countKept(scope)).favourites >= MOST_KEPT) return failure(problem("too_many", `You keep ${MOST_KEPT} favourites. Take one away before you add another.`));
    const changed = await writeFavourite(scope, kind, code, keep);
    return success({ output: { kind, code }, audit: changed ? [{ subjectType: "favourite", subjectId: `${kind} ${code}`, subjectName: name, areaId: null, detail: { kept: keep } }] : [] });
  },
});
