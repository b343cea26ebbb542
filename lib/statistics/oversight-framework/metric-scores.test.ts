import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metricScores, type MetricScoring } from "./metric-scores";

const PLAIN: MetricScoring = { better: "high", standard: null, floor: null };
const ofRank = (rank: number, among: number) => metricScores(Array.from({ length: among }, (_, place) => -place), PLAIN)[rank - 1];

describe("metricScores", () => {
  it("gives the published scores of a trust among 61", () => {
    expect([1, 17, 20, 23, 61].map((rank) => ofRank(rank, 61))).toEqual([1, 1.8, 1.95, 2.1, 4]);
  });

  it("gives the published scores in smaller pools", () => {
    expect([ofRank(26, 46), ofRank(29, 49), ofRank(33, 47)]).toEqual([2.67, 2.75, 3.09]);
  });

  it("spreads those that miss a standard from 2.00 to 4.00", () => {
    expect(metricScores([80, 95, 79, 70, 60], { ...PLAIN, standard: 80 })).toEqual([1, 1, 2, 3, 4]);
    expect(metricScores([4, 5, 6, 8], { better: "low", standard: 5, floor: null })).toEqual([1, 1, 2, 4]);
  });

  it("spreads those that clear a floor from 1.00 to 3.00", () => {
    expect(metricScores([50, 49.9, 60, 70], { ...PLAIN, floor: 50 })).toEqual([3, 4, 2, 1]);
    expect(metricScores([1, 2, 3], { better: "low", standard: null, floor: 2 })).toEqual([1, 3, 4]);
  });

  it("spreads those between a floor and a standard from 2.00 to 3.00", () => {
    expect(metricScores([90, 75, 65, 55, 40], { ...PLAIN, standard: 80, floor: 50 })).toEqual([1, 2, 2.5, 3, 4]);
  });

  it("gives ties the best score of their cluster, also at the bottom", () => {
    expect(metricScores([9, 7, 7, 7, 1], PLAIN)).toEqual([1, 1.75, 1.75, 1.75, 4]);
    expect(metricScores([9, 1, 1], PLAIN)).toEqual([1, 2.5, 2.5]);
  });

  it("leaves out who has no value, who then has no score", () => {
    expect(metricScores([null, 3, null, 2, 1], PLAIN)).toEqual([null, 1, null, 2.5, 4]);
    expect(metricScores([null], PLAIN)).toEqual([null]);
    expect(metricScores([], PLAIN)).toEqual([]);
  });

  it("gives the best score of its spread to one alone", () => {
    expect(metricScores([7], PLAIN)).toEqual([1]);
    expect(metricScores([7, 80], { ...PLAIN, standard: 80 })).toEqual([2, 1]);
    expect(metricScores([7, 7], PLAIN)).toEqual([1, 1]);
  });

  it.each([
    [[1, NaN], PLAIN, "values[1] must be a finite number, not NaN"],
    [[1], { ...PLAIN, standard: Infinity }, "standard must be a finite number, not Infinity"],
    [[1], { ...PLAIN, standard: 50, floor: 60 }, "standard must not be easier to meet than floor"],
    [[1], { better: "low", standard: 60, floor: 50 }, "standard must not be easier to meet than floor"],
    [[1], { ...PLAIN, better: "up" as "high" }, "Unknown better: up"],
  ] as const)("refuses what cannot be (%#)", (values, scoring, message) => {
    expect(() => metricScores(values, scoring)).toThrow(new RangeError(message));
  });

  const scoring = fc.record({ better: fc.constantFrom("high" as const, "low" as const), standard: fc.option(fc.integer({ min: 8, max: 14 })), floor: fc.option(fc.integer({ min: 8, max: 14 })) });
  const admitted = scoring.filter(({ better, standard, floor }) => standard === null || floor === null || (better === "high" ? standard >= floor : standard <= floor));
  const pool = fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { maxLength: 70 });

  it("stays from 1 to 4, puts better values no worse, and gives the best its bookend", () => {
    fc.assert(
      fc.property(pool, admitted, (values, rules) => {
        const scores = metricScores(values, rules);
        const merit = (value: number) => (rules.better === "high" ? value : -value);
        const pairs = values.flatMap((value, place) => (value === null ? [] : [{ merit: merit(value), score: scores[place] ?? NaN }]));
        expect(scores.map((score) => score === null)).toEqual(values.map((value) => value === null));
        for (const one of pairs) {
          expect(one.score).toBeGreaterThanOrEqual(1);
          expect(one.score).toBeLessThanOrEqual(4);
          expect(Math.round(one.score * 100) / 100).toBe(one.score);
          for (const other of pairs) {
            if (one.merit === other.merit) expect(one.score).toBe(other.score);
            if (one.merit > other.merit) expect(one.score).toBeLessThanOrEqual(other.score);
          }
        }
        const top = pairs.reduce((best, one) => (one.merit > best.merit ? one : best), { merit: -Infinity, score: 1 });
        if (rules.standard === null && rules.floor === null) expect(top.score).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  it("does not see the order or the unit of the values", () => {
    fc.assert(
      fc.property(pool, admitted, fc.nat(69), (values, rules, turn) => {
        const at = turn % Math.max(1, values.length);
        const turned = <T>(list: readonly T[]) => [...list.slice(at), ...list.slice(0, at)];
        expect(metricScores(turned(values), rules)).toEqual(turned(metricScores(values, rules)));
        const times = (value: number | null) => (value === null ? null : value * 8);
        expect(metricScores(values.map(times), { ...rules, standard: times(rules.standard), floor: times(rules.floor) })).toEqual(metricScores(values, rules));
      }),
    );
  });
});
