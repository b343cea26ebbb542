import type { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemActor } from "@/lib/access/actor";
import type { Role } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import { today } from "@/lib/platform/clock";
import { asOwner, auditOf } from "@/lib/testing/accounts";
import { areaIdOf, ownerClient, runtimeClient, scopeFor, seededDatabase } from "@/lib/testing/test-database";
import { changeTrajectory } from "./commands/change-trajectory";
import { decideTrajectory } from "./commands/decide-trajectory";
import { proposeTrajectory } from "./commands/propose-trajectory";
import { withdrawTrajectory } from "./commands/withdraw-trajectory";
import { loadProposals, loadTrajectoryDecision, loadTrajectoryHistory } from "./load-trajectories";
import { loadTrajectoryEditor } from "./load-trajectory-editor";

/** Entries of the audit trail about a trajectory; a release or a view may have the same number. */
const entriesOf = async (id: number) => (await auditOf(String(id))).filter(({ action }) => String(action).endsWith(" trajectory"));

seededDatabase();

const DAY = today();
const QUESTION = { code: "N4", area: "QF7" } as const;
let runtime: Client;
let board: number;

beforeAll(async () => {
  [runtime, board] = await Promise.all([runtimeClient(), areaIdOf("icb-qf7")]);
});
/** Decided versions stay whoever asks; emptying the table is for tests alone. */
async function empty(): Promise<void> {
  await asOwner("ALTER TABLE trajectory DISABLE TRIGGER trajectory_decided_stays");
  await asOwner("DELETE FROM trajectory WHERE proposed_by_id IS NOT NULL");
  await asOwner("ALTER TABLE trajectory ENABLE TRIGGER trajectory_decided_stays");
}
beforeEach(empty);
afterAll(async () => {
  await empty();
  await runtime.end();
});

const proposer = (role: "icb_leader" | "icb_analyst" | "national_oversight" = "icb_analyst", area: string | undefined = role === "national_oversight" ? undefined : "icb-qf7"): Promise<Scope<"trajectory:propose">> => scopeFor(role, "trajectory:propose", area);
const second = (role: "regional_oversight" | "national_oversight" = "regional_oversight", area: string | undefined = role === "national_oversight" ? undefined : "region-y63"): Promise<Scope<"trajectory:agree">> => scopeFor(role, "trajectory:agree", area);

const FORM = { ...QUESTION, style: "stepped_annual", due1: "2028-03-31", value1: "80", reason: "The new centre opens", justification: "Two theatres more from May", source: "Plan, page 3" };

async function propose(scope: Scope<"trajectory:propose">, change: Record<string, string> = {}): Promise<number> {
  const done = await proposeTrajectory.execute(scope, { ...FORM, ...change });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value.id;
}

const stateOf = async (id: number) => (await asOwner<{ state: string; revision: number; reason: string }>("SELECT state, revision, reason FROM trajectory WHERE id = $1", id))[0];
const codesOf = (result: { ok: boolean; problems?: readonly { code: string; field?: string }[] }): readonly string[] => (result.ok ? ["done"] : (result.problems ?? []).map(({ code }) => code));
const datasetVersion = async (): Promise<string> => (await systemActor("Test")).datasetVersion;

