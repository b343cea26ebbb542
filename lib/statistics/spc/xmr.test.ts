import { describe, expect, it } from "vitest";
import type { SpcDialect, SpcRule, XmrInput, XmrOptions } from "./types";
import { computeXmr, defaultXmrOptions, PRODUCT_SPC } from "./xmr";

/** Sixteen values around 20 without any signal. */
const CALM = [20, 22, 19, 21, 18, 20, 21, 19, 22, 18, 20, 21, 19, 20, 22, 18];
const increase = (values: XmrInput["values"], rest: Partial<XmrInput> = {}): XmrInput => ({
  values,
  improvementDirection: "increase",
  ...rest,
});

describe("the product's rule set", () => {
  it("is what is used when nothing is asked for", () => {
    expect(computeXmr(increase(CALM)).dialect).toBe("nhse-mdc-sql-2.6a");
    expect(defaultXmrOptions("nhse-mdc-sql-2.6a")).toEqual(PRODUCT_SPC);
    expect(PRODUCT_SPC).toMatchObject({ shiftPoints: 6, trendPoints: 6, minimumPoints: 13, missing: "skip" });
  });

  it("gives way to single options, and keeps the default for one left undefined", () => {
    const run = [...CALM, 24, 24.5, 24, 24.5, 24, 24.5];
    expect(computeXmr(increase(run), { shiftPoints: undefined }).variationIcon).toBe("improvement_high");
    const seven = computeXmr(increase(run), { shiftPoints: 7 });
    expect(seven.points.flatMap((point) => point.rules)).not.toContain("shift_above");
  });
});

describe("a constant series", () => {
  it.each([52.6, 30.3, 0, -0.1, 1e9 / 3])("has exactly its constant as mean and no signal: %f", (constant) => {
    const got = computeXmr(increase(new Array<number>(15).fill(constant), { target: constant }));
    expect(got.segments[0]).toMatchObject({ mean: constant, lower: constant, upper: constant, meanMovingRange: 0 });
    expect(got.points.every((point) => point.type === "common_cause")).toBe(true);
    expect(got).toMatchObject({ variationIcon: "common_cause", assuranceIcon: "pass", lag1Autocorrelation: null });
  });
});

describe("the rules", () => {
  const ruleAt = (values: number[], rule: SpcRule, options: Partial<XmrOptions> = {}) =>
    computeXmr(increase(values), options).points.flatMap((point, index) => (point.rules.includes(rule) ? [index] : []));

  it("end a shift at a value on the mean, even where binary arithmetic puts the mean a hair below it", () => {
    // The mean is 20.1 exactly; five values above it stand before the last one, which is 20.1.
    const values = [18.2, 19.4, 19.9, 20.5, 20.7, 19.9, 19.5, 20.3, 20.9, 19.4, 20.7, 20.6, 20.4, 20.4, 20.7, 20.1];
    expect(ruleAt(values, "shift_above")).toEqual([]);
    expect(ruleAt([...values.slice(0, 15), 20.2], "shift_above")).toEqual([10, 11, 12, 13, 14, 15]);
  });

  it("end a trend at two equal values and count its first point", () => {
    expect(ruleAt([...CALM, 19, 20, 21, 22, 23], "trend_up")).toEqual([15, 16, 17, 18, 19, 20]);
    expect(ruleAt([...CALM, 19, 20, 20, 21, 22], "trend_up")).toEqual([]);
  });

  it("want all of the three on one side, and mark only those beyond two sigma", () => {
    // First series: mean 20.5, two-sigma line 24.16, upper limit 26.00.
    const calm = [20, 21, 19, 20, 18, 20, 21, 19, 20, 21, 19, 20, 19];
    expect(ruleAt([...calm, 25, 21, 25], "two_of_three_above")).toEqual([13, 15]);
    expect(ruleAt([...calm, 25, 19, 25], "two_of_three_above")).toEqual([]);
  });

  it("let a trend cross a recalculation, but no two of three", () => {
    const values = [...CALM, 19, 20, 21, 22, 23, ...CALM];
    const crossing = (dialect: SpcDialect) =>
      computeXmr(increase(values, { rebaseAt: [18] }), { dialect, trendPoints: 6 }).points[18]?.rules ?? [];
    expect(crossing("nhse-mdc-sql-2.6a")).toContain("trend_up");
    expect(crossing("nhsr-plotthedots-0.2.2")).not.toContain("trend_up");

    // One value beyond two sigma on either side of the recalculation, then one above the mean.
    const pair: XmrInput = increase([...CALM, 25, 25, 21, ...CALM], { rebaseAt: [17] });
    const pairs = (dialect: SpcDialect) =>
      computeXmr(pair, { dialect }).points.flatMap((point) => point.rules).filter((rule) => rule === "two_of_three_above");
    expect(pairs("nhse-mdc-sql-2.6a")).toHaveLength(0);
    expect(pairs("nhse-mdc-excel-5.0")).toHaveLength(2);
  });

  it("show icons on a single value only where the dialect has no minimum", () => {
    const one = increase([68.8], { target: 72 });
    expect(computeXmr(one)).toMatchObject({ variationIcon: "suppressed", assuranceIcon: "suppressed" });
    expect(computeXmr(one, { dialect: "nhsr-plotthedots-0.2.2" })).toMatchObject({
      limitsShown: false,
      variationIcon: "common_cause",
      assuranceIcon: "hit_or_miss",
    });
  });
});

