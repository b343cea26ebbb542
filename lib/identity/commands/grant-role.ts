import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import { ROLE } from "@/lib/access/roles";
import { defineCommand } from "@/lib/entry/define-command";
import { today } from "@/lib/platform/clock";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { accountRecord } from "../account-record";
import { grantProblem } from "../domain/grant";
import { findGrantAreas, lockAccount } from "../queries";
import { grantInput } from "../schemas";

/** Gives an account one more role, or the same role for one more organisation. */
export const grantRole = defineCommand({
  name: "grant role",
  permission: "account:manage",
  input: grantInput,
  async run({ scope, input, now }) {
    const account = await lockAccount(scope, input.accountId);
    if (!account) return failure(problem("not_found", "This account does not exist"));
    if (account.id === scope.actor.accountId) return failure(problem("own_roles", "Nobody gives themselves a role: ask another administrator"));
    const areas = await findGrantAreas(scope, today());
    const area = areas.find(({ id }) => id === input.areaId) ?? null;
    const refusal = grantProblem(ROLE[input.role], input.areaId === null ? null : (area?.kind ?? "unknown"));
    if (refusal) return failure(refusal);
    const made = await databaseFor(scope).grant.createMany({
      data: [{ accountId: account.id, role: input.role, areaId: area?.id ?? null, grantedBy: scope.actor.accountId, grantedAt: now }],
      skipDuplicates: true,
    });
    if (made.count === 0) return failure(problem("conflict", `${account.name} holds this role already`, "role"));
    const detail = { role: ROLE[input.role].name, organisation: area?.name ?? null };
    return success({ output: { accountId: account.id }, audit: [accountRecord(account, detail, area?.id ?? null)] });
  },
});
