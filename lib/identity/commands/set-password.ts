import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import { defineCommand } from "@/lib/entry/define-command";
import { hashPassword } from "@/lib/platform/auth/password";
import { configuration } from "@/lib/platform/config";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { accountRecord } from "../account-record";
import { passwordProblem } from "../domain/password-rules";
import { hashToken } from "../one-time-link";
import { endSessionsOf, expireLinksOf, findOneTimeLink, lockAccount } from "../queries";
import { setPasswordInput } from "../schemas";

/** The one answer to every link that cannot be used, so that it tells nothing about accounts. */
const DEAD_LINK = problem("dead_link", "This link cannot be used. Ask an administrator for a new one.");

/** Sets a password by a one-time link; every session and every other link of the person ends. */
export const setPassword = defineCommand({
  name: "set password",
  permission: "own-account:manage",
  input: setPasswordInput,
  async run({ scope, input, now }) {
    const link = await findOneTimeLink(scope, hashToken(input.token), now);
    if (!link) return failure(DEAD_LINK);
    const refusal = passwordProblem(input.newPassword, { email: link.email, name: link.name, productName: configuration().productName }, "newPassword");
    if (refusal) return failure(refusal);
    const passwordHash = await hashPassword(input.newPassword);
    const account = await lockAccount(scope, link.accountId);
    if (!account || account.disabled) return failure(DEAD_LINK);
    const used = await databaseFor(scope).resetLink.updateMany({ where: { id: link.linkId, usedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } });
    if (used.count === 0) return failure(DEAD_LINK);
    await databaseFor(scope).account.update({ where: { id: account.id }, data: { passwordHash }, select: { id: true } });
    await expireLinksOf(scope, account.id, now);
    const sessionsEnded = await endSessionsOf(scope, account.id, now);
    const detail = { purpose: account.hasPassword ? "reset" : "invitation", sessionsEnded };
    return success({ output: { accountId: account.id }, audit: [accountRecord(account, detail)] });
  },
});
