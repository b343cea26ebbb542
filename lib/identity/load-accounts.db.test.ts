import { describe, expect, it } from "vitest";
import { asOwner, makeAccount, openSession, scopeOf } from "@/lib/testing/accounts";
import { identityWorld, NOBODY } from "@/lib/testing/identity";
import { loadAccount } from "./load-account";
import { loadAccounts } from "./load-accounts";
import { loadOwnAccount } from "./load-own-account";

const world = identityWorld();

describe("what is shown", () => {
  it("lists accounts by words and role, with state and organisations, and no hash anywhere", async () => {
    const leader = await makeAccount({ roles: ["icb_leader"], email: "findme_100%@example.test" });
    await makeAccount({ roles: ["icb_leader"], password: false });
    const found = await loadAccounts(world.manager, { words: "FINDME_100%  person", role: "icb_leader", page: 9 });
    expect(found).toMatchObject({ total: 1, page: 1 });
    expect(found.accounts[0]).toMatchObject({ id: leader.id, state: "active", grants: [{ roleName: "ICB leader", organisation: expect.any(String) }] });
    const all = await loadAccounts(world.manager, { words: "", role: null, page: 1 });
    expect(all.accounts.map(({ state }) => state).sort()).toEqual(["active", "active", "invited"]);
    expect(JSON.stringify(all)).not.toContain("argon2");
  });

  it("shows one account with live sessions only, and nothing for an unknown id", async () => {
    const person = await makeAccount({ roles: ["council_partner"] });
    const live = await openSession(person.id);
    const [ended, expired, idle] = [await openSession(person.id), await openSession(person.id), await openSession(person.id)];
    await asOwner("UPDATE session SET revoked_at = now() WHERE id = $1", ended);
    await asOwner("UPDATE session SET expires_at = now() WHERE id = $1", expired);
    await asOwner("UPDATE session SET last_seen_at = now() - interval '31 minutes' WHERE id = $1", idle);
    const page = await loadAccount(world.manager, person.id);
    expect(page?.account.sessions.map(({ id, browser }) => [id, browser])).toEqual([[live, "Firefox on Linux"]]);
    expect(page?.choices.organisations.map(({ options }) => options.length)).toEqual([7, 36, 153]);
    expect(JSON.stringify(page)).not.toContain("argon2");
    expect(await loadAccount(world.manager, NOBODY)).toBeNull();
  });

  it("tells people their own roles, reach and sessions", async () => {
    const person = await makeAccount({ roles: ["regional_oversight", "auditor"] });
    const here = await openSession(person.id);
    await openSession(world.administrator.id);
    const own = await loadOwnAccount(await scopeOf(person, "own-account:manage", here));
    expect(own.roles).toEqual([{ roleName: "Regional oversight", reach: expect.stringMatching(/^the ICBs of /) }, { roleName: "Auditor", reach: "all ICBs in England" }]);
    expect(own.mayDo).toContain("read the audit trail");
    expect(own.sessions.map(({ id, current }) => [id, current])).toEqual([[here, true]]);
  });
});
