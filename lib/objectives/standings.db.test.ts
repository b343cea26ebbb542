import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { asOwner } from "@/lib/testing/accounts";
import { areaIdOf, scopeFor, seededDatabase } from "@/lib/testing/test-database";
import type { Standing } from "./domain/standing";
import { loadStandings, type Standings } from "./load-standings";

seededDatabase();

const TODAY = "2026-11-21";
/** Last day on which an outcome cannot have changed, and the first on which it can be judged. */
const LAGGING = { N7: ["2028-09-30", "2028-10-01"], N8: ["2028-06-30", "2028-07-01"], N9: ["2036-09-30", "2036-10-01"] } as const;
let scope: Scope<"figures:read">;
beforeAll(async () => void (scope = await scopeFor("dhsc", "figures:read")));

const standingOf = ({ boards }: Standings, board: string, objective: string): Standing => {
  const found = boards.find(({ version }) => version?.odsCode === board)?.standings.get(objective);
  if (!found) throw new Error(`no standing of ${board} for ${objective}`);
  return found;
};

interface Waits { readonly period: string; readonly value: number }

/** Share within 18 weeks of a board that kept its boundary, month by month, as known on a day: by its own statement. */
const waitsOf = (board: string, day: string): Promise<Waits[]> => asOwner<Waits>(
  `SELECT period_end::text AS period, 100.0 * numerator / denominator AS value FROM (
     SELECT DISTINCT ON (o.period_end) o.* FROM observation o JOIN release r ON r.id = o.release_id JOIN area_version v ON v.area_id = o.area_id
     WHERE o.metric_code = 'E01' AND v.ods_code = $1 AND r.published_on <= $2::date ORDER BY o.period_end, r.published_on DESC, r.id DESC) AS known
   WHERE denominator > 0 ORDER BY period_end`, board, day);

describe("standings", () => {
  it("give each board of either set one answer for each national objective, and England too", async () => {
    for (const [set, count] of [["2026", 36], ["2023", 42]] as const) {
      const { boards, england, objectives } = await loadStandings(scope, set, TODAY);
      expect(boards).toHaveLength(count);
      const national = objectives.filter(({ boardId }) => boardId === null).map(({ code }) => code);
      expect(national).toHaveLength(12);
      for (const { standings, areaId } of [england, ...boards]) {
        const own = objectives.filter(({ boardId }) => boardId === areaId).map(({ code }) => code);
        expect([...standings.keys()].sort()).toEqual([...national, ...own].sort());
        for (const { because } of standings.values()) expect(because).toMatch(/^\S.*[.]$/s);
      }
    }
  });

  it.each(["QF7", "QOP", "QHM"])("of %s hold the published share, on its side of the step, on two days", async (board) => {
    for (const day of [TODAY, "2026-05-01"]) {
      const all = await waitsOf(board, day);
      const latest = all.at(-1);
      const { status, position } = standingOf(await loadStandings(scope, "2026", day), board, "N4");
      expect(position?.report.latest?.periodEnd, day).toBe(latest?.period);
      expect(position?.report.latest?.value, day).toBeCloseTo(latest?.value ?? Number.NaN, 9);
      if (day !== TODAY) {
        expect([latest?.period, status]).toEqual(["2026-02-28", "too_early"]);
        continue;
      }
      expect(latest?.period).toBe("2026-03-31");
      const before = all.slice(0, -1).map(({ value }) => value);
      const movement = before.slice(1).reduce((sum, value, place) => sum + Math.abs(value - (before[place] ?? 0)), 0) / (before.length - 1);
      const isOn = (latest?.value ?? 0) >= 65 - 2.66 * movement;
      expect(["on_trajectory", "met"].includes(status), `${latest?.value} against 65, ordinary movement ${2.66 * movement}`).toBe(isOn);
    }
  });

  it("never tell a lagging outcome before its day, and are free to from that day", async () => {
    for (const day of [TODAY, "2027-11-21", "2028-06-30"]) {
      const { boards, england } = await loadStandings(scope, "2026", day);
      for (const { standings } of [england, ...boards]) for (const code of Object.keys(LAGGING)) expect([day, code, standings.get(code)?.status]).toEqual([day, code, "too_early"]);
    }
    for (const [code, [last, first]] of Object.entries(LAGGING)) {
      expect(standingOf(await loadStandings(scope, "2026", last), "QF7", code).rung, `${code} on ${last}`).toBe("lagging");
      expect(standingOf(await loadStandings(scope, "2026", first), "QF7", code).rung, `${code} on ${first}`).not.toBe("lagging");
    }
  });
});

describe("a trajectory that a board agreed", () => {
  const AGREED = "2026-04-10";
  beforeAll(async () => {
    await asOwner(
      `INSERT INTO trajectory (objective_code, area_id, metric_code, version, state, style, comparator, points, reason, source, proposed_by, decided_by, decided_at, agreed_on)
       VALUES ('N4', $1, 'E01', 1, 'agreed', 'stepped_annual', 'at_least', '[{"dueOn": "2025-12-31", "value": 99}, {"dueOn": "2028-03-31", "value": 99.5}]', 'A test', 'A plan', 'Somebody', 'Somebody else', now(), $2::date)`, await areaIdOf("icb-qf7"), AGREED);
    scope = await scopeFor("dhsc", "figures:read");
  });
  afterAll(async () => void (await asOwner("TRUNCATE trajectory")));

  it("replaces the national line from its day and not before, for that board alone", async () => {
    const [eve, day] = [await loadStandings(scope, "2026", "2026-04-09"), await loadStandings(scope, "2026", AGREED)];
    const [before, from] = [standingOf(eve, "QF7", "N4"), standingOf(day, "QF7", "N4")];
    expect([before.trajectory, before.status, before.position?.steps.map(({ value }) => value)]).toEqual([null, "too_early", [65, 70, 92]]);
    expect(from.trajectory?.version).toBe(1);
    expect(from.position?.steps.map(({ dueOn, value, scope: whose }) => [dueOn, value, whose])).toEqual([["2025-12-31", 99, "agreed"], ["2028-03-31", 99.5, "agreed"]]);
    expect(["off_improving", "off_not_improving"]).toContain(from.status);
    expect(from.because).toContain("short of the step of 99.0%");
    expect(from.realism).toMatchObject({ target: 99.5, dueOn: "2028-03-31" });
    const others = (standings: Standings) => standings.boards.filter(({ version }) => version?.odsCode !== "QF7").flatMap(({ standings: own }) => { const one = own.get("N4"); return one ? [[one.status, one.trajectory, one.position?.steps.length]] : []; });
    expect(others(day)).toHaveLength(35);
    for (const [, trajectory, steps] of others(day)) expect([trajectory, steps]).toEqual([null, 3]);
  });

  it("changes nothing of what was known before it, or of other objectives", async () => {
    const { england, boards } = await loadStandings(scope, "2026", TODAY);
    expect(england.standings.get("N4")?.trajectory).toBeNull();
    const own = boards.find(({ version }) => version?.odsCode === "QF7");
    expect([...(own?.standings.values() ?? [])].filter(({ trajectory, objective }) => trajectory !== null && objective.boardId === null).map(({ objective }) => objective.code)).toEqual(["N4"]);
  });
});