describe("a proposed trajectory", () => {
  it("waits as version 1, seen by its board and region, and changes nothing yet", async () => {
    const [scope, before] = [await proposer(), await datasetVersion()];
    const id = await propose(scope);
    expect(await stateOf(id)).toMatchObject({ state: "proposed", revision: 1 });
    expect(await datasetVersion()).toBe(before);
    expect(await entriesOf(id)).toMatchObject([{ action: "propose trajectory", area_id: board, actor_id: scope.actor.accountId, detail: { objective: "N4", before: { points: [["2026-03-31", 65], ["2027-03-31", 70], ["2029-03-31", 92]] }, after: { points: [["2028-03-31", 80]], reason: "The new centre opens" } } }]);
    const seen = async (role: Role, area?: string) => (await loadProposals(await scopeFor(role, "trajectory:read", area))).waiting.length;
    expect(await seen("icb_leader", "icb-qf7")).toBe(1);
    expect(await seen("regional_oversight", "region-y63")).toBe(1);
    expect(await seen("national_oversight")).toBe(1);
    expect(await seen("icb_leader", "icb-qr1")).toBe(0);
    expect(await seen("regional_oversight", "region-y56")).toBe(0);
  });

  it("is unknown to DHSC, auditors, councils and other boards, whose history holds agreed versions alone", async () => {
    await propose(await proposer());
    for (const [role, area] of [["dhsc", undefined], ["auditor", undefined], ["council_partner", "council-e08000019"], ["icb_leader", "icb-qr1"]] as const) {
      const history = await loadTrajectoryHistory(await scopeFor(role, "figures:read", area), QUESTION, DAY);
      expect([role, history?.entries.length, history?.seesProposals]).toEqual([role, 0, false]);
    }
    expect((await loadTrajectoryHistory(await scopeFor("icb_leader", "figures:read", "icb-qf7"), QUESTION, DAY))?.entries).toHaveLength(1);
  });

  it.each([
    ["of another board", "icb-qr1", {}, "not_found"], ["of no objective", "icb-qf7", { code: "N99" }, "not_found"], ["without a reason", "icb-qf7", { reason: " " }, "invalid"], ["over 100%", "icb-qf7", { value1: "101" }, "invalid"],
    ["of a day in the past", "icb-qf7", { due1: "2025-03-31" }, "invalid"], ["not at the end of a month", "icb-qf7", { due1: "2028-03-30" }, "invalid"], ["of no style", "icb-qf7", { style: "hope" }, "invalid"],
  ])("%s is refused", async (_, area, change, code) => {
    expect(codesOf(await proposeTrajectory.execute(await proposer("icb_analyst", area), { ...FORM, ...change }))).toEqual([code]);
    expect(await asOwner("SELECT id FROM trajectory")).toEqual([]);
  });

  it("that no board ever managed asks for a justification, and is taken with one", async () => {
    const scope = await proposer();
    const hard = { ...FORM, due1: "2026-12-31", value1: "99.9", justification: "" };
    expect(await proposeTrajectory.execute(scope, hard)).toMatchObject({ ok: false, problems: [{ code: "justification", field: "justification" }] });
    expect(codesOf(await proposeTrajectory.execute(scope, { ...hard, justification: "It is a test" }))).toEqual(["done"]);
  });

  it("is one at a time, even of two at once", async () => {
    const [a, b] = [await proposer(), await proposer("icb_leader")];
    const both = await Promise.all([proposeTrajectory.execute(a, FORM), proposeTrajectory.execute(b, FORM)]);
    expect(both.map(codesOf).map(String).sort()).toEqual(["conflict", "done"]);
    expect(codesOf(await proposeTrajectory.execute(a, FORM))).toEqual(["conflict"]);
  });

  it("is withdrawn by its board, stays in the history, and makes room for the next version", async () => {
    const scope = await proposer();
    const id = await propose(scope);
    expect(codesOf(await withdrawTrajectory.execute(scope, { id, revision: "2" }))).toEqual(["conflict"]);
    expect(codesOf(await withdrawTrajectory.execute(await proposer("icb_leader", "icb-qr1"), { id, revision: "1" }))).toEqual(["not_found"]);
    expect(codesOf(await withdrawTrajectory.execute(scope, { id, revision: "1" }))).toEqual(["done"]);
    await propose(scope);
    expect((await loadTrajectoryHistory(await scopeFor("icb_analyst", "figures:read", "icb-qf7"), QUESTION, DAY))?.entries.map(({ trajectory }) => [trajectory.version, trajectory.state])).toEqual([[2, "proposed"], [1, "withdrawn"]]);
  });
});

