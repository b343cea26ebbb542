import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { confidentially } from "@/lib/access/database-for";
import type { Role } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import { today } from "@/lib/platform/clock";
import { asOwner, auditOf } from "@/lib/testing/accounts";
import { areaIdOf, scopeFor, seededDatabase } from "@/lib/testing/test-database";
import { decideTrajectory } from "./commands/decide-trajectory";
import { proposeObjective } from "./commands/propose-objective";
import { recordMilestone } from "./commands/record-milestone";
import { loadObjectives } from "./load-objectives";
import { loadTrajectoryHistory } from "./load-trajectories";
import { loadTrajectoryEditor, loadTrajectoryPreview } from "./load-trajectory-editor";
import { findObjectives } from "./queries";

seededDatabase();

const DAY = today();
let board: number;
beforeAll(async () => {
  board = await areaIdOf("icb-qf7");
});
/** Decided versions stay whoever asks; taking them away is for tests alone. */
async function empty(): Promise<void> {
  await asOwner("ALTER TABLE trajectory DISABLE TRIGGER trajectory_decided_stays");
  await asOwner("DELETE FROM trajectory WHERE proposed_by_id IS NOT NULL");
  await asOwner("ALTER TABLE trajectory ENABLE TRIGGER trajectory_decided_stays");
  for (const table of ["milestone", "objective_measure"]) await asOwner(`DELETE FROM ${table} WHERE objective_code IN (SELECT code FROM objective WHERE proposed_by_id IS NOT NULL)`);
  await asOwner("DELETE FROM objective WHERE proposed_by_id IS NOT NULL");
}
beforeEach(empty);
afterAll(empty);

const proposer = (role: Role = "icb_analyst", area: string | undefined = role === "national_oversight" ? undefined : "icb-qf7"): Promise<Scope<"trajectory:propose">> => scopeFor(role, "trajectory:propose", area);
const codesOf = (result: { ok: boolean; problems?: readonly { code: string }[] }): readonly string[] => (result.ok ? ["done"] : (result.problems ?? []).map(({ code }) => code));

