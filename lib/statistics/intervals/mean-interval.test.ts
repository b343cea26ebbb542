import fc from "fast-check";
import * as R from "lib-r-math.js";
import { describe, expect, it } from "vitest";
import { meanInterval, type MeanInterval } from "./mean-interval";

const values = fc.array(fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10), { minLength: 2, maxLength: 40 });
const confidence = fc.double({ min: 0.5, max: 0.9999, noNaN: true });
const limits = ({ value, lower, upper }: MeanInterval) => [lower ?? Number.NaN, value ?? Number.NaN, upper ?? Number.NaN] as const;

describe("meanInterval", () => {
  it("is the mean plus and minus R's t times the standard error", () => {
    fc.assert(fc.property(values, confidence, (list, level) => {
      const n = list.length;
      const mean = list.reduce((sum, value) => sum + value, 0) / n;
      const spread = Math.sqrt(list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
      const reach = (-R.qt((1 - level) / 2, n - 1) * spread) / Math.sqrt(n);
      const got = meanInterval(list, level);
      const [lower, value, upper] = limits(got);
      expect(got.standardDeviation).toBeCloseTo(spread, 9);
      expect(value).toBeCloseTo(mean, 9);
      // The oracle's t is good to 5e-8.
      expect(Math.abs(lower - (mean - reach))).toBeLessThanOrEqual(1e-7 * reach + 1e-9);
      expect(Math.abs(upper - (mean + reach))).toBeLessThanOrEqual(1e-7 * reach + 1e-9);
    }));
  });

  it("moves, scales and reflects with the values", () => {
    fc.assert(fc.property(values, confidence, (list, level) => {
      const [lower, value, upper] = limits(meanInterval(list, level));
      const close = (got: readonly number[], wanted: readonly number[]) => got.forEach((figure, place) => {
        expect(Math.abs(figure - (wanted[place] ?? Number.NaN))).toBeLessThanOrEqual(1e-11 * (upper - lower + 1000));
      });
      close(limits(meanInterval(list.map((one) => one + 50), level)), [lower + 50, value + 50, upper + 50]);
      close(limits(meanInterval(list.map((one) => one * 3), level)), [lower * 3, value * 3, upper * 3]);
      close(limits(meanInterval(list.map((one) => -one), level)), [-upper, -value, -lower]);
    }));
  });

  it("contains the mean, and narrows as the values are seen again and again", () => {
    fc.assert(fc.property(values, confidence, (list, level) => {
      const [lower, value, upper] = limits(meanInterval(list, level));
      expect([lower <= value, value <= upper]).toEqual([true, true]);
      const [lowerTwice, , upperTwice] = limits(meanInterval([...list, ...list], level));
      expect(upperTwice - lowerTwice).toBeLessThanOrEqual(upper - lower);
    }));
  });

  it("closes on a constant exactly", () => {
    expect(meanInterval(new Array(15).fill(52.6))).toEqual({ value: 52.6, standardDeviation: 0, lower: 52.6, upper: 52.6 });
  });

  it("has no limits without two values, and no mean without one", () => {
    expect(meanInterval([7])).toEqual({ value: 7, standardDeviation: null, lower: null, upper: null });
    expect(meanInterval([])).toEqual({ value: null, standardDeviation: null, lower: null, upper: null });
  });

  it("holds at the ends of the confidence", () => {
    for (const level of [1e-300, 0.5, 0.9999, 1 - 2 ** -53]) {
      const [lower, value, upper] = limits(meanInterval([1, 2], level));
      expect([Number.isFinite(lower), lower <= value, value <= upper, Number.isFinite(upper)]).toEqual([true, true, true, true]);
    }
  });

  it("refuses values that are no numbers, naming the place", () => {
    expect(() => meanInterval([1, Number.NaN, 3])).toThrow(new RangeError("values[1] must be a finite number, not NaN"));
    expect(() => meanInterval([1, 2, Infinity])).toThrow("values[2] must be a finite number, not Infinity");
    expect(() => meanInterval([1, 2], 1)).toThrow("confidence must lie between 0 and 1, not 1");
    expect(() => meanInterval([1.7e308, -1.7e308])).toThrow("must be a finite number");
  });
});
