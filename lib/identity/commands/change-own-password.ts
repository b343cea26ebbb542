import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import { defineCommand } from "@/lib/entry/define-command";
import { forgetPasswordChecks, mayCheckPassword } from "@/lib/platform/auth/attempts";
import { hashPassword, passwordMatches } from "@/lib/platform/auth/password";
import { configuration } from "@/lib/platform/config";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { accountRecord } from "../account-record";
import { passwordProblem } from "../domain/password-rules";
import { endSessionsOf, expireLinksOf, findPasswordHash, lockAccount } from "../queries";
import { changePasswordInput } from "../schemas";

/** Changes the password of the person who asks; their other sessions and any link end, the asking session stays. */
export const changeOwnPassword = defineCommand({
  name: "change own password",
  permission: "own-account:manage",
  input: changePasswordInput,
  async run({ scope, input, now }) {
    const { accountId, sessionId } = scope.actor;
    const account = accountId === null ? null : await lockAccount(scope, accountId);
    if (!account) return failure(problem("not_found", "Only a person has a password"));
    if (!(await mayCheckPassword(account.id))) return failure(problem("too_many", "Too many attempts. Wait five minutes.", "currentPassword"));
    if (!(await passwordMatches(await findPasswordHash(scope, account.id), input.currentPassword))) {
      return failure(problem("wrong_password", "This is not your password", "currentPassword"));
    }
    await forgetPasswordChecks(account.id);
    if (input.newPassword === input.currentPassword) return failure(problem("unchanged", "Choose a password other than the present one", "newPassword"));
    const refusal = passwordProblem(input.newPassword, { email: account.email, name: account.name, productName: configuration().productName }, "newPassword");
    if (refusal) return failure(refusal);
    const passwordHash = await hashPassword(input.newPassword);
    await databaseFor(scope).account.update({ where: { id: account.id }, data: { passwordHash }, select: { id: true } });
    await expireLinksOf(scope, account.id, now);
    const sessionsEnded = await endSessionsOf(scope, account.id, now, sessionId);
    return success({ output: { sessionsEnded }, audit: [accountRecord(account, { sessionsEnded })] });
  },
});
