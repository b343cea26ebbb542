import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ROLE, ROLES } from "@/lib/access/roles";
import { accountScope, systemScope } from "@/lib/access/scope-outside-requests";
import { asOwner, auditOf } from "@/lib/testing/accounts";
import { accountFor, areaIdOf, HELD_FOR, scopeFor, seededDatabase } from "@/lib/testing/test-database";
import { loadFrozenPack } from "../load-frozen-pack";
import { snapshotHash } from "../render/snapshot-hash";
import { freezePack } from "./freeze-pack";

seededDatabase();
beforeAll(() => asOwner("DELETE FROM board_pack"));
afterEach(() => asOwner("GRANT INSERT ON audit_entry TO oversight_runtime"));
afterAll(() => asOwner("DELETE FROM board_pack"));

const request = { code: "QF7", set: "2026", asOf: "2026-06-01" };
const packs = async (): Promise<number> => (await asOwner<{ n: number }>("SELECT count(*)::int AS n FROM board_pack"))[0]?.n ?? -1;
const entries = async (): Promise<number> => (await asOwner<{ n: number }>("SELECT count(*)::int AS n FROM audit_entry"))[0]?.n ?? -1;

describe("freezing a board pack", () => {
  it("keeps the snapshot with its hash, and says so in the audit trail", async () => {
    const scope = await scopeFor("icb_analyst", "pack:build", "icb-qf7");
    const frozen = await freezePack.execute(scope, request);
    if (!frozen.ok) throw new Error(JSON.stringify(frozen.problems));
    const { packId, snapshot } = frozen.value;
    const { dataHash, ...content } = snapshot;
    expect(dataHash).toBe(snapshotHash(content));
    expect(snapshot).toMatchObject({ icb: { odsCode: "QF7" }, asOf: "2026-06-01" });
    expect(await loadFrozenPack(scope, packId)).toEqual(JSON.parse(JSON.stringify(snapshot)));
    expect(await auditOf(packId)).toMatchObject([
      { action: "freeze board pack", actor_id: scope.actor.accountId, actor_name: scope.actor.name, area_id: await areaIdOf("icb-qf7"), detail: { asOf: "2026-06-01", boundarySet: "2026", dataHash } },
    ]);
  });

  it("is undone when the audit entry cannot be written", async () => {
    const scope = await scopeFor("icb_analyst", "pack:build", "icb-qf7");
    const before = [await packs(), await entries()];
    await asOwner("REVOKE INSERT ON audit_entry FROM oversight_runtime");
    await expect(freezePack.execute(scope, request)).rejects.toThrow();
    expect([await packs(), await entries()]).toEqual(before);
    await asOwner("GRANT INSERT ON audit_entry TO oversight_runtime");
    expect((await freezePack.execute(scope, request)).ok).toBe(true);
    expect([await packs(), await entries()]).toEqual(before.map((n) => n + 1));
  });

  it.each([
    ["no such board", { ...request, code: "XXX" }],
    ["a board that the set no longer has", { ...request, code: "QMJ" }],
    ["a board that the set has not yet", { ...request, code: "Z9B2Z", set: "2023" }],
  ])("answers not found for %s, and writes nothing", async (_, input) => {
    const before = [await packs(), await entries()];
    expect(await freezePack.execute(await systemScope("Test", "pack:build"), input)).toMatchObject({ ok: false, problems: [{ code: "not_found" }] });
    expect([await packs(), await entries()]).toEqual(before);
  });

  it.each([{}, { ...request, code: "'; --" }, { ...request, set: "2024" }, { ...request, asOf: "31/03/2026" }, { ...request, asOf: "2026-02-30" }])("refuses %j", async (input) => {
    const result = await freezePack.execute(await systemScope("Test", "pack:build"), input);
    expect(result.ok ? [] : [...new Set(result.problems.map(({ code }) => code))]).toEqual(["invalid"]);
  });
});

describe.each(ROLES)("%s", (role) => {
  const definition = ROLE[role];

  it("builds packs exactly where its role and organisation reach, and is told not found elsewhere", async () => {
    const scope = await accountScope(await accountFor(role, HELD_FOR[role]), "pack:build");
    expect(scope !== null).toBe(definition.permissions.includes("pack:build"));
    if (!scope) return;
    expect((await freezePack.execute(scope, request)).ok).toBe(true);
    const before = [await packs(), await entries()];
    const elsewhere = await freezePack.execute(scope, { ...request, code: "QE1" });
    if (definition.reach === "all") return expect(elsewhere.ok).toBe(true);
    expect(elsewhere).toEqual(await freezePack.execute(scope, { ...request, code: "XXX" }));
    expect(elsewhere).toMatchObject({ ok: false, problems: [{ code: "not_found" }] });
    expect([await packs(), await entries()]).toEqual(before);
  });

  it("opens the packs of its own boards, and finds no other", async () => {
    const scope = await accountScope(await accountFor(role, HELD_FOR[role]), "pack:build");
    if (!scope) return expect(definition.permissions).not.toContain("pack:build");
    const system = await systemScope("Test", "pack:build");
    const idOf = async (code: string): Promise<string> => {
      const made = await freezePack.execute(system, { ...request, code });
      return made.ok ? made.value.packId : "";
    };
    expect((await loadFrozenPack(scope, await idOf("QF7")))?.icb.odsCode).toBe("QF7");
    const other = await loadFrozenPack(scope, await idOf("QE1"));
    expect(other?.icb.odsCode ?? null).toBe(definition.reach === "all" ? "QE1" : null);
    expect(await loadFrozenPack(scope, "00000000-0000-4000-8000-000000000000")).toBeNull();
  });
});

describe("reach through a reorganisation", () => {
  it("lets a successor's leader build the packs of its predecessors, and not the other way round", async () => {
    const successor = await scopeFor("icb_leader", "pack:build", "icb-z9b2z");
    expect((await freezePack.execute(successor, { ...request, code: "Z9B2Z" })).ok).toBe(true);
    expect((await freezePack.execute(successor, { ...request, code: "QMJ", set: "2023" })).ok).toBe(true);
    const predecessor = await scopeFor("icb_leader", "pack:build", "icb-qmj");
    expect((await freezePack.execute(predecessor, { ...request, code: "QMJ", set: "2023" })).ok).toBe(true);
    expect(await freezePack.execute(predecessor, { ...request, code: "Z9B2Z" })).toMatchObject({ ok: false, problems: [{ code: "not_found" }] });
  });
});
