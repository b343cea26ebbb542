import "server-only";
import { databaseFor } from "@/lib/access/database-for";
import { ROLE } from "@/lib/access/roles";
import { defineCommand } from "@/lib/entry/define-command";
import { today } from "@/lib/platform/clock";
import { problem } from "@/lib/shared/problem";
import { failure, success } from "@/lib/shared/result";
import { accountRecord } from "../account-record";
import { grantProblem } from "../domain/grant";
import { makeOneTimeLink } from "../one-time-link";
import { findGrantAreas } from "../queries";
import { inviteInput } from "../schemas";

/** Makes an account with its first role, and the link by which its owner sets a password. */
export const inviteAccount = defineCommand({
  name: "invite account",
  permission: "account:manage",
  input: inviteInput,
  async run({ scope, input, now }) {
    const areas = await findGrantAreas(scope, today());
    const area = areas.find(({ id }) => id === input.areaId) ?? null;
    const refusal = grantProblem(ROLE[input.role], input.areaId === null ? null : (area?.kind ?? "unknown"));
    if (refusal) return failure(refusal);
    const id = crypto.randomUUID();
    const made = await databaseFor(scope).account.createMany({ data: [{ id, email: input.email, name: input.name, createdAt: now }], skipDuplicates: true });
    if (made.count === 0) return failure(problem("conflict", "An account with this e-mail address exists already", "email"));
    await databaseFor(scope).grant.create({ data: { accountId: id, role: input.role, areaId: area?.id ?? null, grantedBy: scope.actor.accountId, grantedAt: now } });
    const link = makeOneTimeLink("invitation", now);
    await databaseFor(scope).resetLink.create({ data: { accountId: id, tokenHash: link.tokenHash, createdBy: scope.actor.accountId, createdAt: now, expiresAt: link.expiresAt } });
    const detail = { email: input.email, role: ROLE[input.role].name, organisation: area?.name ?? null, linkExpiresAt: link.expiresAt.toISOString() };
    return success({ output: { accountId: id, name: input.name, link }, audit: [accountRecord({ id, name: input.name }, detail, area?.id ?? null)] });
  },
});
