import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { accountRecord } from "../account-record";
import { lockAccount } from "../queries";
import { endSessionInput } from "../schemas";

/** Ends one session of an account. */
export const endSession = defineCommand({
  name: "end session",
  permission: "account:manage",
  input: endSessionInput,
  async run({ scope, input, now }) {
    const account = await lockAccount(scope, input.accountId);
    if (!account) return failure(problem("not_found", "This account does not exist"));
    const ended = await databaseFor(scope).session.updateMany({ where: { id: input.sessionId, accountId: account.id, revokedAt: null }, data: { revokedAt: now } });
    if (ended.count === 0) return failure(problem("conflict", "This session has ended already"));
    return success({ output: { accountId: account.id }, audit: [accountRecord(account, { sessionsEnded: 1 })] });
  },
});