describe("large moving ranges", () => {
  // Moving ranges: nine of 1 and two of 9, mean 27/11 = 2.4545, so those of 9 are over 3.267 means (8.02).
  const values = [1, 2, 1, 2, 1, 10, 1, 2, 1, 2, 1, 2];
  const limits = (movingRangeOutliers: XmrOptions["movingRangeOutliers"]) =>
    computeXmr(increase(values), { movingRangeOutliers, minimumPoints: null }).segments[0];

  it("are kept, dropped from the limits, or dropped with their points", () => {
    expect(limits("keep")?.upper).toBeCloseTo(26 / 12 + 2.66 * (27 / 11), 12);
    expect(limits("screen-for-limits-only")?.upper).toBeCloseTo(26 / 12 + 2.66, 12);
    expect(limits("screen-for-limits-only")?.mean).toBeCloseTo(26 / 12, 12);
    expect(limits("mean-and-limits")?.mean).toBeCloseTo(15 / 10, 12);
    expect(limits("mean-and-limits")?.lower).toBeCloseTo(1.5 - 2.66, 12);
    expect(limits("mean-and-limits")?.meanMovingRange).toBeCloseTo(27 / 11, 12);
  });

  it("are judged at 3.267 times the mean moving range", () => {
    // Twenty ranges of 1 and one of r: r / mean is 3.25 at r = 3.66 and 3.29 at r = 3.72.
    const withRange = (r: number) => [...Array.from({ length: 21 }, (_, place) => place % 2), r];
    const upper = (r: number) => computeXmr(increase(withRange(r)), { dialect: "nhsr-plotthedots-0.2.2" }).segments[0];
    expect(upper(3.66)?.upper).toBeGreaterThan((upper(3.66)?.mean ?? 0) + 2.67);
    expect(upper(3.72)?.upper).toBeCloseTo((upper(3.72)?.mean ?? 0) + 2.66, 12);
  });
});

describe("the minimum of thirteen points", () => {
  it("counts usable points alone", () => {
    const twelve = [...CALM.slice(0, 12), null, null, 60];
    const few = computeXmr(increase(twelve, { target: 25, ghostAt: [14] }));
    expect(few).toMatchObject({ limitsShown: false, usablePoints: 12, variationIcon: "suppressed", assuranceIcon: "suppressed" });
    expect(few.segments[0]?.mean).toBeCloseTo(241 / 12, 12);
    expect(few.points.every((point) => point.rules.length === 0)).toBe(true);
    const enough = computeXmr(increase(twelve, { target: 25 }));
    expect(enough).toMatchObject({ limitsShown: true, usablePoints: 13, variationIcon: "improvement_high" });
  });

  it("holds for no values at all", () => {
    for (const values of [[], [null, null]]) {
      const got = computeXmr(increase(values));
      expect(got).toMatchObject({ limitsShown: false, usablePoints: 0, segments: [], variationIcon: "suppressed" });
      expect(got.points).toHaveLength(values.length);
    }
  });
});

describe("missing and ghosted values", () => {
  it("are bridged: the chart is that of the values that remain", () => {
    const plain = computeXmr(increase(CALM));
    const gappy = computeXmr(increase([...CALM.slice(0, 5), null, ...CALM.slice(5, 9), 999, ...CALM.slice(9)], { ghostAt: [10] }));
    const { start: _a, end: _b, ...limits } = plain.segments[0] ?? { start: 0, end: 0 };
    expect(gappy.segments[0]).toMatchObject(limits);
    expect(gappy.points[5]).toEqual({ type: null, rules: [] });
    expect(gappy.points[10]).toEqual({ type: null, rules: [] });
    expect(gappy.lag1Autocorrelation).toBe(plain.lag1Autocorrelation);
  });

  it("leave both icons with the last value that counts", () => {
    const got = computeXmr(increase([...CALM, 60, null, 0], { ghostAt: [18], target: 0.5 }));
    expect(got).toMatchObject({ variationIcon: "improvement_high", assuranceIcon: "pass" });
  });

  it("break runs and moving ranges when gaps are kept", () => {
    const values = [...CALM, 24, 24.5, 24, null, 24.5, 24, 24.5];
    const rules = (missing: "skip" | "null-propagate") =>
      computeXmr(increase(values), { missing }).points.flatMap((point) => point.rules);
    expect(rules("skip").filter((rule) => rule === "shift_above")).toHaveLength(6);
    expect(rules("null-propagate")).not.toContain("shift_above");
    const kept = computeXmr(increase([1, null, 5, 6, null, 9]), { missing: "null-propagate", minimumPoints: null });
    expect(kept.segments[0]).toMatchObject({ points: 4, meanMovingRange: 1 });
    expect(computeXmr(increase([...CALM, 60, null]), { missing: "null-propagate" }).variationIcon).toBe("common_cause");
  });
});

