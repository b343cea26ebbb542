import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactPoissonLimits } from "./exact-poisson-limits";
import { overdispersion } from "./overdispersion";
import { roundExpected } from "./round-expected";
import { truncate } from "./truncate";
import { winsorise } from "./winsorise";

const scores = fc.array(fc.integer({ min: -60, max: 60 }).map((tenths) => tenths / 10), { minLength: 1, maxLength: 60 });
const share = fc.constantFrom(0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.4, 0.49);

describe("winsorise", () => {
  it("draws both ends in to their quantiles", () => {
    expect(winsorise([11, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.1)).toEqual([10, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(winsorise([5, 0, 10], 0.25)).toEqual([5, 2.5, 7.5]);
  });

  it("changes nothing by 0, or among equal scores, and keeps the order", () => {
    fc.assert(
      fc.property(scores, share, (list, by) => {
        expect(winsorise(list, 0)).toEqual(list);
        const got = winsorise(list, by);
        expect(winsorise(list.map(() => 1.5), by)).toEqual(list.map(() => 1.5));
        list.forEach((a, i) => list.forEach((b, j) => expect(a < b ? (got[i] ?? 0) <= (got[j] ?? 0) : true).toBe(true)));
      }),
    );
  });
});

describe("truncate", () => {
  const kept = (count: number, by: number) =>
    truncate(Array.from({ length: count }, (_, place) => place + 1), by).filter((score) => score !== null);

  it("leaves out the first and the last of the groups of ranks", () => {
    // Of 19, ranks under 2 and from 18 are in the outer deciles: rank x 10 / 20 under 1 or from 9.
    expect(kept(19, 0.1)).toEqual(Array.from({ length: 16 }, (_, place) => place + 2));
    expect(kept(19, 0.2)).toEqual(Array.from({ length: 12 }, (_, place) => place + 4));
    expect(kept(8, 0.1)).toHaveLength(8);
    expect(kept(9, 0.1)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(kept(40, 0)).toHaveLength(40);
  });

  it("gives equal scores their mean rank, so that they stay or go together", () => {
    // Ranks 1.5, 1.5, 3 to 19: 1.5 x 10 / 20 is in the first decile.
    const list = [-9, -9, ...Array.from({ length: 17 }, (_, place) => place)];
    expect(truncate(list, 0.1).slice(0, 3)).toEqual([null, null, 0]);
    expect(truncate([4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4], 0.1)).toEqual(new Array(12).fill(4));
  });

  it("always leaves some", () => {
    fc.assert(fc.property(scores, share, (list, by) => truncate(list, by).some((score) => score !== null)), { numRuns: 300 });
  });
});

describe("overdispersion", () => {
  it("is the mean square and what it exceeds chance by", () => {
    // m phi = 1 + 4 + 9 = 14, less 2 is 12; weights 1, 4, 4: 9 - 33/9 = 16/3.
    const got = overdispersion([1, -2, 3], [1, 0.5, 0.5]);
    expect(got.phi).toBeCloseTo(14 / 3, 14);
    expect(got.tau2).toBeCloseTo(2.25, 14);
  });

  it("is no variance between units where chance explains them, for one unit and for none", () => {
    expect(overdispersion([0.5, -0.5, 0.1], [1, 1, 1]).tau2).toBe(0);
    expect(overdispersion([40], [0.1])).toEqual({ phi: 1600, tau2: 0 });
    expect(overdispersion([], [])).toEqual({ phi: null, tau2: 0 });
  });

  it("is the estimate of DerSimonian and Laird where phi comes from their Q", () => {
    const ys = [0.3, 0.1, 0.45, 0.22, 0.6];
    const errors = [0.1, 0.05, 0.2, 0.08, 0.12];
    const w = errors.map((error) => 1 / error ** 2);
    const sum = (list: number[]) => list.reduce((total, value) => total + value, 0);
    const centre = sum(ys.map((y, i) => y * (w[i] ?? 0))) / sum(w);
    const q = sum(ys.map((y, i) => (w[i] ?? 0) * (y - centre) ** 2));
    const expected = (q - 4) / (sum(w) - sum(w.map((one) => one * one)) / sum(w));
    expect(overdispersion(ys.map((y, i) => (y - centre) / (errors[i] ?? 1)), errors).tau2).toBeCloseTo(expected, 14);
  });
});

describe("roundExpected", () => {
  it.each([
    [12.344, 12.34],
    [12.346, 12.35],
    [1.005, 1], // The nearest double is a hair under.
    [1.015, 1.01],
    [1.025, 1.02],
    [0.125, 0.12],
    [0.375, 0.38],
    [10.625, 10.62],
    [7.875, 7.88],
    [300, 300],
  ])("%d becomes %d", (expected, rounded) => expect(roundExpected(expected)).toBe(rounded));
});

describe("exactPoissonLimits", () => {
  /** Chance of at most `count` events by adding up. */
  function atMost(count: number, mean: number): number {
    let term = Math.exp(-mean);
    let sum = term;
    for (let events = 1; events <= count; events += 1) sum += term *= mean / events;
    return sum;
  }

  it("leaves the chance of the tail on each side, added up event by event", () => {
    for (const count of [1, 2, 7, 30, 200]) {
      for (const tail of [0.025, 0.001]) {
        const { lower, upper } = exactPoissonLimits(count, tail);
        expect(1 - atMost(count - 1, lower)).toBeCloseTo(tail, 12);
        expect(atMost(count, upper)).toBeCloseTo(tail, 12);
      }
    }
  });
});
