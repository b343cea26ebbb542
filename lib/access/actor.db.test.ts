import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asOwner, closeOwner, emptyAccounts, makeAccount, openSession } from "@/lib/testing/accounts";
import { accountFor, areaIdOf, seeded } from "@/lib/testing/test-database";
import { closeDatabase } from "@/lib/platform/database/client";
import { actorOfAccount, actorOfSession, IDLE_MINUTES, systemActor } from "./actor";
import { reachOf } from "./policy";
import { accountScope, systemScope } from "./scope-outside-requests";

beforeAll(async () => {
  await seeded();
  await emptyAccounts();
});
afterAll(async () => {
  await asOwner("DELETE FROM release WHERE imported_by = 'Test'");
  await closeDatabase();
  await closeOwner();
});

describe("the person of a session", () => {
  it("is known with roles, organisation and dataset version", async () => {
    const person = await makeAccount({ roles: ["icb_leader"] });
    const session = await openSession(person.id);
    const actor = await actorOfSession(session);
    expect(actor).toMatchObject({ kind: "account", accountId: person.id, sessionId: session, email: person.email, datasetVersion: expect.stringMatching(/^\d+\.\d+$/) });
    expect(actor?.held).toMatchObject([{ role: "icb_leader", areaKind: "icb", areaName: expect.any(String), icbAreaIds: expect.arrayContaining([actor?.held[0]?.areaId]) }]);
  });

  it.each([
    ["its end was asked for", "UPDATE session SET revoked_at = now() WHERE id = $1"],
    ["it expired", "UPDATE session SET expires_at = now() - interval '1 second' WHERE id = $1"],
    ["it idled", `UPDATE session SET last_seen_at = now() - interval '${IDLE_MINUTES} minutes 1 second' WHERE id = $1`],
    ["the account was disabled", "UPDATE account SET disabled_at = now() WHERE id = (SELECT account_id FROM session WHERE id = $1)"],
  ])("is nobody at the next request once %s", async (_, change) => {
    const session = await openSession((await makeAccount({ roles: ["dhsc"] })).id);
    expect(await actorOfSession(session)).not.toBeNull();
    await asOwner(change, session);
    expect(await actorOfSession(session)).toBeNull();
  });

  it("loses a role at the next request", async () => {
    const person = await makeAccount({ roles: ["dhsc", "administrator"] });
    const session = await openSession(person.id);
    await asOwner("UPDATE account_grant SET revoked_at = now() WHERE account_id = $1 AND role = 'administrator'", person.id);
    expect((await actorOfSession(session))?.held.map(({ role }) => role)).toEqual(["dhsc"]);
  });

  it("is nobody for an unknown session, and for what is no session id", async () => {
    for (const id of ["00000000-0000-4000-8000-000000000000", "", "' OR true --", "x".repeat(36)]) expect(await actorOfSession(id)).toBeNull();
  });

  it("keeps a session alive that is in use, without writing at every request", async () => {
    const session = await openSession((await makeAccount()).id);
    const seen = async () => (await asOwner<{ age: number }>("SELECT extract(epoch FROM now() - last_seen_at)::float8 AS age FROM session WHERE id = $1", session))[0]?.age ?? -1;
    await asOwner("UPDATE session SET last_seen_at = now() - interval '60 seconds' WHERE id = $1", session);
    await actorOfSession(session);
    expect(await seen()).toBeGreaterThan(59);
    await asOwner("UPDATE session SET last_seen_at = now() - interval '29 minutes' WHERE id = $1", session);
    await actorOfSession(session);
    expect(await seen()).toBeLessThan(60);
  });
});

