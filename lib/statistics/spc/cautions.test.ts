import { describe, expect, it } from "vitest";
import { hasMixedSignal } from "./has-mixed-signal";
import { isAutocorrelated } from "./is-autocorrelated";
import { isShortSegment } from "./is-short-segment";
import { movingRangeLimit } from "./moving-range-limit";
import { computeXmr } from "./xmr";

const CALM = [20, 22, 19, 21, 18, 20, 21, 19, 22, 18, 20, 21, 19, 20, 22, 18];

describe("the caution for related neighbours", () => {
  it.each([[0.31, true], [0.3, false], [-0.9, false], [null, false]])("lag-1 autocorrelation %s: %s", (lag1, expected) => {
    expect(isAutocorrelated(lag1)).toBe(expected);
  });

  it("is raised by a slow drift, and not by a series that goes up and down", () => {
    const lag1 = (values: number[]) => computeXmr({ values, improvementDirection: "increase" }).lag1Autocorrelation;
    expect(isAutocorrelated(lag1(CALM.map((value, place) => value + 2 * place)))).toBe(true);
    expect(isAutocorrelated(lag1(CALM))).toBe(false);
  });
});

describe("a mixed signal", () => {
  it.each([
    [[], false],
    [["shift_above", "single_above"], false],
    [["trend_down", "two_of_three_below"], false],
    [["trend_up", "shift_below"], true],
    [["trend_down", "trend_up"], true],
  ] as const)("%o: %s", (rules, expected) => expect(hasMixedSignal(rules)).toBe(expected));

  it("is there to read on a last point that rises below the mean", () => {
    const values = [24, 25, 24, 25, 24, 25, 24, 25, 17, 18, 19, 20, 21, 22];
    const got = computeXmr({ values, improvementDirection: "increase" });
    expect(got.variationIcon).toBe("improvement_high");
    expect(got.points.at(-1)?.rules).toEqual(["trend_up", "shift_below"]);
    expect(hasMixedSignal(got.points.at(-1)?.rules ?? [])).toBe(true);
    expect(got.points.slice(0, 8).some(({ rules }) => hasMixedSignal(rules))).toBe(false);
  });
});

describe("the warning for a short segment", () => {
  it.each([[11, true, true], [12, false, true], [13, false, false]])("%i points: %s in Making Data Count, %s in NHSRplotthedots", (points, product, other) => {
    expect(isShortSegment({ points }, "nhse-mdc-sql-2.6a")).toBe(product);
    expect(isShortSegment({ points }, "nhse-mdc-excel-5.0")).toBe(product);
    expect(isShortSegment({ points }, "nhsr-plotthedots-0.2.2")).toBe(other);
  });

  it("counts usable points, and looks at each segment by itself", () => {
    const values = [...CALM, ...CALM.slice(0, 11), null, null];
    const { segments, dialect } = computeXmr({ values, improvementDirection: "increase", rebaseAt: [16] });
    expect(segments.map((segment) => isShortSegment(segment, dialect))).toEqual([false, true]);
  });
});

describe("the moving range chart", () => {
  it("has its upper limit at 3.267 mean moving ranges", () => {
    // Moving ranges 2, 1 and 3.
    const [segment] = computeXmr({ values: [5, 7, 6, 9], improvementDirection: "increase" }).segments;
    expect(movingRangeLimit(segment?.meanMovingRange ?? 0)).toBeCloseTo(6.534, 12);
    expect(movingRangeLimit(0)).toBe(0);
  });
});
