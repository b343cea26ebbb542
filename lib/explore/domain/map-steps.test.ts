import { describe, expect, it } from "vitest";
import { shadeOf, stepCuts, stepLabels, stepOf } from "./map-steps";

const count = (values: readonly number[], cuts: readonly number[], decimals: number): number[] =>
  Array.from({ length: cuts.length + 1 }, (_, step) => values.filter((value) => stepOf(value, cuts, decimals) === step).length);

describe("stepCuts", () => {
  it("by quantile put as many values in each of five classes", () => {
    const values = Array.from({ length: 40 }, (_, index) => 3 * index ** 1.5);
    const cuts = stepCuts(values, "quantile", 1);
    expect(cuts).toHaveLength(4);
    expect(count(values, cuts, 1)).toEqual([8, 8, 8, 8, 8]);
  });

  it("of equal steps are equally far apart from the lowest value to the highest", () => {
    expect(stepCuts([10, 12, 11, 60, 35], "equal", 1)).toEqual([20, 30, 40, 50]);
  });

  it("make fewer classes where values tie, and never an empty lowest one", () => {
    const values = [1, 1, 1, 1, 1, 1, 1, 1, 2, 3];
    const cuts = stepCuts(values, "quantile", 0);
    expect(count(values, cuts, 0).every((held) => held > 0)).toBe(true);
    expect(count(values, cuts, 0).reduce((sum, held) => sum + held, 0)).toBe(10);
    expect(stepOf(1, cuts, 0)).toBe(0);
  });

  it("make one class where all are equal or alike as printed, and none without values", () => {
    expect(stepCuts([7, 7, 7], "quantile", 1)).toEqual([]);
    expect(stepCuts([7.01, 7.02, 6.99], "equal", 1)).toEqual([]);
    expect(stepCuts([], "equal", 1)).toEqual([]);
    expect(stepLabels([], 1)).toEqual(["All alike"]);
    expect(shadeOf(0, [])).toBe(2);
  });

  it("hold negative values and put each in the class whose label it reads in", () => {
    const values = [-18.44, -5.06, -5.04, 0, 3.2];
    const cuts = stepCuts(values, "equal", 1);
    expect(stepLabels(cuts, 1)).toEqual(["Under −14.1", "−14.1 to −9.9", "−9.8 to −5.5", "−5.4 to −1.2", "−1.1 and over"]);
    expect(values.map((value) => stepOf(value, cuts, 1))).toEqual([0, 3, 3, 4, 4]);
  });
});

describe("stepLabels", () => {
  it("leave no printed value out and none in two classes", () => {
    const cuts = [55.2, 55.3, 60];
    expect(stepLabels(cuts, 1)).toEqual(["Under 55.2", "55.2", "55.3 to 59.9", "60.0 and over"]);
    // 59.96 prints as 60.0, so it belongs where the label says 60.0.
    expect([55.14, 55.16, 55.24, 55.26, 59.94, 59.96].map((value) => stepOf(value, cuts, 1))).toEqual([0, 1, 1, 2, 2, 3]);
  });

  it("print counts with thousands", () => {
    expect(stepLabels([1000, 25000], 0)).toEqual(["Under 1,000", "1,000 to 24,999", "25,000 and over"]);
  });
});

describe("shadeOf", () => {
  it("uses the whole of the scale whatever the number of classes", () => {
    const shades = (cuts: readonly number[]): number[] => Array.from({ length: cuts.length + 1 }, (_, step) => shadeOf(step, cuts));
    expect(shades([1, 2, 3, 4])).toEqual([0, 1, 2, 3, 4]);
    expect(shades([1])).toEqual([0, 4]);
    expect(shades([1, 2])).toEqual([0, 2, 4]);
  });
});
