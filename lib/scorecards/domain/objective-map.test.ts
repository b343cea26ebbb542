import { describe, expect, it } from "vitest";
import { LATEST, madeMetric, madeObjective, madePanel, madeStandings, madeStep, type MadeSeries } from "./fixtures/made-standings";
import { mappedObjectives, objectiveMap } from "./objective-map";

const BOARDS = ["QA1", "QA2", "QA3", "QA4"].map((code) => ({ code, region: "region-a" }));
const steps = [madeStep(LATEST, 70), madeStep("2029-03-31", 85)];
const flat = (value: number): MadeSeries => ({ values: Array.from({ length: 13 }, () => value) });
const cancer = madeObjective("N5", "elective", [{ metricCode: "E06", part: "judged", steps }], { shortTitle: "Cancer 62 days" });
const waits = madeObjective("N4", "elective", [{ metricCode: "E01", part: "judged", steps }]);
const unheld = madeObjective("N6", "elective", [{ metricCode: "E11", part: "judged", steps }]);

const { boards } = madeStandings({
  boards: BOARDS, objectives: [waits, cancer, unheld],
  panels: [madePanel(madeMetric("E06"), BOARDS, { QA1: flat(50), QA2: flat(69.9), QA3: flat(90) }), madePanel(madeMetric("E01"), BOARDS, { QA1: flat(50) })],
});

describe("an objective on the map", () => {
  it("by status has the shade of each board's judgement, and counts those that cannot be judged", () => {
    const map = objectiveMap(cancer, boards, "status");
    expect(map?.rows.map(({ code, status, shade, valueText, dueText }) => [code, status, shade, valueText, dueText])).toEqual([
      ["QA1", "off_not_improving", 0, "50.0%", "70.0%"], ["QA2", "off_not_improving", 0, "69.9%", "70.0%"], ["QA3", "met", 4, "90.0%", "85.0%"], ["QA4", "not_measured", null, "–", "–"],
    ]);
    expect(map?.classes.map(({ label, count }) => [label, count])).toEqual([["Off trajectory, not improving", 2], ["Met", 1], ["Cannot be judged", 1]]);
    expect(map?.title).toBe("Cancer 62 days: two of 4 boards are off trajectory and not improving; 1 at the final target, 1 not measured");
  });

  it("by value has the shade of the distance from what is due, split where it is reached", () => {
    const map = objectiveMap(cancer, boards, "value");
    const shade = new Map(map?.rows.map((row) => [row.code, row.shade]));
    expect([shade.get("QA1"), shade.get("QA2"), shade.get("QA3"), shade.get("QA4")]).toEqual([0, 2, 4, null]);
    expect(map?.classes.reduce((sum, { count }) => sum + count, 0)).toBe(BOARDS.length);
    expect(map?.classes.find(({ atStep }) => atStep)?.label).toMatch(/ to −0\.1$/);
    expect(map?.keyTitle).toBe("Points from what is due");
  });

  it("is offered where a board has a figure, and not twice for the waits that stand there already", () => {
    expect(mappedObjectives([waits, cancer, unheld], boards).map(({ code }) => code)).toEqual(["N5"]);
    expect(objectiveMap(unheld, boards, "status")).toBeNull();
  });
});
