import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeByFifth } from "./judge-by-fifth";
import { ntile } from "./ntile";
import { pheQuantiles } from "./phe-quantiles";
import { quartileLines } from "./quartile-lines";

const withGaps = fc.array(fc.option(fc.integer({ min: 0, max: 60 }), { freq: 6 }), { maxLength: 60 });
const distinct = fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 80 });
const sizes = (groups: readonly (number | null)[], count: number) =>
  Array.from({ length: count }, (_, place) => groups.filter((group) => group === place + 1).length);

/** The formula of the technical guide as PHEindicatormethods divides it, in floating point. */
function peerQuantile(rank: number, areas: number, groups: number): number {
  const group = Math.floor(groups + 1 - Math.ceil((areas + 1 - rank) / (areas / groups)));
  return group === 0 ? 1 : group;
}

describe("pheQuantiles", () => {
  it("makes tenths with the highest first unless told otherwise", () => {
    const values = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    expect(pheQuantiles(values)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(pheQuantiles(values, { highestFirst: false })).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it("keeps equal values together, skips missing ones, and gives nothing with too few", () => {
    expect(pheQuantiles([3, null, 3, 1, 2], { groups: 2 })).toEqual([1, null, 1, 2, 2]);
    expect(pheQuantiles([5, 5, 5, 5], { groups: 4 })).toEqual([1, 1, 1, 1]);
    expect(pheQuantiles([3, null, 1], { groups: 3 })).toEqual([null, null, null]);
    expect(pheQuantiles([], { groups: 3 })).toEqual([]);
    expect(pheQuantiles([3, 1, 2], { groups: 3 })).toEqual([1, 3, 2]);
  });

  it("gives what the published program gives for fourths, fifths and tenths of any number of areas to 400", () => {
    for (const groups of [4, 5, 10]) {
      for (let areas = groups; areas <= 400; areas++) {
        const values = Array.from({ length: areas }, (_, place) => place);
        const expected = values.map((place) => peerQuantile(place + 1, areas, groups));
        expect(pheQuantiles(values, { groups, highestFirst: false })).toEqual(expected);
      }
    }
  });

  it("does not move the border of a fourteenth by a rounding error as the published program does", () => {
    const values = Array.from({ length: 34 }, (_, place) => place);
    // (34 + 1 - 18) x 14 / 34 is 7 without a rest, so the 18th value opens group 8.
    expect(peerQuantile(18, 34, 14)).toBe(7);
    expect(pheQuantiles(values, { groups: 14, highestFirst: false })[17]).toBe(8);
  });

  it("makes groups that differ by one area at most where no values are equal", () => {
    fc.assert(
      fc.property(distinct, fc.integer({ min: 1, max: 20 }), fc.boolean(), (values, groups, highestFirst) => {
        fc.pre(values.length >= groups);
        const counted = sizes(pheQuantiles(values, { groups, highestFirst }), groups);
        expect(Math.max(...counted) - Math.min(...counted)).toBeLessThanOrEqual(1);
        expect(counted.reduce((sum, size) => sum + size)).toBe(values.length);
      }),
    );
  });

  it("turns round when the values are turned round, whatever the ties and gaps", () => {
    fc.assert(
      fc.property(withGaps, fc.integer({ min: 1, max: 12 }), (values, groups) => {
        const turned = values.map((value) => (value === null ? null : -value));
        expect(pheQuantiles(turned, { groups, highestFirst: true })).toEqual(pheQuantiles(values, { groups, highestFirst: false }));
      }),
    );
  });

  it("refuses what is not a figure or no number of groups", () => {
    expect(() => pheQuantiles([1, Number.NaN])).toThrow("values[1] must be a finite number");
    expect(() => pheQuantiles([1], { groups: 0 })).toThrow("groups must be a whole number of at least 1");
    expect(() => pheQuantiles([1], { groups: 2.5 })).toThrow(RangeError);
  });
});

describe("ntile", () => {
  it("gives the first groups one more, and leaves the last empty when there are too few", () => {
    expect(ntile([1, 2, 3, 4, 5, 6, 7], 5)).toEqual([1, 1, 2, 2, 3, 4, 5]);
    expect(ntile([30, 10, 20], 5)).toEqual([3, 1, 2]);
    expect(ntile([], 5)).toEqual([]);
  });

  it("orders equal values as given and passes over missing ones", () => {
    expect(ntile([5, null, 5, 5, 5], 2)).toEqual([1, null, 1, 2, 2]);
  });

  it("makes groups that differ by one area at most, never a higher value in a lower group", () => {
    fc.assert(
      fc.property(withGaps, fc.integer({ min: 1, max: 12 }), (values, groups) => {
        const got = ntile(values, groups);
        const counted = sizes(got, groups);
        expect(Math.max(...counted) - Math.min(...counted)).toBeLessThanOrEqual(1);
        expect(counted).toEqual([...counted].sort((a, b) => b - a));
        const pairs = values.flatMap((value, area) => (value === null ? [] : [[value, got[area] ?? 0] as const]));
        for (const [value, group] of pairs) for (const [other, otherGroup] of pairs) if (value < other) expect(group).toBeLessThanOrEqual(otherGroup);
      }),
    );
  });

  it("refuses what is not a figure", () => {
    expect(() => ntile([1, Infinity], 5)).toThrow("values[1] must be a finite number");
    expect(() => ntile([1], 0)).toThrow("groups must be a whole number");
  });
});

describe("judgeByFifth", () => {
  it("words the fifths by polarity", () => {
    const words = (polarity: "high" | "low" | "none") => judgeByFifth([1, 2, 3, 4, 5], polarity).map(({ outcome }) => outcome);
    expect(words("high")).toEqual(["worst", "worse", "middle", "better", "best"]);
    expect(words("low")).toEqual(["best", "better", "middle", "worse", "worst"]);
    expect(words("none")).toEqual(["lowest", "low", "middle", "high", "highest"]);
  });

  it("compares nothing under five values, and no missing value", () => {
    expect(judgeByFifth([4, 2, null, 1, 3], "high").map(({ outcome }) => outcome)).toEqual(Array(5).fill("not_compared"));
    expect(judgeByFifth([4, 2, null, 1, 3, 5], "high")[2]).toEqual({ fifth: null, outcome: "not_compared" });
    expect(judgeByFifth([4, 2, null, 1, 3, 5], "high")[5]).toEqual({ fifth: 5, outcome: "best" });
  });
});

describe("quartileLines", () => {
  it("gives figures that areas have, not figures between them", () => {
    expect(quartileLines([7, 1, 3, 2, 5, null, 9])).toEqual({ min: 1, q1: 2, median: 5, q3: 7, max: 9 });
    expect(quartileLines([4, 3, 2, 1])).toEqual({ min: 1, q1: 1, median: 2, q3: 3, max: 4 });
    expect(quartileLines([4, null, 2, 1])).toBeNull();
  });

  it("moves with the values and is ordered", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 4, maxLength: 50 }), fc.integer(), (values, shift) => {
        const lines = Object.values(quartileLines(values) ?? {}) as number[];
        expect(lines).toHaveLength(5);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        for (const line of lines) expect(values).toContain(line);
        expect(Object.values(quartileLines(values.map((value) => value + shift)) ?? {})).toEqual(lines.map((line) => line + shift));
      }),
    );
  });
});
