import { describe, expect, it } from "vitest";
import { roundTo } from "@/lib/shared/rounding";

describe("roundTo", () => {
  it.each([
    [1.005, 2, 1.01],
    [1.004999, 2, 1],
    [0.285, 2, 0.29],
    [100 * 0.285, 0, 29],
    [100 * 0.29, 0, 29],
    [(29 / 100) * 100, 1, 29],
    [28.999, 1, 29],
    [28.999, 3, 28.999],
    [0.1 + 0.2, 1, 0.3],
    [8.345, 2, 8.35],
    [1.45, 1, 1.5],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-1.005, 2, -1.01],
    [64.949999, 1, 64.9],
    [1e-7, 2, 0],
    [5e-7, 6, 0.000001],
    [123456789012345, 2, 123456789012345],
    [1250, -2, 1300],
    [194616, -3, 195000],
    [1.5e21, 2, 1.5e21],
  ])("rounds %d to %d decimals as %d", (value, decimals, expected) => {
    expect(roundTo(value, decimals)).toBe(expected);
  });

  it("never gives minus nought", () => {
    expect(Object.is(roundTo(-0.04, 1), 0)).toBe(true);
    expect(Object.is(roundTo(-0, 1), 0)).toBe(true);
  });

  it("gives every share of whole counts the decimal a reader would", () => {
    for (let part = 0; part <= 1000; part += 1) {
      // part/1000 as a percentage to no decimals: the exact half is decided in whole numbers.
      expect(roundTo((part / 1000) * 100, 0)).toBe(Math.floor((part + 5) / 10));
    }
  });

  it("refuses what is not a figure", () => {
    expect(() => roundTo(Number.NaN, 1)).toThrow(RangeError);
    expect(() => roundTo(Number.POSITIVE_INFINITY, 1)).toThrow(RangeError);
    expect(() => roundTo(1, 0.5)).toThrow(RangeError);
  });
});
