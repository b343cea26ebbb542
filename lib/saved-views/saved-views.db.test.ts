import type { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { actorOfAccount } from "@/lib/access/actor";
import { ROLE, ROLES } from "@/lib/access/roles";
import { issueScope, type Scope } from "@/lib/access/scope";
import { asOwner, auditOf } from "@/lib/testing/accounts";
import { accountFor, areaIdOf, HELD_FOR, runtimeClient, scopeFor, seededDatabase } from "@/lib/testing/test-database";
import { changeView } from "./commands/change-view";
import { deleteView } from "./commands/delete-view";
import { saveView } from "./commands/save-view";
import { setFavourite } from "./commands/set-favourite";
import { MOST_KEPT } from "./domain/saved-view";
import { loadSaveChoices } from "./load-save-choices";
import { loadSavedViews } from "./load-saved-views";

seededDatabase();

const ADDRESS = "/metrics/E01?area=QF7";
const DAY = "2026-06-01";
let runtime: Client;

beforeAll(async () => {
  runtime = await runtimeClient();
});
afterAll(async () => {
  await asOwner("DELETE FROM saved_view");
  await asOwner("DELETE FROM favourite");
  await runtime.end();
});
beforeEach(async () => {
  await asOwner("DELETE FROM saved_view");
  await asOwner("DELETE FROM favourite");
});

const keeper = (role: Parameters<typeof scopeFor>[0], area?: string): Promise<Scope<"view:keep">> => scopeFor(role, "view:keep", area);

async function save(scope: Scope<"view:keep">, share = "private", name = "Waits"): Promise<number> {
  const saved = await saveView.execute(scope, { name, address: ADDRESS, share });
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
  return saved.value.viewId;
}

/** Entries of the audit trail about a view; a release may have the same number. */
const entriesOf = async (id: number | undefined) => (await auditOf(String(id))).filter(({ action }) => String(action).endsWith(" view"));

const namesSeenBy = async (scope: Scope<"view:keep">): Promise<readonly string[]> => (await loadSavedViews(scope)).views.map(({ name }) => name);

describe("a saved view", () => {
  it("is kept as it was given, seen by its owner alone, and stands in the audit trail", async () => {
    const [owner, colleague, national] = await Promise.all([keeper("icb_analyst", "icb-qf7"), keeper("icb_leader", "icb-qf7"), keeper("national_oversight")]);
    const saved = await saveView.execute(owner, { name: "  Waits  ", address: `${ADDRESS}&done=saved#definition`, share: "private" });
    expect(saved).toMatchObject({ ok: true, value: { address: ADDRESS } });
    expect((await loadSavedViews(owner)).views).toMatchObject([{ name: "Waits", address: ADDRESS, audience: "private", boardCode: null, isOwn: true }]);
    expect(await namesSeenBy(colleague)).toEqual([]);
    expect(await namesSeenBy(national)).toEqual([]);
    const [view] = (await loadSavedViews(owner)).views;
    expect(await entriesOf(view?.id)).toMatchObject([{ action: "save view", actor_id: owner.actor.accountId, detail: { address: ADDRESS, sharedWith: "private" } }]);
    expect((await loadSaveChoices(owner, { address: ADDRESS, favourite: null, day: DAY }))?.keptAs).toEqual(["Waits"]);
    expect((await loadSaveChoices(colleague, { address: ADDRESS, favourite: null, day: DAY }))?.keptAs).toEqual([]);
  });

  it("that is shared with a board is seen by whoever reaches the board, in every role, and by nobody else", async () => {
    await save(await keeper("icb_analyst", "icb-qf7"), "QF7");
    const seen = async (...who: Parameters<typeof keeper>) => (await namesSeenBy(await keeper(...who))).length === 1;
    expect(await seen("icb_leader", "icb-qf7")).toBe(true);
    expect(await seen("council_partner", "council-e08000019")).toBe(true);
    expect(await seen("regional_oversight", "region-y63")).toBe(true);
    for (const role of ["national_oversight", "dhsc", "auditor"] as const) expect([role, await seen(role)]).toEqual([role, true]);
    expect(await seen("icb_leader", "icb-qr1")).toBe(false);
    expect(await seen("council_partner", "council-e08000025")).toBe(false);
    expect(await seen("regional_oversight", "region-y56")).toBe(false);
  });

  it("that is shared with everybody is seen by every role that keeps views", async () => {
    await save(await keeper("national_oversight"), "everybody");
    for (const role of ROLES.filter((one) => ROLE[one].permissions.includes("view:keep"))) expect([role, await namesSeenBy(await keeper(role, HELD_FOR[role]))]).toEqual([role, ["Waits"]]);
    expect(await loadSavedViews(await keeper("icb_leader", "icb-qr1"))).toMatchObject({ views: [{ isOwn: false, ownerName: "Test national_oversight" }] });
  });

  it.each([["another board", "QR1"], ["everybody", "everybody"], ["a board that is none", "ZZZ"]])("is not shared beyond reach, with %s", async (_, share) => {
    const scope = await keeper("icb_leader", "icb-qf7");
    expect(await saveView.execute(scope, { name: "Waits", address: ADDRESS, share })).toMatchObject({ ok: false, problems: [{ code: "out_of_reach", field: "share" }] });
    const id = await save(scope);
    expect(await changeView.execute(scope, { id, name: "Waits", share })).toMatchObject({ ok: false, problems: [{ code: "out_of_reach" }] });
    expect((await loadSavedViews(scope)).views).toMatchObject([{ audience: "private" }]);
  });

  it.each([["no name", { name: "  " }, "name"], ["a long name", { name: "x".repeat(81) }, "name"], ["an address outside", { address: "https://example.org/" }, "address"], ["a script", { address: "javascript:alert(1)" }, "address"], ["a page that is not for keeping", { address: "/admin/accounts" }, "address"], ["nobody in particular", { share: "friends" }, "share"]])("is refused with %s", async (_, wrong, field) => {
    const scope = await keeper("icb_leader", "icb-qf7");
    expect(await saveView.execute(scope, { name: "Waits", address: ADDRESS, share: "private", ...wrong })).toMatchObject({ ok: false, problems: [{ field }] });
    expect(await namesSeenBy(scope)).toEqual([]);
  });

  it("is renamed, shared, withdrawn from others and deleted by its owner", async () => {
    const [owner, reader] = await Promise.all([keeper("icb_analyst", "icb-qf7"), keeper("icb_leader", "icb-qf7")]);
    const id = await save(owner);
    expect(await changeView.execute(owner, { id: String(id), name: "Our waits", share: "QF7" })).toMatchObject({ ok: true });
    expect((await loadSavedViews(reader)).views).toMatchObject([{ name: "Our waits", boardName: "South Yorkshire" }]);
    await changeView.execute(owner, { id: String(id), name: "Our waits", share: "private" });
    expect(await namesSeenBy(reader)).toEqual([]);
    expect(await deleteView.execute(owner, { id: String(id) })).toMatchObject({ ok: true });
    expect(await namesSeenBy(owner)).toEqual([]);
    expect((await entriesOf(id)).map(({ action }) => action)).toEqual(["save view", "change view", "change view", "delete view"]);
  });

  it("of another, even one that is shared, is neither changed nor deleted, and looks as if it were not there", async () => {
    const [owner, reader, national] = await Promise.all([keeper("icb_analyst", "icb-qf7"), keeper("icb_leader", "icb-qf7"), keeper("national_oversight")]);
    const id = await save(owner, "QF7");
    for (const scope of [reader, national]) {
      expect(await deleteView.execute(scope, { id })).toMatchObject({ ok: false, problems: [{ code: "not_found" }] });
      expect(await changeView.execute(scope, { id, name: "Mine", share: "private" })).toMatchObject({ ok: false, problems: [{ code: "not_found" }] });
    }
    expect(await deleteView.execute(reader, { id: id + 1000 })).toMatchObject({ ok: false, problems: [{ code: "not_found" }] });
    expect(await namesSeenBy(owner)).toEqual(["Waits"]);
  });

  it("is one of so many, and no more", async () => {
    const scope = await keeper("dhsc");
    await asOwner("INSERT INTO saved_view (owner_id, owner_name, name, address) SELECT $1::uuid, 'Test', 'View ' || n, '/overview' FROM generate_series(1, $2::int) n", scope.actor.accountId, MOST_KEPT);
    expect(await saveView.execute(scope, { name: "Waits", address: ADDRESS })).toMatchObject({ ok: false, problems: [{ code: "too_many" }] });
  });

  it("shared with a region's board ends for somebody whose role ends", async () => {
    await save(await keeper("national_oversight"), "QF7");
    const email = await accountFor("icb_leader", "icb-qf7");
    const scopeNow = async (): Promise<Scope<"view:keep">> => {
      const actor = await actorOfAccount(email);
      if (!actor) throw new Error("no account");
      return issueScope(actor, ["view:keep"]);
    };
    expect(await namesSeenBy(await scopeNow())).toEqual(["Waits"]);
    await asOwner("UPDATE account_grant SET revoked_at = now() WHERE account_id = (SELECT id FROM account WHERE email = $1)", email);
    expect(await namesSeenBy(await scopeNow())).toEqual([]);
  });
});

describe("the choices of a page", () => {
  it("are the boards in force within a limited reach, and everybody for those who reach all", async () => {
    const of = async (...who: Parameters<typeof keeper>) => loadSaveChoices(await keeper(...who), { address: ADDRESS, favourite: { kind: "metric", code: "E01" }, day: DAY });
    expect(await of("icb_analyst", "icb-qf7")).toMatchObject({ address: ADDRESS, boards: [{ code: "QF7", name: "South Yorkshire" }], reachesAll: false, favourite: { kind: "metric", code: "E01", isKept: false } });
    expect(await of("icb_leader", "icb-s0e4d")).toMatchObject({ boards: [{ code: "S0E4D" }] });
    expect(await of("national_oversight")).toMatchObject({ boards: [], reachesAll: true });
    expect(await loadSaveChoices(await keeper("dhsc"), { address: "/admin/accounts", favourite: null, day: DAY })).toBeNull();
  });
});

describe("favourites", () => {
  it("are added once, seen by their owner alone, and taken away", async () => {
    const [owner, other] = await Promise.all([keeper("icb_leader", "icb-qf7"), keeper("icb_leader", "icb-qf7")]);
    for (const favourite of [{ kind: "metric", code: "E01" }, { kind: "area", code: "QF7" }, { kind: "area", code: "england" }, { kind: "area", code: "RHQ" }, { kind: "metric", code: "E01" }]) {
      expect(await setFavourite.execute(owner, { ...favourite, keep: "yes" })).toMatchObject({ ok: true });
    }
    expect(new Set((await loadSavedViews(owner)).favourites.map(({ kind, code }) => `${kind} ${code}`))).toEqual(new Set(["metric E01", "area QF7", "area england", "area RHQ"]));
    expect((await loadSavedViews(other)).favourites).toEqual([]);
    expect((await loadSaveChoices(owner, { address: ADDRESS, favourite: { kind: "metric", code: "E01" }, day: DAY }))?.favourite).toMatchObject({ isKept: true });
    await setFavourite.execute(other, { kind: "metric", code: "E01", keep: "no" });
    expect((await loadSavedViews(owner)).favourites).toHaveLength(4);
    await setFavourite.execute(owner, { kind: "metric", code: "E01", keep: "no" });
    expect((await loadSavedViews(owner)).favourites.map(({ code }) => code)).not.toContain("E01");
  });

  it.each([{ kind: "metric", code: "E99" }, { kind: "area", code: "ZZZ" }, { kind: "account", code: "E01" }, { kind: "metric", code: "../E01" }])("are not of $kind $code", async (favourite) => {
    expect((await setFavourite.execute(await keeper("dhsc"), { ...favourite, keep: "yes" })).ok).toBe(false);
  });
});

describe("in the database itself", () => {
  const NOBODY = "00000000-0000-4000-8000-000000000000";
  const OWNER = "00000000-0000-4000-8000-00000000000a";

  /** What a statement of the application's role answers under a reach and an account; rolled back. */
  async function under<Row extends object>(reach: string | null, account: string | null, sql: string, ...values: unknown[]): Promise<Row[]> {
    await runtime.query("BEGIN");
    try {
      if (reach !== null) await runtime.query("SELECT set_config('app.reach', $1, true)", [reach]);
      if (account !== null) await runtime.query("SELECT set_config('app.account', $1, true)", [account]);
      return (await runtime.query<Row>(sql, values)).rows;
    } finally {
      await runtime.query("ROLLBACK");
    }
  }

  it("nothing is seen without an account, and a view shared with a board within reach alone", async () => {
    const board = await areaIdOf("icb-qf7");
    await asOwner("INSERT INTO saved_view (owner_id, owner_name, name, address, audience, shared_area_id) VALUES ($1, 'T', 'mine', '/overview', 'private', NULL), ($1, 'T', 'board', '/overview', 'board', $2), ($1, 'T', 'all', '/overview', 'everybody', NULL)", OWNER, board);
    const seen = async (reach: string | null, account: string | null) => (await under<{ name: string }>(reach, account, "SELECT name FROM saved_view ORDER BY id")).map(({ name }) => name);
    expect(await seen(null, null)).toEqual([]);
    expect(await seen("", NOBODY)).toEqual(["all"]);
    expect(await seen(String(board), NOBODY)).toEqual(["board", "all"]);
    expect(await seen("", OWNER)).toEqual(["mine", "board", "all"]);
    expect(await under("all", NOBODY, "DELETE FROM saved_view RETURNING id")).toEqual([]);
    expect(await under("all", NOBODY, "UPDATE saved_view SET name = 'x' RETURNING id")).toEqual([]);
  });

  it("no view is written in another's name, or shared beyond reach, and no address outside is kept", async () => {
    const insert = "INSERT INTO saved_view (owner_id, owner_name, name, address, audience, shared_area_id) VALUES ($1, 'T', 'x', $2, $3, $4)";
    const board = await areaIdOf("icb-qf7");
    await expect(under("all", NOBODY, insert, OWNER, "/overview", "private", null)).rejects.toThrow(/row-level security/);
    await expect(under("", OWNER, insert, OWNER, "/overview", "board", board)).rejects.toThrow(/row-level security/);
    await expect(under(String(board), OWNER, insert, OWNER, "/overview", "everybody", null)).rejects.toThrow(/row-level security/);
    await expect(under("all", OWNER, insert, OWNER, "//example.org", "private", null)).rejects.toThrow(/saved_view_address/);
    await expect(under("all", OWNER, insert, OWNER, "/overview", "board", null)).rejects.toThrow(/saved_view_board/);
  });
});