describe("two people who change one proposal", () => {
  it("lose nothing: the second is told, with what the first wrote, and their own text comes back for a second try", async () => {
    const [first, late] = [await proposer(), await proposer("icb_leader")];
    const id = await propose(first);
    expect(codesOf(await changeTrajectory.execute(first, { ...FORM, id, revision: "1", value1: "81", reason: "First text" }))).toEqual(["done"]);
    const lost = await changeTrajectory.execute(late, { ...FORM, id, revision: "1", value1: "85", reason: "Second text" });
    expect(lost).toMatchObject({ ok: false, problems: [{ code: "conflict", message: expect.stringMatching(/81\.0%.*First text/) }] });
    expect(await stateOf(id)).toMatchObject({ reason: "First text", revision: 2 });
    const editor = await loadTrajectoryEditor(late, { ...QUESTION, fields: null }, DAY);
    expect(editor?.open).toMatchObject({ revision: 2, reason: "First text" });
    expect(codesOf(await changeTrajectory.execute(late, { ...FORM, id, revision: "2", value1: "85", reason: "Second text" }))).toEqual(["done"]);
    expect((await entriesOf(id)).map(({ action, detail }) => [action, (detail.before as { reason?: string }).reason, (detail.after as { reason?: string }).reason])).toEqual([
      ["propose trajectory", "", "The new centre opens"], ["change trajectory", "The new centre opens", "First text"], ["change trajectory", "First text", "Second text"],
    ]);
  });

  it("at the same moment are told apart by the database: one is kept, one is told", async () => {
    const first = await proposer();
    const people = [first, await proposer("icb_leader"), await proposer("national_oversight")];
    const id = await propose(first);
    const answers = await Promise.all(people.map((scope, place) => changeTrajectory.execute(scope, { ...FORM, id, revision: "1", reason: `Text ${place}` })));
    expect(answers.map(codesOf).map(String).sort()).toEqual(["conflict", "conflict", "done"]);
    const winner = answers.findIndex(({ ok }) => ok);
    expect(await stateOf(id)).toMatchObject({ reason: `Text ${winner}`, revision: 2 });
  });

  it("are not told of a change that is none", async () => {
    const scope = await proposer();
    const id = await propose(scope);
    expect(codesOf(await changeTrajectory.execute(scope, { ...FORM, id, revision: "1" }))).toEqual(["done"]);
    expect(await stateOf(id)).toMatchObject({ revision: 1 });
  });
});

describe("a decision", () => {
  const decide = (scope: Scope<"trajectory:agree">, id: number, change: Record<string, string> = {}) => decideTrajectory.execute(scope, { id, revision: "1", decision: "agree", reason: "", ...change });

  it("to agree is in force from today, for every reader, and moves the version of the data", async () => {
    const [id, before] = [await propose(await proposer()), await datasetVersion()];
    const region = await second();
    expect((await loadTrajectoryDecision(region, QUESTION, DAY))).toMatchObject({ whyNot: null, proposal: { id }, difference: expect.arrayContaining([expect.objectContaining({ what: "Due 31 March 2029", kind: "removed" })]) });
    expect(codesOf(await decide(region, id))).toEqual(["done"]);
    expect(await datasetVersion()).not.toBe(before);
    const history = await loadTrajectoryHistory(await scopeFor("dhsc", "figures:read"), QUESTION, DAY);
    expect(history).toMatchObject({ entries: [{ trajectory: { version: 1, state: "agreed", agreedOn: DAY, decidedBy: "Test regional_oversight" } }], inForce: { version: 1 } });
    expect((await entriesOf(id)).at(-1)).toMatchObject({ action: "decide trajectory", detail: { decision: "agreed", before: null, after: { version: 1, points: [["2028-03-31", 80]] } } });
    expect(await loadTrajectoryDecision(region, QUESTION, DAY)).toBeNull();
  });

  it("to return needs a reason, and leaves what is in force", async () => {
    const [id, region] = [await propose(await proposer()), await second()];
    expect(await decide(region, id, { decision: "return" })).toMatchObject({ ok: false, problems: [{ field: "reason" }] });
    expect(codesOf(await decide(region, id, { decision: "return", reason: "Too soon" }))).toEqual(["done"]);
    expect((await loadTrajectoryHistory(await scopeFor("icb_leader", "figures:read", "icb-qf7"), QUESTION, DAY))).toMatchObject({ entries: [{ trajectory: { state: "returned", decisionReason: "Too soon" } }], inForce: { version: null } });
  });

  it("is never about one's own, nor about a text that one wrote a part of", async () => {
    const { accountId } = await proposer("national_oversight").then((scope) => scope.actor);
    const [row] = await asOwner<{ email: string }>("SELECT email FROM account WHERE id = $1", accountId);
    const { actorOfAccount } = await import("@/lib/access/actor");
    const { issueScope } = await import("@/lib/access/scope");
    const actor = await actorOfAccount(row?.email ?? "");
    if (!actor) throw new Error("no account");
    const [writes, agrees] = [issueScope(actor, ["trajectory:propose"]), issueScope(actor, ["trajectory:agree"])];
    const own = await propose(writes);
    for (const decision of ["agree", "return"]) expect(codesOf(await decide(agrees, own, { decision, reason: "Mine" }))).toEqual(["second_account"]);
    expect(await loadTrajectoryDecision(agrees, QUESTION, DAY)).toMatchObject({ whyNot: "own" });
    await withdrawTrajectory.execute(writes, { id: own, revision: "1" });
    const others = await propose(await proposer());
    expect(codesOf(await changeTrajectory.execute(writes, { ...FORM, id: others, revision: "1", reason: "Mended" }))).toEqual(["done"]);
    expect(codesOf(await decide(agrees, others, { revision: "2" }))).toEqual(["second_account"]);
    expect(codesOf(await decide(await second(), others, { revision: "2" }))).toEqual(["done"]);
  });

  it("is about the text that was read, within reach alone", async () => {
    const [scope, id] = await proposer().then(async (one) => [one, await propose(one)] as const);
    await changeTrajectory.execute(scope, { ...FORM, id, revision: "1", reason: "Changed meanwhile" });
    expect(codesOf(await decide(await second(), id))).toEqual(["conflict"]);
    expect(codesOf(await decide(await second("regional_oversight", "region-y56"), id, { revision: "2" }))).toEqual(["not_found"]);
    expect(await stateOf(id)).toMatchObject({ state: "proposed" });
  });
});

