import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile } from "./quantile";
import { sortPlaces } from "./sort-places";
import { standardDeviation } from "./standard-deviation";

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

describe("quantile", () => {
  it("gives what R gives by default", () => {
    const eleven = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110];
    expect(quantile(eleven, 0.3)).toBe(40);
    expect(quantile([3, 1, 2, 4], 0.25)).toBe(1.75);
    expect(quantile([3, 1, 2, 4], 0.5)).toBe(2.5);
    expect(quantile([7], 0.9)).toBe(7);
    expect(quantile([], 0.5)).toBeNull();
    expect(() => quantile([1], 1.1)).toThrow("A probability lies from 0 to 1, not 1.1");
  });

  it("runs from the lowest to the highest value without turning", () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (list, p, q) => {
        expect(quantile(list, 0)).toBe(Math.min(...list) + 0);
        expect(quantile(list, 1)).toBe(Math.max(...list) + 0);
        const [low, high] = [quantile(list, Math.min(p, q)) ?? NaN, quantile(list, Math.max(p, q)) ?? NaN];
        expect(low).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });
});

describe("standardDeviation", () => {
  it("divides by one less than the number of values", () => {
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 14);
    expect(standardDeviation([52.6, 52.6, 52.6])).toBe(0);
    expect(standardDeviation([1e200, -1e200])).toBeCloseTo(Math.SQRT2 * 1e200, -186);
    expect(standardDeviation([5])).toBeNull();
  });

  it("does not move with the values and grows with their scale", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -1000, max: 1000 }), (list, move) => {
        const own = standardDeviation(list);
        if (own === null) return;
        expect(standardDeviation(list.map((value) => value + move))).toBeCloseTo(own, 5);
        expect(standardDeviation(list.map((value) => value * -3))).toBeCloseTo(own * 3, 5);
      }),
    );
  });
});

describe("sortPlaces", () => {
  const few = fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 60 });
  const places = fc.array(fc.nat({ max: 70 }), { maxLength: 6 }).map((list) => list.sort((a, b) => a - b));

  it("brings to each place what stands there when all are sorted, and loses no value", () => {
    fc.assert(
      fc.property(fc.oneof(values, few), places, (list, asked) => {
        const sorted = Float64Array.from(list).sort();
        const got = sortPlaces(Float64Array.from(list), asked);
        expect(asked.map((place) => got[place])).toEqual(asked.map((place) => sorted[place]));
        expect(got.slice().sort()).toEqual(sorted);
      }),
      { numRuns: 500 },
    );
  });

  it("is right for values in order, turned round, all equal, and made to be slow", () => {
    const order = Array.from({ length: 3000 }, (_, place) => place);
    const orders = [order, [...order].reverse(), order.map(() => 1), order.map((place) => (place % 2 === 0 ? place : 3000 - place)), order.map((place) => Math.abs(1500 - place))];
    for (const list of orders) {
      const sorted = Float64Array.from(list).sort();
      const got = sortPlaces(Float64Array.from(list), [0, 299, 1499, 1500, 2700, 2999]);
      expect([0, 299, 1499, 1500, 2700, 2999].map((place) => got[place])).toEqual([0, 299, 1499, 1500, 2700, 2999].map((place) => sorted[place]));
    }
  });
});