describe("recalculations and baselines", () => {
  it("start new limits, in any order and even when repeated", () => {
    const values = [...CALM, ...CALM.map((value) => value + 10)];
    const got = computeXmr(increase(values, { rebaseAt: [16, 8, 16, 0] }));
    expect(got.segments.map(({ start, end, points }) => [start, end, points])).toEqual([[0, 7, 8], [8, 15, 8], [16, 31, 16]]);
    expect(got.segments[2]?.mean).toBeCloseTo((got.segments[0]?.mean ?? 0) / 2 + (got.segments[1]?.mean ?? 0) / 2 + 10, 12);
    expect(got.lag1Autocorrelation).toBeCloseTo(computeXmr(increase(CALM)).lag1Autocorrelation ?? 9, 12);
  });

  it("leave out a stretch without values and show no icon on a stretch of one", () => {
    const empty = computeXmr(increase([...CALM, null, null], { rebaseAt: [16] }));
    expect(empty.segments.map(({ start, end }) => [start, end])).toEqual([[0, 15]]);
    expect(empty.variationIcon).toBe("common_cause");
    const kept = computeXmr(increase([...CALM, null, null], { rebaseAt: [16], target: 50 }), { missing: "null-propagate" });
    expect(kept).toMatchObject({ variationIcon: "common_cause", assuranceIcon: "fail" });
    const single = computeXmr(increase([...CALM, 40], { rebaseAt: [16], target: 30 }));
    expect(single.segments[1]).toMatchObject({ points: 1, mean: 40, lower: 40, upper: 40 });
    expect(single).toMatchObject({ limitsShown: true, variationIcon: "suppressed", assuranceIcon: "suppressed" });
  });

  it("hold the limits of the first usable points until the next recalculation", () => {
    const values = [99, null, ...CALM.slice(0, 12), 30, 31, 30, ...CALM];
    const got = computeXmr(increase(values, { ghostAt: [0], baselinePoints: 12, rebaseAt: [17] }));
    const first12 = computeXmr(increase(CALM.slice(0, 12))).segments[0];
    expect(got.segments.map(({ start, end, points }) => [start, end, points])).toEqual([[0, 13, 12], [14, 16, 12], [17, 32, 16]]);
    expect(got.segments[0]?.upper).toBe(first12?.upper);
    expect(got.segments[1]?.upper).toBe(first12?.upper);
    expect(got.points.slice(14, 17).map((point) => point.type)).toEqual(["improvement", "improvement", "improvement"]);
    expect(got.segments[2]?.mean).toBe(20);
  });

  it("take the whole stretch when the baseline is longer, without an empty stretch behind it", () => {
    const got = computeXmr(increase([...CALM, null], { baselinePoints: 40 }));
    expect(got.segments).toHaveLength(1);
    expect(got.segments[0]).toMatchObject({ start: 0, end: 16, points: 16 });
  });
});

describe("signals that oppose each other", () => {
  // Six rising points end at index 11, where six falling points start; no other rule holds there.
  const peak = [21, 22, 21, 22, 21, 22, 12, 14, 16, 18, 19, 24, 18.5, 17, 15, 13, 11, 21, 22, 23];
  const at = (direction: "increase" | "decrease" | "neutral", metricConflictRule: "improvement" | "concern") =>
    computeXmr({ values: peak, improvementDirection: direction }, { metricConflictRule }).points[11];

  it("go to the side the metric's conflict rule prefers when equally strong", () => {
    expect(at("increase", "improvement")).toMatchObject({ type: "improvement", rules: ["trend_up", "trend_down"] });
    expect(at("increase", "concern")).toMatchObject({ type: "concern", rules: ["trend_down", "trend_up"] });
    expect(at("decrease", "improvement")).toMatchObject({ type: "improvement", rules: ["trend_down", "trend_up"] });
    expect(at("decrease", "concern")).toMatchObject({ type: "concern", rules: ["trend_up", "trend_down"] });
    expect(at("neutral", "improvement")?.type).toBe("neither_high");
  });

  it("go to improvement in the Excel tool and to the later trend in NHSRplotthedots", () => {
    const other = (dialect: SpcDialect, improvementDirection: "increase" | "decrease") =>
      computeXmr({ values: peak, improvementDirection }, { dialect, trendPoints: 6, movingRangeOutliers: "keep", metricConflictRule: "concern" }).points[11];
    expect(other("nhse-mdc-excel-5.0", "increase")?.type).toBe("improvement");
    expect(other("nhse-mdc-excel-5.0", "decrease")?.type).toBe("improvement");
    expect(other("nhsr-plotthedots-0.2.2", "increase")).toMatchObject({ type: "concern", rules: ["trend_down", "trend_up"] });
  });
});

