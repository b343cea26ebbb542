import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageScore } from "./average-score";
import { floorScore, roundScore } from "./round-score";

describe("averageScore", () => {
  it("gives the worked example of the manual", () => {
    const { average, sum, count } = averageScore([1, 2.62, 1, 1, 1, 1.4, 1, 3, 1.36, 1.45, 2]);
    expect(average).toBe(1.53);
    expect(sum).toBeCloseTo(16.83, 10);
    expect(count).toBe(11);
  });

  it("gives the published averages of a trust in four quarters", () => {
    const quarters = [
      [1, 2.67, 2, 2.97, 2.54, 2.1, 3.17, 1, 2.28, 2.15, 3],
      [1, 3.45, 2, 2.83, 2.29, 2.1, 1.64, 1, 2.37, 2.15, 2.84],
      [1, 2.75, 2, 2.43, 2.47, 2.1, 4, 1, 2.26, 2.15, 2.84],
      [1, 3.09, 2, 1.87, 2.66, 1.8, 4, 1, 2.1, 1.95, 2.84],
    ];
    expect(quarters.map((scores) => averageScore(scores).average)).toEqual([2.26, 2.15, 2.27, 2.21]);
  });

  it("leaves out a 0 with its weight: not scored is not best", () => {
    expect(averageScore([2, 0, 4, null], [1, 1, 1 / 3, 1])).toMatchObject({ average: 2.5, count: 2, weight: expect.closeTo(4 / 3, 12) as number });
    expect(averageScore([0, null])).toEqual({ average: null, unrounded: null, sum: 0, weight: 0, count: 0 });
    expect(averageScore([]).average).toBeNull();
  });

  it("makes three infection metrics weigh as much as one other", () => {
    expect(averageScore([1, 4, 4, 4], [1, 1 / 3, 1 / 3, 1 / 3]).average).toBe(2.5);
  });

  it("rounds halves up as decimal arithmetic does", () => {
    // The binary fraction nearest to 1.005 lies below it, and plain rounding falls into that trap.
    expect(((1 + 1.01) / 2).toFixed(2)).toBe("1.00");
    expect(averageScore([1, 1.01]).average).toBe(1.01);
    expect(averageScore([2.67, 2.68]).average).toBe(2.68);
  });

  it.each([
    [[0.5], undefined, "scores[0] must lie from 1 to 4, not 0.5"],
    [[2, 4.01], undefined, "scores[1] must lie from 1 to 4, not 4.01"],
    [[NaN], undefined, "scores[0] must be a finite number, not NaN"],
    [[2], [0], "weights[0] must be above 0, not 0"],
    [[2, 3], [1], "scores has 2 entries and weights 1; each needs as many as the other"],
  ] as const)("refuses what cannot be (%#)", (scores, weights, message) => {
    expect(() => averageScore(scores, weights)).toThrow(new RangeError(message));
  });

  const score = fc.oneof(fc.constant(0), fc.integer({ min: 100, max: 400 }).map((hundredths) => hundredths / 100));

  it("lies between the best and the worst score, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(score, fc.constantFrom(1, 1 / 3)), { minLength: 1, maxLength: 40 }), (pairs) => {
        const scored = pairs.filter(([own]) => own > 0).map(([own]) => own);
        const run = (list: typeof pairs) => averageScore(list.map(([own]) => own), list.map(([, weight]) => weight)).average;
        const average = run(pairs);
        expect(average === null).toBe(scored.length === 0);
        if (average === null) return;
        expect(average).toBeGreaterThanOrEqual(Math.min(...scored));
        expect(average).toBeLessThanOrEqual(Math.max(...scored));
        expect(run(pairs.toReversed())).toBe(average);
      }),
    );
  });

  it("agrees with whole-number arithmetic to the last digit", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100, max: 400 }), { minLength: 1, maxLength: 40 }), (hundredths) => {
        const [sum, n] = [hundredths.reduce((total, one) => total + one, 0), hundredths.length];
        expect(averageScore(hundredths.map((one) => one / 100)).average).toBe(Math.floor((2 * sum + n) / (2 * n)) / 100);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("roundScore and floorScore", () => {
  it("keep two decimal places", () => {
    expect([1.005, 2.675, 1.004999, 3.995].map(roundScore)).toEqual([1.01, 2.68, 1, 4]);
    expect([2.06, 2.0675, 2.3, 1.1 + 1.2].map(floorScore)).toEqual([2.06, 2.06, 2.3, 2.3]);
  });
});
