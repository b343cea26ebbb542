import fc from "fast-check";
import * as R from "lib-r-math.js";
import { describe, expect, it } from "vitest";
import { countInterval } from "./count-interval";

const confidence = fc.double({ min: 0.5, max: 0.9999, noNaN: true });
const relative = (got: number, wanted: number) => Math.abs(got - wanted) / Math.abs(wanted);

/** Chance of at most so many events at a mean, added term by term. */
function poissonAtMost(events: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), 0];
  for (let k = 0; k <= events; k += 1) {
    sum += term;
    term *= mean / (k + 1);
  }
  return sum;
}

describe("countInterval", () => {
  it("has the exact limits of printed tables under 10 and Byar's from 10", () => {
    expect(countInterval(0, 0.95)).toEqual({ lower: 0, upper: expect.closeTo(3.6889, 4), method: "exact" });
    expect(countInterval(1, 0.95)).toEqual({ lower: expect.closeTo(0.0253, 4), upper: expect.closeTo(5.5716, 4), method: "exact" });
    expect(countInterval(9, 0.95)).toEqual({ lower: expect.closeTo(4.1154, 4), upper: expect.closeTo(17.0848, 4), method: "exact" });
    expect(countInterval(10, 0.95)).toEqual({ lower: expect.closeTo(4.7874, 4), upper: expect.closeTo(18.3915, 4), method: "byar" });
    expect(countInterval(9.999, 0.95).method).toBe("exact");
  });

  it("leaves half of what the confidence leaves in each tail, under 10 events", () => {
    fc.assert(fc.property(fc.nat(9), confidence, (events, level) => {
      const { lower, upper } = countInterval(events, level);
      expect(relative(poissonAtMost(events, upper), (1 - level) / 2)).toBeLessThan(1e-10);
      if (events > 0) expect(relative(1 - poissonAtMost(events - 1, lower), (1 - level) / 2)).toBeLessThan(1e-10);
    }));
  });

  it("has the limits that R's chi-square gives, for counts with fractions too", () => {
    fc.assert(fc.property(fc.double({ min: 0.05, max: 9.99, noNaN: true }), confidence, (events, level) => {
      const { lower, upper } = countInterval(events, level);
      const tail = (1 - level) / 2;
      expect(Math.abs(lower - R.qchisq(tail, 2 * events) / 2)).toBeLessThan(1e-9);
      expect(relative(upper, R.qchisq(tail, 2 * events + 2, undefined, false) / 2)).toBeLessThan(1e-9);
    }));
  });

  it("lies as close to the exact limits as the method note says, from 10 events", () => {
    const furthest = (level: number) => Math.max(...[10, 11, 15, 30, 100, 1000, 100_000].flatMap((events) => {
      const { lower, upper } = countInterval(events, level);
      return [relative(lower, R.qchisq((1 - level) / 2, 2 * events) / 2), relative(upper, R.qchisq((1 + level) / 2, 2 * events + 2) / 2)];
    }));
    expect(furthest(0.95)).toBeLessThan(0.002);
    expect(furthest(0.998)).toBeLessThan(0.015);
  });

  it("contains the count, for any count and confidence", () => {
    const counts = fc.oneof(fc.double({ min: 0, max: 20, noNaN: true }), fc.integer({ min: 10, max: 1e9 }), fc.constantFrom(5e-324, 1e-300, 1e16, 1e300));
    const levels = fc.oneof(confidence, fc.constantFrom(1e-300, 1e-12, 1 - 1e-12, 1 - 2 ** -53));
    fc.assert(fc.property(counts, levels, (events, level) => {
      const { lower, upper } = countInterval(events, level);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(events);
      expect(upper).toBeGreaterThanOrEqual(events);
      expect(upper).toBeLessThan(Infinity);
    }), { numRuns: 500 });
  });

  it("widens with the confidence, and narrows for its size as the count grows", () => {
    const share = (events: number, level: number) => (countInterval(events, level).upper - countInterval(events, level).lower) / events;
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0.5, max: 0.99, noNaN: true }), (events, level) => {
      expect(share(events, level + 0.009)).toBeGreaterThan(share(events, level));
      expect(share(2 * events, level)).toBeLessThan(share(events, level));
    }));
  });

  it("refuses what is no count and no confidence", () => {
    expect(() => countInterval(-1, 0.95)).toThrow(new RangeError("events must be 0 or more, not -1"));
    expect(() => countInterval(Number.NaN, 0.95)).toThrow("events must be 0 or more, not NaN");
    expect(() => countInterval(Infinity, 0.95)).toThrow("events must be 0 or more, not Infinity");
    for (const level of [0, 1, 95, -0.5, Number.NaN]) expect(() => countInterval(5, level)).toThrow(`confidence must lie between 0 and 1, not ${level}`);
  });
});