describe("the target", () => {
  // Mean 200, limits 67 and 333 exactly.
  const values = Array.from({ length: 16 }, (_, place) => (place % 2 === 0 ? 175 : 225));
  const icon = (target: XmrInput["target"], improvementDirection: XmrInput["improvementDirection"]) =>
    computeXmr({ values, improvementDirection, target }).assuranceIcon;

  it.each([
    [66, "increase", "pass"],
    [67, "increase", "pass"],
    [68, "increase", "hit_or_miss"],
    [332, "increase", "hit_or_miss"],
    [333, "increase", "fail"],
    [333, "decrease", "pass"],
    [200, "decrease", "hit_or_miss"],
    [67, "decrease", "fail"],
    [200, "neutral", "none"],
    [null, "increase", "none"],
    [undefined, "decrease", "none"],
  ] as const)("%s with %s is %s", (target, direction, expected) => expect(icon(target, direction)).toBe(expected));

  it("is the one in force at the last usable point", () => {
    const moving = values.map((_, place) => (place < 15 ? 400 : 50));
    expect(icon(moving, "increase")).toBe("pass");
    expect(icon(moving.map((target, place) => (place === 15 ? null : target)), "increase")).toBe("none");
    const ghosted = computeXmr({ values, improvementDirection: "increase", target: moving, ghostAt: [15] });
    expect(ghosted.assuranceIcon).toBe("fail");
  });
});

describe("lag-1 autocorrelation", () => {
  it("is the sum of neighbouring products over the sum of squares", () => {
    // Distances -1.5, -0.5, 0.5, 1.5: products 0.75 - 0.25 + 0.75, squares 5.
    expect(computeXmr(increase([1, 2, 3, 4])).lag1Autocorrelation).toBeCloseTo(0.25, 12);
    expect(computeXmr(increase([1, 2])).lag1Autocorrelation).toBeNull();
  });
});

describe("input that cannot be right", () => {
  it.each([
    [{ values: [1, Number.NaN] }, /values\[1\] must be a finite number/],
    [{ values: [Number.POSITIVE_INFINITY] }, /values\[0\] must be a finite number/],
    [{ values: [1e200] }, /values\[0\] is larger/],
    [{ values: [1, 2], target: Number.NaN }, /target must be a finite number/],
    [{ values: [1, 2], target: [1] }, /target has 1 entries for 2 values/],
    [{ values: [1, 2], target: [1, Number.NEGATIVE_INFINITY] }, /target\[1\]/],
    [{ values: [1, 2], rebaseAt: [2] }, /rebaseAt\[0\] must be a whole number from 0 to 1/],
    [{ values: [1, 2], rebaseAt: [1, 0.5] }, /rebaseAt\[1\]/],
    [{ values: [1, 2], ghostAt: [-1] }, /ghostAt\[0\]/],
    [{ values: [1, 2], baselinePoints: 1 }, /baselinePoints must be a whole number of at least 2/],
    [{ values: [1, 2], improvementDirection: "up" as "increase" }, /improvementDirection/],
  ])("%o is refused", (input, message) => {
    expect(() => computeXmr({ improvementDirection: "increase", ...input })).toThrow(message);
  });

  it.each([
    [{ shiftPoints: 0 }, /shiftPoints/],
    [{ trendPoints: 2 }, /trendPoints/],
    [{ minimumPoints: 1.5 }, /minimumPoints/],
    [{ dialect: "western-electric" as "nhse-mdc-sql-2.6a" }, /Unknown SPC dialect/],
    [{ missing: "interpolate" as "skip" }, /Unknown missing: interpolate/],
    [{ movingRangeOutliers: "drop" as "keep" }, /Unknown movingRangeOutliers: drop/],
    [{ metricConflictRule: "both" as "concern" }, /Unknown metricConflictRule: both/],
  ])("options %o are refused", (options, message) => {
    expect(() => computeXmr(increase(CALM), options)).toThrow(message);
  });
});
