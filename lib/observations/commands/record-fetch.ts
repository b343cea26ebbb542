import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { findConnector } from "../connectors/registry";
import { nextExpectedOn, progressAfter } from "../domain/fetch-schedule";
import { lockFetching } from "../queries";
import { recordFetchInput } from "../schemas";

/**
 * Keeps what came of a look at a publication, and when the next one is. For the product itself: an account looks at nothing.
 * Refused where fetching was switched off in the meantime.
 */
export const recordFetch = defineCommand({
  name: "record fetch",
  permission: "import:stage",
  input: recordFetchInput,
  async run({ scope, input: { connector: id, outcome, message, file }, now }) {
    if (scope.actor.kind !== "system") return failure(problem("not_permitted", "Only the product itself records what it fetched"));
    const connector = findConnector(id);
    if (!connector || connector.schedule === null) return failure(problem("not_found", "There is no such publication"));
    const { title, schedule } = connector;
    const before = await lockFetching(scope, id);
    if (!before.enabled) return failure(problem("conflict", `${title}: fetching was switched off in the meantime`));
    const today = now.toISOString().slice(0, 10);
    const after = progressAfter(outcome, { failures: before.failures, nextExpectedOn: before.nextExpectedOn ?? nextExpectedOn(schedule, today) }, schedule, { now: now.getTime(), today });
    const nextTryAt = after.nextTryAt === null ? null : new Date(after.nextTryAt);
    await databaseFor(scope).fetching.update({
      where: { connector: id },
      data: { ...(file ?? {}), outcome, message, checkedAt: now, failures: after.failures, nextExpectedOn: new Date(after.nextExpectedOn), nextTryAt },
      select: { connector: true },
    });
    const detail = { outcome, message, address: file?.address ?? null, sha256: file?.sha256 ?? null, failures: after.failures, nextTryAt: nextTryAt?.toISOString() ?? null, stopped: nextTryAt === null };
    return success({ output: { nextTryAt: nextTryAt?.toISOString() ?? null }, audit: [{ subjectType: "fetching", subjectId: id, subjectName: title, areaId: null, detail }] });
  },
});
