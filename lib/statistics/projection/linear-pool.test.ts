import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalDistribution } from "../distributions/normal-distribution";
import { poolAtLeast, poolAtMost, poolInterval, poolMean, poolQuantile } from "./linear-pool";
import type { Normal } from "./normal-interval";

const normal = fc.record({ mean: fc.double({ min: -100, max: 100, noNaN: true }), sd: fc.double({ min: 0.01, max: 50, noNaN: true }) });
const members = fc.array(normal, { minLength: 1, maxLength: 4 });
const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe("a linear pool", () => {
  it("inverts its own distribution function, against plain halving", () => {
    fc.assert(
      fc.property(members, probability, (pool, p) => {
        const share = (x: number) => pool.reduce((sum, { mean, sd }) => sum + normalDistribution((x - mean) / sd), 0) / pool.length;
        let [low, high] = [-1e4, 1e4];
        for (let step = 0; step < 80; step++) {
          const middle = (low + high) / 2;
          if (share(middle) < p) low = middle;
          else high = middle;
        }
        const got = poolQuantile(pool, p);
        expect(share(got)).toBeCloseTo(p, 12);
        // Between members far apart the function is flat, so that the place itself is loose.
        const density = (share(low + 1e-3) - share(low - 1e-3)) / 2e-3;
        if (density > 1e-4) expect(Math.abs(got - low)).toBeLessThan(1e-7);
      }),
      { numRuns: 500 },
    );
  });

  it("has quantiles that rise with the probability, and chances that fall as the target rises", () => {
    fc.assert(
      fc.property(members, fc.tuple(probability, probability), fc.tuple(fc.integer({ min: -150, max: 150 }), fc.nat(50)), (pool, [p, q], [target, more]) => {
        expect(poolQuantile(pool, Math.min(p, q))).toBeLessThanOrEqual(poolQuantile(pool, Math.max(p, q)) + 1e-9);
        expect(poolAtLeast(pool, target + more)).toBeLessThanOrEqual(poolAtLeast(pool, target));
        expect(poolAtLeast(pool, target) + poolAtMost(pool, target)).toBeCloseTo(1, 12);
      }),
      { numRuns: 300 },
    );
  });

  it("moves with its members: from another zero, in another unit, upside down", () => {
    fc.assert(
      fc.property(members, fc.constantFrom(0.025, 0.1, 0.45, 0.9), (pool, p) => {
        const plain = poolQuantile(pool, p);
        const each = (change: (member: Normal) => Normal) => pool.map(change);
        const flatness = 1e-6 * (1 + Math.abs(plain));
        expect(Math.abs(poolQuantile(each(({ mean, sd }) => ({ mean: mean + 64, sd })), p) - plain - 64)).toBeLessThan(64 * flatness);
        expect(poolQuantile(each(({ mean, sd }) => ({ mean: 8 * mean, sd: 8 * sd })), p)).toBeCloseTo(8 * plain, 6);
        expect(Math.abs(poolQuantile(each(({ mean, sd }) => ({ mean: -mean, sd })), 1 - p) + plain)).toBeLessThan(64 * flatness);
      }),
      { numRuns: 300 },
    );
  });

  it("of three members holds its mean in every range of 67% and more", () => {
    fc.assert(
      fc.property(fc.array(normal, { minLength: 3, maxLength: 3 }), fc.double({ min: 0.67, max: 0.99, noNaN: true }), (pool, confidence) => {
        const { lower, upper } = poolInterval(pool, confidence);
        const mean = poolMean(pool);
        expect(lower <= mean && mean <= upper).toBe(true);
      }),
    );
  });

  it("with members without spread counts a reached target as met and steps where they lie", () => {
    const certain = [{ mean: 60, sd: 0 }, { mean: 60, sd: 0 }, { mean: 60, sd: 0 }];
    expect([59.9, 60, 60.1].map((target) => poolAtLeast(certain, target))).toEqual([1, 1, 0]);
    expect([59.9, 60, 60.1].map((target) => poolAtMost(certain, target))).toEqual([0, 1, 1]);
    expect(poolInterval(certain, 0.8)).toEqual({ lower: 60, upper: 60 });
    expect(poolMean([{ mean: 52.6, sd: 0 }, { mean: 52.6, sd: 0 }, { mean: 52.6, sd: 0 }])).toBe(52.6);
    // A third of the mass lies at 50 exactly, and two thirds around 50: the middle ones are at 50.
    const mixed = [{ mean: 50, sd: 0 }, { mean: 50, sd: 2 }, { mean: 50, sd: 2 }];
    for (const p of [0.4, 0.5, 0.6]) expect(poolQuantile(mixed, p)).toBeCloseTo(50, 12);
    expect(poolAtLeast(mixed, 50)).toBeCloseTo(2 / 3, 12);
  });

  it("ends, finite and in order, for members of all sizes", () => {
    const wild = fc.record({
      mean: fc.double({ min: -1e150, max: 1e150, noNaN: true }),
      sd: fc.oneof(fc.constantFrom(0, 1e-300, 5e-324, 1e150), fc.double({ min: 0, max: 1e150, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(wild, { minLength: 1, maxLength: 4 }), fc.double({ min: -1e308, max: 1e308, noNaN: true }), (pool, target) => {
        const quantiles = [0.025, 0.1, 0.5, 0.9, 0.975].map((p) => poolQuantile(pool, p));
        expect(quantiles.every(Number.isFinite)).toBe(true);
        const grain = 1e-12 * Math.max(...quantiles.map(Math.abs));
        quantiles.slice(1).forEach((value, place) => expect(value).toBeGreaterThanOrEqual((quantiles[place] ?? 0) - grain));
        const chance = poolAtLeast(pool, target);
        expect(chance >= 0 && chance <= 1).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("refuses what is no pool", () => {
    expect(() => poolMean([])).toThrow(/members/);
    expect(() => poolQuantile([{ mean: 1, sd: -1 }], 0.5)).toThrow(/members\[0\]/);
    expect(() => poolQuantile([{ mean: 1, sd: 1 }, { mean: Number.NaN, sd: 1 }], 0.5)).toThrow(/members\[1\]/);
    expect(() => poolQuantile([{ mean: 1, sd: 1 }], 1)).toThrow(/probability/i);
    expect(() => poolInterval([{ mean: 1, sd: 1 }], 0)).toThrow(/confidence/);
    expect(() => poolAtLeast([{ mean: 1, sd: 1 }], Number.NaN)).toThrow(/target/);
  });
});