describe("a decided trajectory", () => {
  it.each(["agreed", "returned", "withdrawn"] as const)("that is %s refuses every command before it looks at who asks", async (state) => {
    const [own, region] = [await proposer(), await second()];
    const id = await propose(own);
    if (state === "withdrawn") await withdrawTrajectory.execute(own, { id, revision: "1" });
    else await decideTrajectory.execute(region, { id, revision: "1", decision: state === "agreed" ? "agree" : "return", reason: "Decided" });
    const people = [own, await proposer("icb_leader"), await proposer("national_oversight"), ...(state === "agreed" ? [await proposer("icb_leader", "icb-qr1")] : [])];
    for (const scope of people) {
      expect(codesOf(await changeTrajectory.execute(scope, { ...FORM, id, revision: "1", reason: "Other" }))).toEqual(["locked"]);
      expect(codesOf(await withdrawTrajectory.execute(scope, { id, revision: "1" }))).toEqual(["locked"]);
    }
    for (const scope of [region, await second("national_oversight"), ...(state === "agreed" ? [await second("regional_oversight", "region-y56")] : [])]) {
      expect(codesOf(await decideTrajectory.execute(scope, { id, revision: "1", decision: "return", reason: "Other" }))).toEqual(["locked"]);
    }
    expect(await stateOf(id)).toMatchObject({ state, reason: FORM.reason });
  });

  it("is changed and deleted by nobody in the database either, not even by the owner of the table", async () => {
    const id = await propose(await proposer());
    await decideTrajectory.execute(await second(), { id, revision: "1", decision: "agree", reason: "" });
    const owner = await ownerClient();
    try {
      for (const statement of ["UPDATE trajectory SET reason = 'x' WHERE id = $1", "UPDATE trajectory SET state = 'proposed', decided_at = NULL, agreed_on = NULL WHERE id = $1", "DELETE FROM trajectory WHERE id = $1"]) {
        await expect(owner.query(statement, [id])).rejects.toThrow(/a decided trajectory is not changed/);
      }
    } finally {
      await owner.end();
    }
    expect(await under("all", ACCOUNT, "UPDATE trajectory SET reason = 'x' WHERE id = $1 RETURNING id", id).catch((error: Error) => error.message)).toMatch(/a decided trajectory is not changed/);
  });
});

const ACCOUNT = "00000000-0000-4000-8000-00000000000a";
const OTHER = "00000000-0000-4000-8000-00000000000b";

/** What a statement of the application's role answers under a reach and an account; rolled back. */
async function under(reach: string, account: string, sql: string, ...values: unknown[]): Promise<object[]> {
  await runtime.query("BEGIN");
  try {
    await runtime.query("SELECT set_config('app.reach', $1, true), set_config('app.account', $2, true)", [reach, account]);
    return (await runtime.query<object>(sql, values)).rows;
  } finally {
    await runtime.query("ROLLBACK");
  }
}

