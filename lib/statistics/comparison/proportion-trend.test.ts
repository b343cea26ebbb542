import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proportionTrend } from "./proportion-trend";

const periods = fc.array(fc.integer({ min: 2, max: 3000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))), { minLength: 3, maxLength: 9 });
const read = (pairs: readonly (readonly [number, number])[]) => ({ count: pairs.map(([x]) => x), denominator: pairs.map(([, n]) => n) });

/** The formula of the text in whole numbers of any size. */
function byTheText(count: readonly number[], denominator: readonly number[]): number {
  const sum = (term: (x: bigint, n: bigint, t: bigint) => bigint) =>
    count.reduce((total, x, place) => total + term(BigInt(x), BigInt(denominator[place] ?? 0), BigInt(place + 1)), 0n);
  const N = sum((_, n) => n);
  const R = sum((x) => x);
  const gap = N * sum((x, _, t) => x * t) - R * sum((_, n, t) => n * t);
  const spread = N * sum((_, n, t) => n * t * t) - sum((_, n, t) => n * t) ** 2n;
  return Number((10n ** 30n * N * gap ** 2n) / (R * (N - R) * spread)) / 1e30;
}

describe("proportionTrend", () => {
  it("agrees with the formula in exact whole numbers", () => {
    fc.assert(
      fc.property(periods, (pairs) => {
        const input = read(pairs);
        const got = proportionTrend(input);
        if (got === null) return;
        const expected = byTheText(input.count, input.denominator);
        expect(Math.abs(got.chiSquare - expected)).toBeLessThanOrEqual(1e-9 * expected + 1e-20);
        expect(got.p).toBeGreaterThanOrEqual(0);
        expect(got.p).toBeLessThanOrEqual(1);
        expect(got.isBeyondThreshold).toBe(got.p < 0.002);
      }),
    );
  });

  it("gives the same in any unit of time, and turns round with time or with the complement", () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: 1, max: 50 }), fc.integer({ min: -2000, max: 2000 }), (pairs, unit, origin) => {
        const input = read(pairs);
        const plain = proportionTrend(input);
        if (plain === null) return;
        const close = (other: ReturnType<typeof proportionTrend>) => expect(other?.chiSquare).toBeCloseTo(plain.chiSquare, 7);
        close(proportionTrend(input, { scores: pairs.map((_, place) => origin + unit * place) }));
        const back = proportionTrend(read([...pairs].reverse()));
        close(back);
        const rest = proportionTrend(read(pairs.map(([x, n]) => [n - x, n])));
        close(rest);
        if (plain.chiSquare > 1e-9) expect([back?.direction, rest?.direction]).toEqual(Array(2).fill(plain.direction === "up" ? "down" : "up"));
      }),
    );
  });

  it("gives a level series chi-square 0 exactly", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 3, maxLength: 8 }), (sizes) => {
        const got = proportionTrend({ count: sizes.map((size) => size * 3), denominator: sizes.map((size) => size * 7) });
        expect(got).toMatchObject({ chiSquare: 0, p: 1, direction: "up", sameSign: true, marker: "no_change" });
      }),
    );
  });

  it("calls a trend only when no single period makes it", () => {
    const steady = { count: [100, 130, 160, 190, 220], denominator: [1000, 1000, 1000, 1000, 1000] };
    expect(proportionTrend(steady)?.marker).toBe("increasing");
    expect(proportionTrend({ ...steady, count: [...steady.count].reverse() })?.marker).toBe("decreasing");
    const jump = proportionTrend({ count: [120, 115, 110, 105, 220], denominator: steady.denominator });
    expect(jump).toMatchObject({ isBeyondThreshold: true, sameSign: false, marker: "no_change" });
    expect(jump?.leaveOneOutSlopes?.map(Math.sign)).toEqual([1, 1, 1, 1, -1]);
  });

  it("leaves out on unweighted logits, a step of the score", () => {
    const odds = [1, 2, 4].map((odd) => ({ x: odd * 100, n: (odd + 1) * 100 }));
    const slopes = proportionTrend({ count: odds.map(({ x }) => x), denominator: odds.map(({ n }) => n) }, { scores: [0, 10, 20] })?.leaveOneOutSlopes ?? [];
    expect(slopes).toHaveLength(3);
    for (const slope of slopes) expect(slope).toBeCloseTo(Math.log(2) / 10, 14);
  });

  it("does not call a trend where a period has no logit, and has no figure where nothing varies", () => {
    const fromNone = proportionTrend({ count: [0, 30, 60, 90, 120], denominator: [500, 500, 500, 500, 500] });
    expect(fromNone).toMatchObject({ isBeyondThreshold: true, leaveOneOutSlopes: null, sameSign: null, marker: "cannot_be_calculated" });
    expect(proportionTrend({ count: [0, 1, 0], denominator: [500, 500, 500] })).toMatchObject({ isBeyondThreshold: false, marker: "no_change" });
    expect(proportionTrend({ count: [0, 0, 0], denominator: [5, 6, 7] })).toBeNull();
    expect(proportionTrend({ count: [5, 6, 7], denominator: [5, 6, 7] })).toBeNull();
  });

  it.each([
    [{ count: [1, 2], denominator: [5, 5] }, {}, "count must have three periods or more"],
    [{ count: [1, 2, 3], denominator: [5, 5] }, {}, "count has 3 entries and denominator 2"],
    [{ count: [1, 6, 3], denominator: [5, 5, 5] }, {}, "count[1] (6) must not exceed denominator[1] (5)"],
    [{ count: [1, -1, 3], denominator: [5, 5, 5] }, {}, "count[1] must be 0 or more"],
    [{ count: [1, 0, 3], denominator: [5, 0, 5] }, {}, "denominator[1] must lie from 1"],
    [{ count: [1, 2, 3], denominator: [5, 5, 5] }, { scores: [2, 2, 2] }, "scores must not all be the same"],
    [{ count: [1, 2, 3], denominator: [5, 5, 5] }, { scores: [1, 2, Number.NaN] }, "scores[2] must be a finite number"],
  ])("refuses %j", (input, options, message) => {
    expect(() => proportionTrend(input, options)).toThrow(message);
    expect(() => proportionTrend(input, options)).toThrow(RangeError);
  });
});
