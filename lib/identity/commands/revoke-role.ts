import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import { ROLE } from "@/lib/access/roles";
import { defineCommand } from "@/lib/entry/define-command";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { accountRecord } from "../account-record";
import { lastAdministratorProblem } from "../domain/last-administrator";
import { findAccount, lockAbleAdministrators, lockAccount } from "../queries";
import { revokeInput } from "../schemas";

/** Takes one role away; it ends at the holder's next request. */
export const revokeRole = defineCommand({
  name: "revoke role",
  permission: "account:manage",
  input: revokeInput,
  async run({ scope, input, now }) {
    // Always before the account's own row, so that two requests cannot wait for each other.
    const able = await lockAbleAdministrators(scope);
    const account = await lockAccount(scope, input.accountId);
    if (!account) return failure(problem("not_found", "This account does not exist"));
    const grant = (await findAccount(scope, account.id))?.grants.find(({ id }) => id === input.grantId);
    if (!grant) return failure(problem("conflict", "This role was taken away already"));
    const refusal = grant.role === "administrator" ? lastAdministratorProblem(able, account.id) : null;
    if (refusal) return failure(refusal);
    const revoked = await databaseFor(scope).grant.updateMany({ where: { id: grant.id, accountId: account.id, revokedAt: null }, data: { revokedAt: now } });
    if (revoked.count === 0) return failure(problem("conflict", "This role was taken away already"));
    const detail = { role: ROLE[grant.role].name, organisation: grant.area?.name ?? null };
    return success({ output: { accountId: account.id }, audit: [accountRecord(account, detail, grant.area?.id ?? null)] });
  },
});
