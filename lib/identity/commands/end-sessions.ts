import "server-only";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { accountRecord } from "../account-record";
import { endSessionsOf, lockAccount } from "../queries";
import { accountInput } from "../schemas";

/** Ends every session of an account; the person can sign in again. */
export const endSessions = defineCommand({
  name: "end sessions",
  permission: "account:manage",
  input: accountInput,
  async run({ scope, input, now }) {
    const account = await lockAccount(scope, input.accountId);
    if (!account) return failure(problem("not_found", "This account does not exist"));
    const sessionsEnded = await endSessionsOf(scope, account.id, now);
    return success({ output: { accountId: account.id }, audit: sessionsEnded === 0 ? [] : [accountRecord(account, { sessionsEnded })] });
  },
});
