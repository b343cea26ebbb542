import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { accountRecord } from "../account-record";
import { lastAdministratorProblem } from "../domain/last-administrator";
import { endSessionsOf, expireLinksOf, lockAbleAdministrators, lockAccount } from "../queries";
import { accountInput } from "../schemas";

/** Shuts an account out: its sessions end, its links die, nobody can sign in with it. */
export const disableAccount = defineCommand({
  name: "disable account",
  permission: "account:manage",
  input: accountInput,
  async run({ scope, input, now }) {
    // Always before the account's own row, so that two requests cannot wait for each other.
    const able = await lockAbleAdministrators(scope);
    const account = await lockAccount(scope, input.accountId);
    if (!account) return failure(problem("not_found", "This account does not exist"));
    if (account.disabled) return failure(problem("conflict", "This account is disabled already"));
    const refusal = lastAdministratorProblem(able, account.id);
    if (refusal) return failure(refusal);
    await databaseFor(scope).account.update({ where: { id: account.id }, data: { disabledAt: now }, select: { id: true } });
    const sessionsEnded = await endSessionsOf(scope, account.id, now);
    await expireLinksOf(scope, account.id, now);
    return success({ output: { accountId: account.id }, audit: [accountRecord(account, { email: account.email, sessionsEnded })] });
  },
});