describe("reach", () => {
  const keysOf = async (email: string): Promise<readonly string[]> => {
    const actor = await actorOfAccount(email);
    const reach = reachOf(actor?.held ?? [], "pack:build");
    const ids = reach.kind === "all" ? [] : [...reach.areaIds];
    return (await asOwner<{ key: string }>("SELECT key FROM area WHERE id = ANY($1::int[]) ORDER BY key", ids)).map(({ key }) => key);
  };

  it("of an ICB holds its predecessors, and of a predecessor not the successor", async () => {
    expect(await keysOf(await accountFor("icb_leader", "icb-z9b2z"))).toEqual(["icb-qmj", "icb-qrv", "icb-z9b2z"]);
    expect(await keysOf(await accountFor("icb_analyst", "icb-s0e4d"))).toEqual(["icb-qnq", "icb-qu9", "icb-s0e4d"]);
    expect(await keysOf(await accountFor("icb_leader", "icb-qmj"))).toEqual(["icb-qmj"]);
    expect(await keysOf(await accountFor("icb_leader", "icb-qf7"))).toEqual(["icb-qf7"]);
  });

  it("of a region holds every ICB that was ever in it, and no other", async () => {
    const expected = await asOwner<{ key: string }>("SELECT DISTINCT a.key FROM area a JOIN area_version v ON v.area_id = a.id WHERE a.kind = 'icb' AND v.region_key = 'region-y56' ORDER BY 1");
    expect(expected.map(({ key }) => key)).toEqual(expect.arrayContaining(["icb-qmj", "icb-qrv", "icb-z9b2z"]));
    expect(await keysOf(await accountFor("regional_oversight", "region-y56"))).toEqual(expected.map(({ key }) => key));
  });

  it("of a council holds the ICBs that it lies in, then and now, but no sliver, and builds no pack of them", async () => {
    const email = await accountFor("council_partner", "council-e08000019");
    const ids = (await actorOfAccount(email))?.held[0]?.icbAreaIds ?? [];
    expect((await asOwner<{ key: string }>("SELECT key FROM area WHERE id = ANY($1::int[])", ids)).map(({ key }) => key)).toEqual(["icb-qf7"]);
    expect(reachOf((await actorOfAccount(email))?.held ?? [], "pack:build")).toEqual({ kind: "areas", areaIds: [] });
    const split = (await actorOfAccount(await accountFor("council_partner", "council-e10000014")))?.held[0]?.icbAreaIds ?? [];
    const keys = await asOwner<{ key: string }>("SELECT key FROM area WHERE id = ANY($1::int[]) ORDER BY key", split);
    // Hampshire lay in two boards, and touches Dorset and others by slivers.
    expect(keys.map(({ key }) => key)).toEqual(["icb-qnq", "icb-qrl"]);
  });

  it("of national roles is everything, of administrators nothing, of the product itself everything", async () => {
    for (const role of ["national_oversight", "dhsc", "auditor"] as const) {
      expect((await accountScope(await accountFor(role), "pack:build"))?.reach).toEqual({ kind: "all" });
    }
    expect((await accountScope(await accountFor("administrator"), "account:manage"))?.reach).toEqual({ kind: "areas", areaIds: [] });
    expect((await systemScope("Job", "pack:build")).reach).toEqual({ kind: "all" });
    expect(await accountScope("nobody@example.test", "pack:build")).toBeNull();
  });

  it("of two permissions is what both reach", async () => {
    const email = await accountFor("icb_leader", "icb-qf7");
    const [account] = await asOwner<{ id: string }>("SELECT id FROM account WHERE email = $1", email);
    await asOwner("INSERT INTO account_grant (id, account_id, role, area_id) VALUES (gen_random_uuid(), $1, 'council_partner', $2)", account?.id, await areaIdOf("council-e08000025"));
    const read = await accountScope(email, "figures:read");
    const both = await accountScope(email, "figures:read", "pack:build");
    expect(read?.reach).toMatchObject({ kind: "areas", areaIds: expect.arrayContaining([await areaIdOf("icb-qf7"), await areaIdOf("icb-qhl")]) });
    expect(both?.reach).toEqual({ kind: "areas", areaIds: [await areaIdOf("icb-qf7")] });
  });
});

describe("the dataset version", () => {
  const version = async (): Promise<string> => (await systemActor("Test")).datasetVersion;
  const insert = (embargo: string) =>
    asOwner(
      `INSERT INTO release (publication, title, file_name, sha256, period_end, published_on, published_on_basis, embargo_until, imported_by, provenance, licence, counts)
       VALUES ('rtt', 'Test', 'test.csv', gen_random_uuid()::text, '2026-04-30', '2026-06-11', 'stated', ${embargo}, 'Test', 'official', 'Test', '{}')`,
    );

  it("stands still while nothing is published, and moves with a release", async () => {
    const before = await version();
    expect(await version()).toBe(before);
    await insert("NULL");
    expect(await version()).not.toBe(before);
  });

  it("moves when an embargo passes, though nothing is written then", async () => {
    await insert("now() + interval '1 second'");
    const before = await version();
    await asOwner("SELECT pg_sleep(1.1)");
    expect(await version()).not.toBe(before);
  });

  it.each(["metric", "objective", "series_break", "code_mapping", "trajectory_step", "area_version", "area_succession"])("moves when %s changes", async (table) => {
    const before = await version();
    await asOwner(`DELETE FROM ${table} WHERE false`);
    expect(await version()).not.toBe(before);
  });
});
