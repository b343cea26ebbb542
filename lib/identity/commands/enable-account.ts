import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { accountRecord } from "../account-record";
import { endSessionsOf, lockAccount } from "../queries";
import { accountInput } from "../schemas";

/** Lets a disabled account sign in again, with the roles it held. */
export const enableAccount = defineCommand({
  name: "enable account",
  permission: "account:manage",
  input: accountInput,
  async run({ scope, input, now }) {
    const account = await lockAccount(scope, input.accountId);
    if (!account) return failure(problem("not_found", "This account does not exist"));
    if (!account.disabled) return failure(problem("conflict", "This account is not disabled"));
    // A sign-in that was under way while the account was disabled must not come alive now.
    await endSessionsOf(scope, account.id, now);
    await databaseFor(scope).account.update({ where: { id: account.id }, data: { disabledAt: null }, select: { id: true } });
    return success({ output: { accountId: account.id }, audit: [accountRecord(account, { email: account.email })] });
  },
});
