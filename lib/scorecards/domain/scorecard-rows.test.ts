import { describe, expect, it } from "vitest";
import type { ScorecardMeasure, ScorecardObjective } from "./scorecard";
import { chosenObjectives, scorecardRows, type ScorecardPart } from "./scorecard-rows";
import { summaryMatrixOf } from "./summary-matrix-of";
import { scorecardFile } from "./scorecard-file";
import type { Scorecard } from "./scorecard";

const measure = (metricCode: string, more: Partial<ScorecardMeasure> = {}): ScorecardMeasure => ({
  metricCode, name: `Measure ${metricCode}`, unitLabel: "%", part: "judged", valueText: "68.5%", value: 68.51, partsText: null, periodEnd: "2026-03-31", periodText: "March 2026", stepText: "65%", stepNote: "national, now",
  status: "on_trajectory", statusWord: "On trajectory", because: "It is at the step.", stale: false, variation: "improvement_high", assurance: "hit_or_miss", points: 42, coverageTexts: [], nextUpdateText: "About 11 June 2026", isIllustrative: false, sparkline: "", ...more,
});
const objective = (code: string, more: Partial<ScorecardObjective> = {}): ScorecardObjective => ({
  code, area: "elective", isLocal: false, isIllustrative: false, title: `Objective ${code}`, shortTitle: code, targetText: "92%", ownProposal: false, status: "on_trajectory", because: "Its own reason.", stale: false, meanwhile: null, lagText: null,
  mainMetric: "E01", realism: null, coverageChanged: false, notMeasured: null, measures: [measure("E01")], ...more,
});
const OBJECTIVES = [
  objective("L1", { isLocal: true, area: "prevention" }),
  objective("N10", { area: "joint_working", status: "off_not_improving", mainMetric: "J17", meanwhile: "Judged meanwhile on it: because", measures: [measure("J17", { part: "meanwhile", variation: "common_cause" }), measure("J02", { part: "judged", status: "not_measured", points: 1, variation: "suppressed", assurance: "suppressed" })] }),
  objective("N4", { measures: [measure("E01"), measure("E03", { part: "lead", status: "off_improving", assurance: "fail", variation: "improvement_low" }), measure("E16", { part: "context", assurance: "none", variation: "neither_low" })] }),
  objective("N1", { area: "finance", status: "not_measured", mainMetric: null, measures: [], notMeasured: "None is loaded." }),
  objective("N3", { area: "finance", status: "met", isIllustrative: true, measures: [measure("F06", { points: 22, variation: "suppressed", isIllustrative: true })], mainMetric: "F06" }),
];
const SCORECARD = { objectives: OBJECTIVES, board: { code: "QF7", name: "South Yorkshire", basis: "published" }, asOf: "2026-05-20", set: "2026", source: "NHS England", cautions: [] } as unknown as Scorecard;

describe("the rows of a scorecard", () => {
  const groups = scorecardRows(SCORECARD);
  const rows = groups.flatMap((group) => group.rows);

  it("stand by area in the product's order, local priorities last, each objective once", () => {
    expect(groups.map(({ key, rows: own }) => [key, own.filter(({ isMain }) => isMain).map((row) => row.objective)])).toEqual([["finance", ["N1", "N3"]], ["elective", ["N4"]], ["joint_working", ["N10"]], ["local", ["L1"]]]);
  });

  it("give the objective's status and reason to its own row, and none to context or to what has no target", () => {
    const told = new Map(rows.map((row) => [`${row.objective} ${row.metric}`, [row.status, row.because]]));
    expect(told.get("N10 J17")).toEqual(["off_not_improving", "Its own reason."]);
    expect(told.get("N4 E03")).toEqual(["off_improving", "It is at the step."]);
    expect([told.get("N4 E16"), told.get("N10 J02")]).toEqual([[null, ""], [null, ""]]);
  });

  it("say why nothing is held and how to load it, and what is judged meanwhile", () => {
    expect(rows.find((row) => row.objective === "N1")).toMatchObject({ value: "–", next: "Not loaded", notes: [{ text: "None is loaded.", href: "/imports/templates", link: "Not loaded: how to load" }] });
    expect(rows.find((row) => row.metric === "J17")?.notes).toEqual([{ text: "Judged meanwhile on it: because" }]);
  });

  it.each<[ScorecardPart | null, readonly string[]]>([["off", ["N10"]], ["finance", ["N1", "N3"]], ["local", ["L1"]], ["prevention", []], [null, ["N1", "N3", "N4", "N10", "L1"]]])("narrowed to %s are of %j, in table and file alike", (only, codes) => {
    expect(chosenObjectives(OBJECTIVES, only).map(({ code }) => code)).toEqual(codes);
    expect([...new Set(scorecardRows(SCORECARD, only).flatMap((group) => group.rows.map((row) => row.objective)))]).toEqual(codes);
    const file = scorecardFile(SCORECARD, only);
    const place = file.columns.findIndex(({ name }) => name === "objective");
    expect([...new Set(file.rows.map((row) => row[place]))]).toEqual(codes);
    expect(file.isIllustrative).toBe(codes.includes("N3"));
    expect(file.rows.every((row) => row.length === file.columns.length)).toBe(true);
  });
});

describe("the summary matrix of a scorecard", () => {
  const matrix = summaryMatrixOf(SCORECARD);
  const cell = (row: string, column: string) => matrix.rows.find(({ key }) => key === row)?.cells[matrix.columns.findIndex((key) => key === column)]?.map(({ metricCode }) => metricCode);

  it("holds every measure with enough points once, by what its chart says, and names the rest", () => {
    expect([cell("improving", "hit_or_miss"), cell("improving", "fail"), cell("common_cause", "hit_or_miss"), cell("no_judgement", "no_target")]).toEqual([["E01", "E01"], ["E03"], ["J17"], ["E16"]]);
    expect(matrix.tooFew).toEqual([{ name: "Measure J02", points: 1 }]);
    expect(matrix.notForLimits).toEqual(["Measure F06"]);
    expect(matrix.title).toBe("Variation against assurance: all five measures with enough points");
  });

  it("keeps the three rows that every reader looks for, and no empty others", () => {
    expect(summaryMatrixOf({ objectives: [] }).rows.map(({ key }) => key)).toEqual(["improving", "common_cause", "concern"]);
    expect(summaryMatrixOf({ objectives: [] }).title).toBe("Variation against assurance: no measure has enough points");
  });
});
