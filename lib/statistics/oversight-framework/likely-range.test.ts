import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likelyRange } from "./likely-range";
import type { CountedMetric } from "./types";

const counted = (scores: readonly number[], weight = 1): CountedMetric[] => scores.map((score, place) => ({ id: `m${place}`, score, weight }));
const QUARTER_4 = [1, 3.09, 2, 1.87, 2.66, 1.8, 4, 1, 2.1, 1.95, 2.84];

/** Chance of every possible sum of n draws with replacement, in hundredths, counted without any simulation. */
function exactRange(scores: readonly number[], confidence: number): { lower: number; upper: number } {
  let chances = new Map([[0, 1]]);
  for (let draw = 0; draw < scores.length; draw += 1) {
    const next = new Map<number, number>();
    for (const [sum, chance] of chances) {
      for (const score of scores) {
        const total = sum + Math.round(score * 100);
        next.set(total, (next.get(total) ?? 0) + chance / scores.length);
      }
    }
    chances = next;
  }
  const sums = [...chances].toSorted(([one], [other]) => one - other);
  const at = (probability: number) => {
    let seen = 0;
    return (sums.find(([, chance]) => (seen += chance) >= probability)?.[0] ?? NaN) / 100 / scores.length;
  };
  return { lower: at((1 - confidence) / 2), upper: at((1 + confidence) / 2) };
}

describe("likelyRange", () => {
  it("comes within 0.01 of the range published for a trust: 1.72 to 2.73", () => {
    const range = likelyRange(counted(QUARTER_4));
    expect(Math.abs((range?.bootstrap.lower ?? NaN) - 1.72)).toBeLessThan(0.0101);
    expect(Math.abs((range?.bootstrap.upper ?? NaN) - 2.73)).toBeLessThan(0.0101);
    expect(range?.normal).toEqual({ lower: 1.68, upper: 2.74 });
  });

  it("simulates what counting all draws gives", () => {
    for (const scores of [QUARTER_4, [1, 1, 4], [1, 2.5, 2.5, 3.17, 4, 4], [2, 2, 2]]) {
      for (const confidence of [0.8, 0.95]) {
        const got = likelyRange(counted(scores), { confidence, repetitions: 100_000 })?.bootstrap;
        const exact = exactRange(scores, confidence);
        expect(Math.abs((got?.lower ?? NaN) - exact.lower)).toBeLessThan(0.011);
        expect(Math.abs((got?.upper ?? NaN) - exact.upper)).toBeLessThan(0.011);
      }
    }
  });

  it("is the same every time, and null where one score cannot vary", () => {
    expect(likelyRange(counted(QUARTER_4))).toEqual(likelyRange(counted(QUARTER_4)));
    expect(likelyRange(counted([2]))).toBeNull();
    expect(likelyRange([])).toBeNull();
  });

  it("takes weights as they are: the same for all change nothing, and a light metric widens little", () => {
    expect(likelyRange(counted(QUARTER_4, 1 / 3))).toEqual(likelyRange(counted(QUARTER_4)));
    const heavy = likelyRange([...counted([2, 2, 2, 2]), { id: "x", score: 4, weight: 1 }]);
    const light = likelyRange([...counted([2, 2, 2, 2]), { id: "x", score: 4, weight: 1 / 3 }]);
    expect(light?.bootstrap.upper).toBeLessThan(heavy?.bootstrap.upper ?? NaN);
    expect(light?.normal.upper).toBeLessThan(heavy?.normal.upper ?? NaN);
  });

  it("stays on the scale and in order, widens with confidence and has no width for equal scores", () => {
    const score = fc.integer({ min: 100, max: 400 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 25 }), (scores) => {
        const [range, wider] = [0.8, 0.99].map((confidence) => likelyRange(counted(scores), { confidence, repetitions: 1000 }));
        for (const way of ["bootstrap", "normal"] as const) {
          const [one, other] = [range![way], wider![way]];
          expect([1, other.lower, one.lower, one.upper, other.upper, 4]).toEqual([1, other.lower, one.lower, one.upper, other.upper, 4].toSorted((a, b) => a - b));
          if (new Set(scores).size === 1) expect(one).toEqual({ lower: scores[0], upper: scores[0] });
        }
      }),
    );
  });

  it("refuses what cannot be", () => {
    expect(() => likelyRange(counted([2, 5]))).toThrow("metrics[1].score must lie from 1 to 4, not 5");
    expect(() => likelyRange(counted([2, 3]), { confidence: 95 })).toThrow("confidence must lie between 0 and 1, not 95");
    expect(() => likelyRange(counted([2, 3]), { repetitions: 10 })).toThrow("repetitions must be a whole number of at least 1000, not 10");
  });
});
