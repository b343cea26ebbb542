import { describe, expect, it } from "vitest";
import type { Trajectory } from "@/lib/objectives/domain/trajectory";
import { REALISM_BANDS } from "@/lib/statistics/realism/realism-verdict";
import { idOf, madeMetric, madeObjective, madePanel, madeStandings, madeStep } from "./fixtures/made-standings";
import { realismLeague } from "./realism-league";

const BOARDS = Array.from({ length: 12 }, (_, place) => ({ code: `Q${String.fromCharCode(65 + place)}1`, region: "region-a" }));
const MONTHS = 60;
/** Half a point up for 24 months, then as much down: it gains 6 in the best year, and never more than 12. */
const wave = (at: number): number => 60 + 0.5 * Math.abs(((at + 24) % 48) - 24);
const seriesOf = (level: number) => Object.fromEntries(BOARDS.map(({ code }, place) => [code, { values: Array.from({ length: MONTHS }, (_, at) => level + wave(at + place)) }]));
const measure = (metricCode: string, steps: readonly [string, number][]) => ({ metricCode, part: "judged" as const, steps: steps.map(([due, value]) => madeStep(due, value)) });
const objectives = [
  madeObjective("N4", "elective", [measure("E01", [["2027-03-31", 68], ["2029-03-31", 92]])]),
  madeObjective("N5", "elective", [measure("E06", [["2027-03-31", 40]])]),
  madeObjective("N1", "finance", [measure("F03", [["2029-03-31", 200]])]),
  madeObjective("N7", "prevention", [measure("O04", [["2029-03-31", 10]])]),
  madeObjective("QA1-1", "joint_working", [measure("E06", [["2029-03-31", 99]])], { boardId: idOf(0) }),
];
const panels = [madePanel(madeMetric("E01"), BOARDS, seriesOf(0)), madePanel(madeMetric("E06"), BOARDS, seriesOf(-30)), madePanel(madeMetric("F03"), BOARDS, seriesOf(0), "illustrative")];
const { boards } = madeStandings({ boards: BOARDS, objectives, panels });
const league = realismLeague(objectives, boards);
const facts = (code: string, which: "realism" | "nextRealism") => boards.flatMap(({ standings }) => standings.get(code)?.[which] ?? []);

describe("the realism league", () => {
  it("has a row for the final target and the step before it of each national objective that has figures, and none of a board's own", () => {
    expect(league.rows.map(({ code, targetText }) => `${code} ${targetText}`).sort()).toEqual(["N1 200.0% by March 2029", "N4 68.0% by March 2027", "N4 92.0% by March 2029", "N5 40.0% by March 2027"]);
  });

  it("expects the sum of the shares of past windows, board by board", () => {
    for (const [code, which, text] of [["N4", "realism", "92.0%"], ["N4", "nextRealism", "68.0%"], ["N5", "realism", "40.0%"]] as const) {
      const row = league.rows.find((one) => one.code === code && one.targetText.startsWith(text));
      const own = facts(code, which);
      expect(own, text).toHaveLength(12);
      let sum = 0;
      for (const { verdict, required } of own) sum += required <= 0 ? 1 : (verdict.share ?? Number.NaN);
      expect(row?.expected, text).toBeCloseTo(sum, 12);
      expect(row?.judged, text).toBe(12);
      expect(row?.bands.reduce((all, { count }) => all + count, 0), text).toBe(12);
    }
    const final = league.rows.find(({ targetText }) => targetText.startsWith("92"));
    expect(final).toMatchObject({ expected: 0, bands: [{ band: "never_seen", count: 12 }] });
    const next = league.rows.find(({ targetText }) => targetText.startsWith("68"));
    expect(next?.expected).toBeGreaterThan(0);
    expect(next?.expected).toBeLessThan(12);
  });

  it("is in order of what is hardest", () => {
    const shares = league.rows.map(({ expected, judged }) => (expected ?? 2 * judged) / judged);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(new Set(shares).size).toBeGreaterThan(2);
  });

  it("asks what a board must gain a year: the least and the most over the boards", () => {
    const needs = facts("N4", "realism").map(({ required }) => required / 3);
    const row = league.rows.find(({ targetText }) => targetText.startsWith("92"));
    expect(row?.needs?.[0]).toBeCloseTo(Math.min(...needs), 9);
    expect(row?.needs?.[1]).toBeCloseTo(Math.max(...needs), 9);
    expect(row?.unitWord).toBe("points a year");
  });

  it("counts for each area the pairs judged by their final targets, of all pairs", () => {
    expect(league.portfolio.map(({ area, judged, pairs }) => [area, judged, pairs])).toEqual([["finance", 12, 12], ["elective", 24, 24], ["prevention", 0, 12], ["joint_working", 0, 0]]);
    const sum = [...facts("N4", "realism"), ...facts("N5", "realism")].reduce((all, { verdict, required }) => all + (required <= 0 ? 1 : (verdict.share ?? Number.NaN)), 0);
    expect(league.portfolio[1]?.expected).toBeCloseTo(sum, 12);
    expect(league.portfolio[2]?.expected).toBeNull();
    expect(league.portfolio.map(({ isIllustrative }) => isIllustrative)).toEqual([true, false, false, false]);
  });

  it("takes its title from real figures, however hard an invented target is", () => {
    expect(league.rows[0]?.expected).toBe(0);
    expect(league.title).toBe("Aim N4, 92.0% by March 2029: for all 12 boards, no board like them ever gained as much");
    expect(realismLeague(objectives.slice(2, 3), boards).title).toBe("No target has enough history to be called realistic or not");
    expect(realismLeague(objectives, boards.slice(0, 1)).title).toBe("Aim N4, 92.0% by March 2029: never seen from a start like this board's");
  });

  it("says nothing of a panel too small to know", () => {
    const few = BOARDS.slice(0, 3);
    const small = madeStandings({ boards: few, objectives, panels: [madePanel(madeMetric("E01"), few, seriesOf(0))] });
    const row = realismLeague(objectives, small.boards).rows[0];
    expect([row?.judged, row?.expected, row?.bands]).toEqual([0, null, [{ band: "not_enough_history", word: "not enough history", count: 3 }]]);
  });

  it("names the target of most boards, and says how many have their own", () => {
    const own: Trajectory = {
      id: 1, objectiveCode: "N4", areaId: idOf(0), metricCode: "E01", version: 1, state: "agreed", revision: 1, reason: "", justification: "", source: "Its board", isIllustrative: false, proposedById: null, proposedBy: "", proposedOn: "2026-01-01",
      decidedBy: null, decidedOn: null, decisionReason: null, agreedOn: "2026-01-02", style: "stepped_annual", comparator: "at_least", baseline: null, points: [{ dueOn: "2028-03-31", value: 80 }], midpointOn: null, reduceBy: null,
    };
    const rows = realismLeague(objectives, madeStandings({ boards: BOARDS, objectives, panels, trajectories: [own] }).boards).rows;
    expect(rows.map(({ targetText }) => targetText)).toContain("92.0% by March 2029 (one board has its own target)");
  });

  it("gives the bands in the order of the scale, each with boards", () => {
    const row = league.rows.find(({ targetText }) => targetText.startsWith("68"));
    const order = row?.bands.map(({ band }) => REALISM_BANDS.findIndex(({ key }) => key === band)) ?? [];
    expect(order.length).toBeGreaterThan(1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const { count } of row?.bands ?? []) expect(count).toBeGreaterThan(0);
  });
});