describe("a local objective", () => {
  const LOCAL = {
    area: "QF7", metric: "E01", title: "Fewer long waits in Sheffield", shortTitle: "", objectiveArea: "elective", targetKind: "level", targetText: "70% by 31 March 2028", owner: "Chief operating officer",
    sourceDocument: "Integrated care strategy", sourcePage: "12", setReason: "The second follows", style: "linear", baselineEnd: "2026-03-31", baselineValue: "65", due1: "2028-03-31", value1: "70", reason: "It is a priority", justification: "Two theatres",
    milestoneOn1: "2027-01-31", milestone1: "Centre opens",
  };
  const titles = async (role: Role, area?: string) => (await loadObjectives(await scopeFor(role, "figures:read", area))).map(({ title }) => title);

  it("is its board's and its region's until its trajectory is agreed, and everybody's then", async () => {
    const scope = await proposer();
    const done = await proposeObjective.execute(scope, LOCAL);
    expect(done).toMatchObject({ ok: true, value: { code: "QF7-P1" } });
    if (!done.ok) return;
    // Nor in a transaction that reaches the board: what it reads is kept in memory for everybody.
    const { objectives: inside } = await confidentially(scope, () => findObjectives(scope));
    expect(inside.map(({ title }) => title)).not.toContain(LOCAL.title);
    expect(await titles("icb_leader", "icb-qf7")).not.toContain(LOCAL.title);
    const question = { code: "QF7-P1", area: "QF7" };
    expect(await loadTrajectoryHistory(await scopeFor("dhsc", "figures:read"), question, DAY)).toBeNull();
    expect(await loadTrajectoryEditor(await proposer("icb_leader"), { ...question, fields: null }, DAY)).toMatchObject({ objective: { title: LOCAL.title, isLocal: true } });
    expect(await loadTrajectoryEditor(await proposer("national_oversight"), { ...question, area: "QR1", fields: null }, DAY)).toBeNull();
    expect(codesOf(await decideTrajectory.execute(await scopeFor("regional_oversight", "trajectory:agree", "region-y63"), { id: done.value.id, revision: "1", decision: "agree", reason: "" }))).toEqual(["done"]);
    const live = (await loadObjectives(await scopeFor("dhsc", "figures:read"))).find(({ code }) => code === "QF7-P1");
    expect(live).toMatchObject({ title: LOCAL.title, boardId: board, horizonOn: "2028-03-31", baselineText: "65.0% in March 2026.", owner: LOCAL.owner, sourcePage: "12", measures: [{ metricCode: "E01", part: "judged" }], milestones: [{ dueOn: "2027-01-31", text: "Centre opens" }] });
    expect((await auditOf("QF7-P1"))).toMatchObject([{ action: "propose objective", area_id: board, detail: { before: null, after: { setReason: "The second follows" } } }]);
  });

  it.each([
    ["without a baseline", { baselineEnd: "", baselineValue: "" }, ["baselineEnd", "baselineValue"]], ["without a source", { sourceDocument: "" }, ["sourceDocument"]], ["without a page", { sourcePage: " " }, ["sourcePage"]], ["without an owner", { owner: "" }, ["owner"]],
    ["due before its baseline", { due1: "2026-02-28" }, ["due1"]], ["as the only one, without saying why", { setReason: "" }, ["setReason"]], ["with half a milestone", { milestone1: "" }, ["milestone1"]], ["of no measure", { metric: "E99" }, ["metric"]],
  ])("%s is refused", async (_, change, fields) => {
    const refused = await proposeObjective.execute(await proposer(), { ...LOCAL, ...change });
    expect(refused.ok ? [] : refused.problems.map(({ field }) => field)).toEqual(fields);
    expect(await asOwner("SELECT code FROM objective WHERE proposed_by_id IS NOT NULL")).toEqual([]);
  });

  it("has its milestones recorded by its board alone, and taken back, each with its line in the trail", async () => {
    const done = await proposeObjective.execute(await proposer(), LOCAL);
    if (!done.ok) throw new Error("not proposed");
    const record = async (change: object, scope?: Scope<"trajectory:propose">) => codesOf(await recordMilestone.execute(scope ?? (await proposer("icb_leader")), { code: "QF7-P1", position: "0", known: "", reachedOn: "2026-06-01", ...change }));
    expect(await record({})).toEqual(["not_found"]);
    await decideTrajectory.execute(await scopeFor("regional_oversight", "trajectory:agree", "region-y63"), { id: done.value.id, revision: "1", decision: "agree", reason: "" });

    expect(await record({}, await proposer("icb_leader", "icb-qr1"))).toEqual(["not_found"]);
    for (const change of [{ position: "1" }, { code: "N4" }]) expect(await record(change)).toEqual(["not_found"]);
    for (const change of [{ reachedOn: "2999-01-01" }, { reachedOn: "yesterday" }, { reachedOn: "2026-02-30" }, { reachedOn: "" }, { position: "-1" }]) expect(await record(change)).toEqual(["invalid"]);
    const milestone = async () => (await loadObjectives(await scopeFor("dhsc", "figures:read"))).find(({ code }) => code === "QF7-P1")?.milestones[0];
    expect(await milestone()).toMatchObject({ reachedOn: null, recordedOn: null });

    expect(await record({})).toEqual(["done"]);
    expect(await milestone()).toMatchObject({ position: 0, reachedOn: "2026-06-01", recordedOn: DAY });
    expect(await record({ reachedOn: "2026-06-02" })).toEqual(["conflict"]);
    expect(await record({ known: "2026-06-01" })).toEqual(["invalid"]);
    expect(await record({ known: "2026-06-01", reachedOn: "" })).toEqual(["done"]);
    expect(await milestone()).toMatchObject({ reachedOn: null, recordedOn: DAY });
    const trail = (await auditOf("QF7-P1")).filter(({ action }) => action === "record milestone");
    expect(trail).toMatchObject([{ area_id: board, detail: { milestone: "Centre opens", due: "2027-01-31", before: null, after: "2026-06-01" } }, { detail: { before: "2026-06-01", after: null } }]);
  });

  it("beyond reach is refused", async () => expect(codesOf(await proposeObjective.execute(await proposer("icb_leader", "icb-qr1"), LOCAL))).toEqual(["out_of_reach"]));
});

describe("the preview", () => {
  it("says what the loaded figures say, or what is wrong", async () => {
    const scope = await proposer();
    const seen = await loadTrajectoryPreview(scope, { code: "N4", area: "QF7", fields: { style: "stepped_annual", due1: "2028-03-31", value1: "80" } }, DAY);
    expect(seen).toMatchObject({ ok: true, value: { realism: [{ dueOn: "2028-03-31", value: "80.0%" }], isIllustrative: false } });
    expect(await loadTrajectoryPreview(scope, { code: "N4", area: "QF7", fields: { style: "stepped_annual", due1: "2028-03-31", value1: "a lot" } }, DAY)).toMatchObject({ ok: false, problems: [{ field: "value1" }] });
    expect(await loadTrajectoryPreview(await proposer("icb_leader", "icb-qr1"), { code: "N4", area: "QF7", fields: {} }, DAY)).toBeNull();
  });
});