describe("in the database itself", () => {
  const INSERT = "INSERT INTO trajectory (objective_code, area_id, metric_code, version, style, comparator, reason, proposed_by_id, proposed_by) VALUES ('N4', $1, 'E01', 9, 'hold', 'at_least', 'x', $2, 'T') RETURNING id";

  it("nobody proposes in another's name, beyond reach, or what is decided already", async () => {
    expect(await under(String(board), ACCOUNT, INSERT, board, ACCOUNT)).toHaveLength(1);
    await expect(under(String(board), ACCOUNT, INSERT, board, OTHER)).rejects.toThrow(/row-level security/);
    await expect(under("", ACCOUNT, INSERT, board, ACCOUNT)).rejects.toThrow(/row-level security/);
    await expect(under("all", ACCOUNT, INSERT.replace("reason, ", "reason, state, decided_at, agreed_on, ").replace("'x', ", "'x', 'agreed', now(), now(), "), board, ACCOUNT)).rejects.toThrow(/row-level security/);
  });

  it("nobody agrees in another's name, their own, or what they wrote a part of, and nobody changes whose proposal it is", async () => {
    const id = await propose(await proposer());
    const agree = "UPDATE trajectory SET state = 'agreed', decided_at = now(), agreed_on = now(), decided_by = 'T', decided_by_id = $2 WHERE id = $1 RETURNING id";
    expect(await under(String(board), ACCOUNT, agree, id, ACCOUNT)).toHaveLength(1);
    await expect(under(String(board), ACCOUNT, agree, id, OTHER)).rejects.toThrow(/row-level security/);
    await expect(under(String(board), ACCOUNT, agree, id, null)).rejects.toThrow(/row-level security/);
    expect(await under("0", ACCOUNT, agree, id, ACCOUNT)).toEqual([]);
    await expect(under(String(board), ACCOUNT, "UPDATE trajectory SET proposed_by_id = $2 WHERE id = $1", id, OTHER)).rejects.toThrow(/permission denied/);
    await asOwner("UPDATE trajectory SET changed_by_ids = ARRAY[$2::uuid] WHERE id = $1", id, ACCOUNT);
    await expect(under(String(board), ACCOUNT, agree, id, ACCOUNT)).rejects.toThrow(/trajectory_not_by_a_writer/);
    await expect(under(String(board), ACCOUNT, "UPDATE trajectory SET changed_by_ids = '{}' WHERE id = $1", id)).rejects.toThrow(/not forgotten/);
  });

  it("a proposal is seen within reach alone", async () => {
    await propose(await proposer());
    const seen = async (reach: string) => (await under(reach, ACCOUNT, "SELECT id FROM trajectory")).length;
    expect([await seen(""), await seen("0"), await seen(String(board)), await seen("all")]).toEqual([0, 0, 1, 1]);
  });

  it("no national objective, measure or step of one is written at run time", async () => {
    const objective = "INSERT INTO objective (code, area, scope, position, title, short_title, baseline_text, target_text, trajectory_style, source_document, own_proposal) VALUES ('N98', 'finance', 'national', 1, 'x', 'x', 'x', 'x', 'hold', 'x', false)";
    await expect(under("all", ACCOUNT, objective)).rejects.toThrow(/row-level security/);
    await expect(under("all", ACCOUNT, "INSERT INTO objective_measure (objective_code, metric_code, part, position) VALUES ('N4', 'E16', 'lead', 9)")).rejects.toThrow(/row-level security/);
    await expect(under("all", ACCOUNT, "INSERT INTO milestone (objective_code, position, due_on, text) VALUES ('N4', 9, now(), 'x')")).rejects.toThrow(/row-level security/);
    for (const statement of ["UPDATE objective SET title = 'x'", "DELETE FROM objective", "INSERT INTO trajectory_step SELECT * FROM trajectory_step", "UPDATE trajectory_step SET value = 0", "UPDATE milestone SET text = 'x'"]) {
      await expect(under("all", ACCOUNT, statement)).rejects.toThrow(/permission denied/);
    }
  });
});
