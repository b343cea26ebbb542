import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countInterval } from "./count-interval";
import { rateInterval } from "./rate-interval";

describe("rateInterval", () => {
  it("is the interval of the count over the denominator, in the unit of the multiplier", () => {
    const events = fc.oneof(fc.nat(30), fc.integer({ min: 10, max: 1e9 }));
    fc.assert(fc.property(events, fc.integer({ min: 1, max: 1e9 }), fc.constantFrom(0.5, 0.95, 0.998, 0.9999), fc.constantFrom(1, 1000, 100_000), (x, n, level, multiplier) => {
      const count = countInterval(x, level);
      const { value, lower, upper, method } = rateInterval(x, n, level, multiplier);
      expect([lower <= value, value <= upper, upper < Infinity, method]).toEqual([true, true, true, count.method]);
      [[value, x], [lower, count.lower], [upper, count.upper]].forEach(([rate = Number.NaN, wanted = Number.NaN]) => {
        expect(Math.abs((rate * n) / multiplier - wanted)).toBeLessThanOrEqual(1e-13 * wanted);
      });
    }));
  });

  it("narrows as events and denominator grow together", () => {
    const width = (times: number) => rateInterval(3 * times, 1000 * times).upper - rateInterval(3 * times, 1000 * times).lower;
    const widths = [1, 2, 3, 4, 10, 1000, 1e6].map(width);
    widths.slice(1).forEach((next, place) => void expect(next).toBeLessThan(widths[place] ?? 0));
  });

  it("may have more events than people", () => {
    expect(rateInterval(250, 100, 0.95, 1).value).toBe(2.5);
  });

  it("gives a whole rate exactly", () => {
    expect(rateInterval(6, 20_000).value).toBe(30);
  });

  it("does not divide counts as whole numbers (FingertipsNext unit data: 120 of 7,742 is 0)", () => {
    expect(rateInterval(120, 7742, 0.95, 1).value).toBeCloseTo(0.0155, 4);
    expect(rateInterval(120, 7742, 0.95, 1).lower).toBeGreaterThan(0.012);
  });

  it("refuses impossible counts and options, and a rate that no number can hold", () => {
    expect(() => rateInterval(-0.1, 5)).toThrow(new RangeError("events must be 0 or more, not -0.1"));
    expect(() => rateInterval(5, 0)).toThrow(new RangeError("denominator must be above 0, not 0"));
    expect(() => rateInterval(5, Infinity)).toThrow("denominator must be above 0, not Infinity");
    expect(() => rateInterval(5, 10, 0.95, -100)).toThrow("multiplier must be above 0, not -100");
    expect(() => rateInterval(5, 10, 1)).toThrow("confidence must lie between 0 and 1, not 1");
    expect(() => rateInterval(5, 1e-310)).toThrow("upper limit must be a finite number");
  });
});
