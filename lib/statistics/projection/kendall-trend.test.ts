import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kendallTrend } from "./kendall-trend";

describe("kendallTrend", () => {
  it("counts pairs as by hand", () => {
    // 1 3 2 5 4: of ten pairs eight rise and two fall. Var = 5·4·15/18 = 50/3, z = 5 / 4.0825 = 1.2247.
    const got = kendallTrend([1, 3, 2, 5, 4]);
    expect(got).toMatchObject({ score: 6, n: 5 });
    expect(got?.tau).toBeCloseTo(0.6, 12);
    expect(got?.pValue).toBeCloseTo(0.220671, 6);
  });

  it("takes tied values out of the scale: of 1 1 2 one pair is tied", () => {
    const got = kendallTrend([1, null, 1, 2]);
    expect(got).toMatchObject({ score: 2, n: 3 });
    expect(got?.tau).toBeCloseTo(2 / Math.sqrt(2 * 3), 12);
  });

  it("has a p value of 1 where rises and falls balance to one", () => {
    expect(kendallTrend([1, 3, 2, 1])?.pValue).toBe(1);
    expect(kendallTrend([2, 1, 2])?.pValue).toBe(1);
  });

  it("says nothing without an order, and refuses what is no number", () => {
    expect(kendallTrend([5, 5, 5, 5])).toBeNull();
    expect(kendallTrend([1, null, 2])).toBeNull();
    expect(() => kendallTrend([1, 2, Number.POSITIVE_INFINITY])).toThrow(/values\[2\]/);
  });

  it("turns its sign with the series and with time, and is 1 for a steady rise", () => {
    const series = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(series, (values) => {
        const plain = kendallTrend(values);
        const turned = kendallTrend(values.map((value) => -value));
        const back = kendallTrend(values.toReversed());
        if (plain === null) return turned === null && back === null;
        expect(turned?.tau).toBeCloseTo(-plain.tau, 12);
        expect(back?.tau).toBeCloseTo(-plain.tau, 12);
        expect(turned?.pValue).toBeCloseTo(plain.pValue, 12);
        return Math.abs(plain.tau) <= 1 && plain.pValue > 0 && plain.pValue <= 1;
      }),
    );
    expect(kendallTrend(Array.from({ length: 20 }, (_, place) => place ** 3))?.tau).toBe(1);
  });
});
