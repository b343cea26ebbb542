import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { accountRecord } from "../account-record";
import { endOwnSessionInput } from "../schemas";

/** Ends one session of the person who asks; somebody else's session counts as ended. */
export const endOwnSession = defineCommand({
  name: "end own session",
  permission: "own-account:manage",
  input: endOwnSessionInput,
  async run({ scope, input, now }) {
    const { accountId, name } = scope.actor;
    if (accountId === null) return failure(problem("not_found", "Only a person has sessions"));
    const ended = await databaseFor(scope).session.updateMany({ where: { id: input.sessionId, accountId, revokedAt: null }, data: { revokedAt: now } });
    if (ended.count === 0) return failure(problem("conflict", "This session has ended already"));
    return success({ output: null, audit: [accountRecord({ id: accountId, name }, { sessionsEnded: 1 })] });
  },
});
