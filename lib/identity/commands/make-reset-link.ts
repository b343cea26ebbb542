import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { accountRecord } from "../account-record";
import { makeOneTimeLink } from "../one-time-link";
import { expireLinksOf, lockAccount } from "../queries";
import { accountInput } from "../schemas";

/** A new one-time link for somebody who forgot the password, or whose invitation ran out; earlier links die. */
export const makeResetLink = defineCommand({
  name: "make reset link",
  permission: "account:manage",
  input: accountInput,
  async run({ scope, input, now }) {
    const account = await lockAccount(scope, input.accountId);
    if (!account) return failure(problem("not_found", "This account does not exist"));
    if (account.disabled) return failure(problem("conflict", "This account is disabled. Enable it first."));
    await expireLinksOf(scope, account.id, now);
    const purpose = account.hasPassword ? "reset" : "invitation";
    const link = makeOneTimeLink(purpose, now);
    await databaseFor(scope).resetLink.create({ data: { accountId: account.id, tokenHash: link.tokenHash, createdBy: scope.actor.accountId, createdAt: now, expiresAt: link.expiresAt } });
    const detail = { purpose, linkExpiresAt: link.expiresAt.toISOString() };
    return success({ output: { accountId: account.id, name: account.name, purpose, link } as const, audit: [accountRecord(account, detail)] });
  },
});
