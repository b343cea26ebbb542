import { describe, expect, it } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { asOwner, auditOf, makeAccount, scopeOf, emptyAccounts, type TestAccount } from "@/lib/testing/accounts";
import { identityWorld, firstGrantOf, grantsOf, problemsOf, valueOf } from "@/lib/testing/identity";
import { disableAccount } from "./disable-account";
import { grantRole } from "./grant-role";
import { revokeRole } from "./revoke-role";

const world = identityWorld();

describe("the last administrator", () => {
  const able = () => asOwner("SELECT a.id FROM account a JOIN account_grant g ON g.account_id = a.id WHERE g.role = 'administrator' AND g.revoked_at IS NULL AND a.disabled_at IS NULL AND a.password_hash IS NOT NULL");

  it("cannot be disabled or lose the role, also when others are only invited or disabled", async () => {
    await makeAccount({ roles: ["administrator"], password: false });
    const gone = await makeAccount({ roles: ["administrator"] });
    valueOf(await disableAccount.execute(world.manager, { accountId: gone.id }));
    expect(problemsOf(await disableAccount.execute(world.manager, { accountId: world.administrator.id }))).toEqual(["last_administrator"]);
    expect(problemsOf(await revokeRole.execute(world.manager, { accountId: world.administrator.id, grantId: await firstGrantOf(world.administrator.id) }))).toEqual(["last_administrator"]);
    expect(await able()).toHaveLength(1);
    expect(await auditOf(world.administrator.id)).toEqual([]);
  });

  it("may lose another role, which only somebody else can have given", async () => {
    const other = await makeAccount({ roles: ["administrator"] });
    expect(problemsOf(await grantRole.execute(world.manager, { accountId: world.administrator.id, role: "auditor", areaId: "" }))).toEqual(["own_roles"]);
    valueOf(await grantRole.execute(await scopeOf(other, "account:manage"), { accountId: world.administrator.id, role: "auditor", areaId: "" }));
    const auditor = (await grantsOf(world.administrator.id)).find(({ role }) => role === "auditor");
    valueOf(await revokeRole.execute(world.manager, { accountId: world.administrator.id, grantId: auditor?.id }));
  });

  it.each(["disable both", "revoke both", "disable one, revoke the other"])("stays when two requests at once would %s", async (how) => {
    for (let round = 0; round < 8; round += 1) {
      await emptyAccounts();
      const [a, b] = [await makeAccount({ roles: ["administrator"] }), await makeAccount({ roles: ["administrator"] })];
      const [byA, byB] = [await scopeOf(a, "account:manage"), await scopeOf(b, "account:manage")];
      const disable = (by: Scope<"account:manage">, who: TestAccount) => disableAccount.execute(by, { accountId: who.id });
      const revoke = async (by: Scope<"account:manage">, who: TestAccount, grantId: string) => revokeRole.execute(by, { accountId: who.id, grantId });
      const [grantA, grantB] = [await firstGrantOf(a.id), await firstGrantOf(b.id)];
      const first = how === "revoke both" ? revoke(byA, b, grantB) : disable(byA, b);
      const second = how === "disable both" ? disable(byB, a) : revoke(byB, a, grantA);
      const results = await Promise.all([first, second]);
      expect(results.flatMap(problemsOf)).toEqual(["last_administrator"]);
      expect(await able()).toHaveLength(1);
    }
  });
});
