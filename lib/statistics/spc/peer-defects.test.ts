import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { AssuranceIcon, SpcDialect, XmrInput } from "./types";
import { computeXmr, defaultXmrOptions } from "./xmr";

const DIALECTS: SpcDialect[] = ["nhse-mdc-sql-2.6a", "nhse-mdc-excel-5.0", "nhsr-plotthedots-0.2.2"];
const increase = (values: XmrInput["values"], rest: Partial<XmrInput> = {}): XmrInput => ({ values, improvementDirection: "increase", ...rest });

describe.each(DIALECTS)("defects of published programs, not reproduced: %s", (dialect) => {
  it("1: a constant series whose running sum is a hair off is not a shift (SQL query 2.6a, FDP engine)", () => {
    // Fifteen times 52.6, added one by one and divided, is not 52.6.
    const values = new Array<number>(15).fill(52.6);
    expect(values.reduce((sum, value) => sum + value, 0) / 15).not.toBe(52.6);
    const got = computeXmr(increase(values), { dialect });
    expect(got.segments[0]).toMatchObject({ mean: 52.6, lower: 52.6, upper: 52.6 });
    expect(got.points.map(({ type }) => type)).toEqual(values.map(() => "common_cause"));
    expect(got.variationIcon).toBe("common_cause");
  });

  it("2: a constant series has limits and is judged against its target with screening on (NHSRplotthedots)", () => {
    const judged = (target: number): AssuranceIcon => {
      const got = computeXmr(increase(new Array<number>(15).fill(30.3), { target }), { dialect, movingRangeOutliers: "screen-for-limits-only" });
      expect(got).toMatchObject({ limitsShown: true, segments: [{ lower: 30.3, upper: 30.3 }] });
      return got.assuranceIcon;
    };
    expect([judged(25), judged(35)]).toEqual(["pass", "fail"]);
  });

  it("2: a missing value within a steady rise stops nothing (NHSRplotthedots)", () => {
    const values = [10, 12, 11, 13, 12, 14, 11, 13, 12, 13, null, 14, 15, 16, 17, 18];
    for (const missing of ["skip", "null-propagate"] as const) {
      const got = computeXmr(increase(values), { dialect, missing });
      expect(got.limitsShown).toBe(true);
      expect(got.points[10]).toEqual({ type: null, rules: [] });
      expect(got.points[15]?.rules.includes("trend_up")).toBe(missing === "skip");
    }
  });

  it("2: limits come from all values unless a baseline is asked for (the NHSRplotthedots vignette says 12)", () => {
    const values = [10, 12, 11, 13, 12, 14, 11, 13, 12, 13, 11, 12, 30, 32, 31, 30, 33, 31];
    const [segment] = computeXmr(increase(values), { dialect }).segments;
    expect(segment).toMatchObject({ start: 0, end: 17, points: 18 });
    expect(segment?.mean).toBeCloseTo(331 / 18, 12);
  });

  it("3: the mean is known under thirteen points (FDP engine)", () => {
    expect(computeXmr(increase([1, 2, 6]), { dialect }).segments[0]?.mean).toBe(3);
  });

  it("3: preferring improvement keeps it when low is good (FDP engine)", () => {
    // A fall that stays above the mean: the trend improves, the shift is a concern.
    const values = [14, 13, 14, 13, 14, 13, 14, 13, 27, 25, 23, 21, 19, 18, 17.5];
    const prefer = { dialect, metricConflictRule: "improvement", shiftPoints: 7, trendPoints: 7, movingRangeOutliers: "keep" } as const;
    const low = computeXmr({ values, improvementDirection: "decrease" }, prefer).points.at(-1);
    const high = computeXmr({ values: values.map((value) => -value), improvementDirection: "increase" }, prefer).points.at(-1);
    expect(low).toEqual({ type: "improvement", rules: ["trend_down", "shift_above"] });
    expect(high).toEqual({ type: "improvement", rules: ["trend_up", "shift_below"] });
  });

  it("8: one rule set at a time, one icon at a time (PowerBI-SPC: trend of 5, no minimum, two icons)", () => {
    const rising5 = [20, 22, 19, 21, 18, 20, 21, 19, 22, 19.5, 19, 19.8, 20.5, 20.7, 20.9];
    expect(computeXmr(increase(rising5), { dialect }).points.flatMap(({ rules }) => rules)).not.toContain("trend_up");
    const both = computeXmr(increase([24, 25, 24, 25, 24, 25, 24, 25, 15, 16, 17, 18, 19, 20, 21]), { dialect });
    expect(both.points.at(-1)?.rules).toEqual(["trend_up", "shift_below"]);
    expect(both.variationIcon).toBe("improvement_high");
  });
});

describe("defects of published material, not reproduced", () => {
  it("3, 8: nothing is judged under thirteen points by default in the Making Data Count rules", () => {
    const few = [20, 21, 20, 21, 20, 21, 20, 21, 20, 21, 20, 90];
    expect(computeXmr(increase(few, { target: 5 }))).toMatchObject({ limitsShown: false, variationIcon: "suppressed", assuranceIcon: "suppressed" });
    expect(defaultXmrOptions("nhse-mdc-sql-2.6a").trendPoints).toBe(6);
  });

  it("6: the point after the end of a trend is not coloured (Test Data.csv, Special cause conflict - High is good)", () => {
    const sample = JSON.parse(readFileSync(path.resolve("lib/statistics/fixtures/spc.json"), "utf8")) as { id: string; inputs: XmrInput; expected: { colours: string[] } }[];
    const slip = sample.find(({ id }) => id === "A-pub-007");
    expect(slip?.expected.colours[14]).toBe("blue");
    const got = computeXmr(slip?.inputs ?? increase([]), { dialect: "nhse-mdc-excel-5.0" });
    expect(got.points[13]?.rules).toContain("trend_up");
    expect(got.points[14]?.rules).not.toContain("trend_up");
    expect(got.points[14]?.type).not.toBe("improvement");
  });
});
