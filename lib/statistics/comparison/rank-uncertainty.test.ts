import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalDistribution } from "../distributions/normal-distribution";
import { drawRanks } from "./draw-ranks";
import { expectedRanks } from "./expected-ranks";
import { rankUncertainty } from "./rank-uncertainty";

const areas = fc
  .array(fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 0, max: 12 })), { minLength: 1, maxLength: 14 })
  .map((pairs) => ({ estimates: pairs.map(([estimate]) => estimate), errors: pairs.map(([, error]) => error / 4) }));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const DRAWS = 2000;

describe("rankUncertainty", () => {
  it("knows for certain what has no error", () => {
    const got = rankUncertainty([10, 30, 20, 40], [0, 0, 0, 0], { better: "high" });
    expect(got.map(({ pointRank, expectedRank, rankLower, rankMedian, rankUpper }) => [pointRank, expectedRank, rankLower, rankMedian, rankUpper])).toEqual(
      [4, 2, 3, 1].map((rank) => Array(5).fill(rank)),
    );
    expect(got.map(({ probabilityBest }) => probabilityBest)).toEqual([0, 0, 0, 1]);
    expect(rankUncertainty([10, 30, 20], [0, 0, 0], { better: "low" }).map(({ pointRank }) => pointRank)).toEqual([1, 3, 2]);
  });

  it("lets certain ties take the places they share, each equally often", () => {
    const got = rankUncertainty([9, 5, 5, 5, 1], [0, 0, 0, 0, 0], { better: "high" });
    expect(got.map(({ pointRank }) => pointRank)).toEqual([1, 2, 2, 2, 5]);
    expect(got.map(({ expectedRank }) => expectedRank)).toEqual([1, 3, 3, 3, 5]);
    expect(got.map(({ rankLower, rankUpper }) => [rankLower, rankUpper])).toEqual([[1, 1], [2, 4], [2, 4], [2, 4], [5, 5]]);
    const counts = drawRanks([5, 5, 5], [0, 0, 0], 30_000, 7);
    // Each of the nine counts is binomial with mean 10,000 and standard deviation 82.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(4.5 * 82);
    // By chance, not in turn: in turn two areas would share 100 draws equally with every seed.
    expect(new Set([1, 2, 3, 4, 5].map((seed) => drawRanks([5, 5], [0, 0], 100, seed)[0])).size).toBeGreaterThan(1);
  });

  it("gives the chance of two areas as the closed form does", () => {
    const draws = 40_000;
    const [first, second] = rankUncertainty([1, 0], [1, 2], { better: "high", draws });
    const chance = normalDistribution(1 / Math.sqrt(5));
    expect(Math.abs((first?.probabilityBest ?? 0) - chance)).toBeLessThan(4.5 * Math.sqrt((chance * (1 - chance)) / draws));
    expect((first?.probabilityBest ?? 0) + (second?.probabilityBest ?? 0)).toBeCloseTo(1, 12);
    expect(first?.expectedRank).toBeCloseTo(2 - chance, 14);
  });

  it("gives the chance to be best of three as numerical integration does", () => {
    const [estimates, errors] = [[0, 0.5, -0.4], [1, 0.7, 1.6]];
    const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    const others = (x: number) => normalDistribution((x - 0.5) / 0.7) * normalDistribution((x + 0.4) / 1.6);
    const exact = sum(Array.from({ length: 1601 }, (_, step) => 0.01 * density(step / 100 - 8) * others(step / 100 - 8)));
    const [first] = rankUncertainty(estimates, errors, { better: "high", draws: 40_000 });
    expect(Math.abs((first?.probabilityBest ?? 0) - exact)).toBeLessThan(4.5 * Math.sqrt((exact * (1 - exact)) / 40_000));
  });

  it("takes the top quarter as a quarter of the number of areas, rounded down", () => {
    const chances = (count: number) => rankUncertainty(Array.from({ length: count }, (_, place) => place), Array(count).fill(0.01), { better: "low" }).map(({ probabilityTopQuarter }) => probabilityTopQuarter);
    expect(chances(3)).toEqual([null, null, null]);
    expect(chances(4)).toEqual([1, 0, 0, 0]);
    expect(chances(7)).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect(sum(chances(42).map(Number))).toBe(10);
  });

  it("takes the limits as the smallest ranks that hold their share of the draws", () => {
    const counts = drawRanks([0, 0.3, 1], [1, 1, 1], 4000, 1);
    const got = rankUncertainty([0, 0.3, 1], [1, 1, 1], { better: "high", draws: 4000, confidence: 0.5 });
    got.forEach(({ rankLower, rankMedian, rankUpper }, area) => {
      const ranks = [0, 1, 2].flatMap((place) => Array<number>(counts[area * 3 + place] ?? 0).fill(place + 1));
      expect([rankLower, rankMedian, rankUpper]).toEqual([ranks[999], ranks[1999], ranks[2999]]);
    });
  });

  it("is not misled by the rounding of a share: 2.5% of 40 draws is one draw", () => {
    expect(((1 - 0.95) / 2) * 40).toBeGreaterThan(1);
    for (let seed = 0; seed < 20; seed++) {
      const counts = drawRanks([0, 0.3, 1], [1, 1, 1], 40, seed);
      rankUncertainty([0, 0.3, 1], [1, 1, 1], { better: "high", draws: 40, seed }).forEach(({ rankLower, rankUpper }, area) => {
        const ranks = [0, 1, 2].flatMap((place) => Array<number>(counts[area * 3 + place] ?? 0).fill(place + 1));
        expect([rankLower, rankUpper]).toEqual([ranks[0], ranks[38]]);
      });
    }
  });

  it("repeats itself with the same seed, not with another, and holds no state between calls", () => {
    const run = (seed?: number) => rankUncertainty([1, 2, 3], [1, 1, 1], { better: "high", draws: 500, seed });
    expect(run()).toEqual(run());
    expect(run(5)).toEqual(run(5));
    expect(run(5)).not.toEqual(run(6));
  });

  it("mirrors when the scale is turned round", () => {
    fc.assert(
      fc.property(areas, ({ estimates, errors }) => {
        const high = rankUncertainty(estimates, errors, { better: "high", draws: DRAWS });
        expect(rankUncertainty(estimates.map((estimate) => -estimate), errors, { better: "low", draws: DRAWS })).toEqual(high);
        const low = expectedRanks(estimates, errors, "low");
        high.forEach(({ expectedRank }, area) => expect(expectedRank + (low[area] ?? 0)).toBeCloseTo(estimates.length + 1, 10));
      }),
      { numRuns: 30 },
    );
  });

  it("does not change with the zero or the unit of the figures", () => {
    fc.assert(
      fc.property(areas, fc.integer({ min: -64, max: 64 }), ({ estimates, errors }, shift) => {
        const plain = rankUncertainty(estimates, errors, { better: "high", draws: DRAWS });
        const scaled = rankUncertainty(estimates.map((estimate) => estimate * 8), errors.map((error) => error * 8), { better: "high", draws: DRAWS });
        expect(scaled).toEqual(plain);
        expect(expectedRanks(estimates.map((estimate) => estimate + shift), errors, "high")).toEqual(expectedRanks(estimates, errors, "high"));
      }),
      { numRuns: 30 },
    );
  });

  it("shares out every place once: in the draws, in the expected ranks and in the chances", () => {
    fc.assert(
      fc.property(areas, fc.nat(1000), ({ estimates, errors }, seed) => {
        const n = estimates.length;
        const counts = drawRanks(estimates, errors, DRAWS, seed);
        for (let place = 0; place < n; place++) {
          expect(sum(estimates.map((_, area) => counts[area * n + place] ?? 0))).toBe(DRAWS);
          expect(sum([...counts.subarray(place * n, (place + 1) * n)])).toBe(DRAWS);
        }
        const exact = expectedRanks(estimates, errors, "high");
        expect(sum(exact)).toBeCloseTo((n * (n + 1)) / 2, 10);
        const got = rankUncertainty(estimates, errors, { better: "high", draws: DRAWS, seed });
        expect(sum(got.map(({ probabilityBest }) => probabilityBest))).toBeCloseTo(1, 10);
        for (const { rankLower, rankMedian, rankUpper, expectedRank } of got) {
          expect(rankLower).toBeGreaterThanOrEqual(1);
          expect(rankMedian).toBeGreaterThanOrEqual(rankLower);
          expect(rankUpper).toBeGreaterThanOrEqual(rankMedian);
          expect(rankUpper).toBeLessThanOrEqual(n);
          expect(expectedRank).toBeGreaterThanOrEqual(1);
          expect(expectedRank).toBeLessThanOrEqual(n);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("draws ranks whose mean is the expected rank", () => {
    const estimates = [64, 63, 63, 61, 60.5, 60, 58];
    const errors = [0.5, 2, 0, 1, 1.5, 0, 0.8];
    const draws = 50_000;
    const counts = drawRanks(estimates, errors, draws, 3);
    expectedRanks(estimates, errors, "high").forEach((expected, area) => {
      const row = [...counts.subarray(area * 7, (area + 1) * 7)];
      const mean = sum(row.map((count, place) => count * (place + 1))) / draws;
      const variance = sum(row.map((count, place) => (count * (place + 1 - mean) ** 2) / draws));
      expect(Math.abs(mean - expected)).toBeLessThanOrEqual(4.5 * Math.sqrt(variance / draws) + 1e-12);
    });
  });

  it("widens the range with the error and with the confidence", () => {
    const estimates = Array.from({ length: 12 }, (_, place) => place);
    const width = (error: number, confidence: number) =>
      sum(rankUncertainty(estimates, estimates.map(() => error), { better: "high", confidence, draws: DRAWS }).map(({ rankLower, rankUpper }) => rankUpper - rankLower));
    expect(width(0.1, 0.95)).toBe(0);
    expect(width(3, 0.95)).toBeGreaterThan(width(1, 0.95));
    expect(width(1, 0.998)).toBeGreaterThan(width(1, 0.95));
    expect(width(1, 0.95)).toBeGreaterThan(width(1, 0.5));
  });

  it("stays finite for figures of any admitted size", () => {
    const size = fc.constantFrom(0, 5e-324, 1e-200, 1, 1e75);
    fc.assert(
      fc.property(fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 6 }), (pairs) => {
        const got = rankUncertainty(pairs.map(([estimate]) => estimate), pairs.map(([, error]) => error), { better: "high", draws: 50 });
        for (const { probabilityTopQuarter, ...figures } of got) {
          for (const figure of Object.values(figures)) expect(Number.isFinite(figure)).toBe(true);
          expect(probabilityTopQuarter === null).toBe(pairs.length < 4);
        }
        expect(sum(got.map(({ expectedRank }) => expectedRank))).toBeCloseTo((pairs.length * (pairs.length + 1)) / 2, 10);
      }),
    );
  });

  it("ranks no areas and a single one", () => {
    expect(rankUncertainty([], [], { better: "high" })).toEqual([]);
    expect(rankUncertainty([5], [2], { better: "low" })).toEqual([{ pointRank: 1, expectedRank: 1, rankLower: 1, rankMedian: 1, rankUpper: 1, probabilityBest: 1, probabilityTopQuarter: null }]);
  });

  it.each([
    [[1, 2], [1], {}, "estimates has 2 entries and standardErrors 1"],
    [[1, Number.NaN], [1, 1], {}, "estimates[1] must be a finite number"],
    [[1, 2], [1, -1], {}, "standardErrors[1] must be 0 or more"],
    [[1, 2], [1, 1e80], {}, "standardErrors[1] is larger than 1e+75"],
    [[1, 2], [1, 1], { draws: 0 }, "draws must be a whole number of at least 1"],
    [[1, 2], [1, 1], { confidence: 95 }, "confidence must lie between 0 and 1"],
    [[1, 2], [1, 1], { seed: 0.5 }, "seed must be a whole number"],
    [[1, 2], [1, 1], { better: "up" as never }, "better must be high or low"],
  ])("refuses %j %j %j", (estimates, errors, options, message) => {
    expect(() => rankUncertainty(estimates, errors, { better: "high", ...options })).toThrow(message);
    expect(() => rankUncertainty(estimates, errors, { better: "high", ...options })).toThrow(RangeError);
  });
});
