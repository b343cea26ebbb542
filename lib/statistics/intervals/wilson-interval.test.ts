import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalFactor } from "./normal-factor";
import { wilsonInterval } from "./wilson-interval";

const confidence = fc.double({ min: 0.5, max: 0.9999, noNaN: true });
const sample = fc.integer({ min: 1, max: 1e9 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
const relative = (got: number, wanted: number) => Math.abs(got - wanted) / Math.abs(wanted);

describe("wilsonInterval", () => {
  it("has limits that lie z standard errors, as they themselves make them, from the observed share", () => {
    fc.assert(fc.property(sample, confidence, ([x, n], level) => {
      const { value, lower, upper } = wilsonInterval(x, n, level);
      const z = normalFactor(level);
      // Relative to the smaller tail, so that shares near 0 are held to as many digits as others; near 1 by reflection.
      if (value > 0.5) return;
      const distance = (limit: number) => (value - limit) ** 2 - (z * z * limit * (1 - limit)) / n;
      for (const limit of [lower, upper]) expect(Math.abs(distance(limit))).toBeLessThanOrEqual(1e-13 * (limit + value) ** 2);
    }), { numRuns: 500 });
  });

  it("is the mirror image for the opposite share", () => {
    fc.assert(fc.property(sample, confidence, ([x, n], level) => {
      const share = wilsonInterval(x, n, level);
      const opposite = wilsonInterval(n - x, n, level);
      expect(opposite.lower).toBeCloseTo(1 - share.upper, 14);
      expect(opposite.upper).toBeCloseTo(1 - share.lower, 14);
    }));
  });

  it("contains the share, stays between 0 and the multiplier and scales with it", () => {
    const counts = fc.oneof(sample, fc.constantFrom<[number, number]>([1e-300, 1e-300], [0, 5e-324], [1e300, 1.7e308], [0.5, 1], [1e15 - 1, 1e15]));
    const levels = fc.oneof(confidence, fc.constantFrom(1e-300, 1 - 1e-12, 1 - 2 ** -53));
    fc.assert(fc.property(counts, levels, fc.constantFrom(1, 100, 1000), ([x, n], level, multiplier) => {
      const { value, lower, upper } = wilsonInterval(x, n, level, multiplier);
      expect([0 <= lower, lower <= value, value <= upper, upper <= multiplier]).toEqual([true, true, true, true]);
      const fraction = wilsonInterval(x, n, level);
      expect(relative(value + 1, fraction.value * multiplier + 1)).toBeLessThan(1e-15);
      expect(relative(lower + 1, fraction.lower * multiplier + 1)).toBeLessThan(1e-15);
      expect(relative(upper + 1, fraction.upper * multiplier + 1)).toBeLessThan(1e-15);
    }), { numRuns: 500 });
  });

  it("gives whole percentages exactly, so that a figure on its target is on its target", () => {
    for (let percent = 0; percent <= 100; percent += 1) expect(wilsonInterval(percent, 100, 0.95, 100).value).toBe(percent);
  });

  it("narrows as more are counted at the same share, and widens with the confidence", () => {
    const width = (x: number, n: number, level: number) => wilsonInterval(x, n, level).upper - wilsonInterval(x, n, level).lower;
    const counts = fc.integer({ min: 1, max: 1e6 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(fc.property(counts, fc.double({ min: 0.5, max: 0.99, noNaN: true }), ([x, n], level) => {
      expect(width(2 * x, 2 * n, level)).toBeLessThan(width(x, n, level));
      expect(width(x, n, level + 0.009)).toBeGreaterThan(width(x, n, level));
    }));
  });

  it("begins at exactly 0 for none and ends at exactly 1 for all, without losing digits at the other limit", () => {
    for (const n of [1, 12, 103, 612_345, 1e9]) {
      const z2 = normalFactor(0.95) ** 2;
      expect(wilsonInterval(0, n).lower).toBe(0);
      expect(relative(wilsonInterval(0, n).upper, z2 / (n + z2))).toBeLessThan(1e-14);
      expect(wilsonInterval(n, n).upper).toBe(1);
      expect(relative(wilsonInterval(n, n).lower, n / (n + z2))).toBeLessThan(1e-14);
    }
  });

  it("takes estimated counts, which have fractions", () => {
    const { value, lower, upper } = wilsonInterval(149_110.7, 223_213.6, 0.95, 100);
    expect([value, lower, upper].map((figure) => figure.toFixed(2))).toEqual(["66.80", "66.61", "67.00"]);
  });

  it("refuses impossible counts and options, naming them", () => {
    expect(() => wilsonInterval(-1, 5)).toThrow(new RangeError("numerator must be 0 or more, not -1"));
    expect(() => wilsonInterval(6, 5)).toThrow(new RangeError("numerator must be at most the denominator 5, not 6"));
    expect(() => wilsonInterval(0, 0)).toThrow(new RangeError("denominator must be above 0, not 0"));
    expect(() => wilsonInterval(1, Number.NaN)).toThrow("denominator must be above 0, not NaN");
    expect(() => wilsonInterval(1, 5, 95)).toThrow("confidence must lie between 0 and 1, not 95");
    expect(() => wilsonInterval(1, 5, 0.95, 0)).toThrow("multiplier must be above 0, not 0");
    expect(() => wilsonInterval(1e307, 1e308, 0.95, 100)).toThrow("numerator times multiplier must be a finite number");
  });
});
