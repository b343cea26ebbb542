import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { theilSen } from "./theil-sen";

const FORECAST = path.resolve("../shared/reference/forecast.json");

interface Entry {
  id: string;
  method: string;
  inputs: { values: number[] };
  expected: { slope: number; intercept: number };
  tolerance: { rel: number; abs: number };
}

describe.skipIf(!existsSync(FORECAST))("theilSen against R (skipped where ../shared/reference is absent)", () => {
  const all = existsSync(FORECAST) ? (JSON.parse(readFileSync(FORECAST, "utf8")) as Entry[]) : [];
  const entries = all.filter((entry) => entry.method === "theil-sen");
  it("finds the entries", () => expect(entries.length).toBeGreaterThanOrEqual(3));
  it.each(entries.map((entry) => [entry.id, entry] as const))("%s", (_id, { inputs, expected, tolerance }) => {
    const line = theilSen(inputs.values);
    const close = (got: number | undefined, wanted: number) =>
      expect(Math.abs((got ?? Number.NaN) - wanted)).toBeLessThanOrEqual(Math.max(tolerance.rel * Math.abs(wanted), tolerance.abs));
    close(line?.slope, expected.slope);
    // The reference counts time from 1, so its line is one step lower at the first value.
    close(line?.intercept, expected.intercept + expected.slope);
  });
});

describe("theilSen by hand", () => {
  it("takes the middle of ten slopes and interpolates between ranks for the interval", () => {
    // Slopes in order: -1, -1, 1/3, 1/2, 3/4, 1, 1, 4/3, 2, 3. Var(S) = 5·4·15/18 = 50/3, reach = 1.644854·4.082483 = 6.715087.
    // Ranks (10 - 6.715087)/2 = 1.642457 and (10 + 6.715087)/2 + 1 = 9.357543.
    const line = theilSen([1, 3, 2, 5, 4]);
    expect(line?.slope).toBeCloseTo(0.875, 12);
    // Rests y - 0.875 t: 1, 2.125, 0.25, 2.375, 0.5.
    expect(line?.intercept).toBeCloseTo(1, 12);
    expect(line?.lower).toBeCloseTo(-1, 12);
    expect(line?.upper).toBeCloseTo(2.357543, 5);
    expect(line?.n).toBe(5);
  });

  it("takes ties out of the variance", () => {
    // Ties of 2, 2: Var(S) = (6·5·17 - 2·18)/18 = 474/18 = 26.3333, reach at 80% = 1.281552·5.131601 = 6.576412.
    // Slopes of 1 1 2 2 3 4 in order: 0 0 1/3 1/2 1/2 1/2 1/2 3/5 2/3 2/3 3/4 1 1 1 1, 15 of them.
    // Ranks 4.211794 and 11.788206.
    const line = theilSen([1, 1, 2, 2, 3, 4], 0.8);
    expect(line?.slope).toBeCloseTo(0.6, 12);
    expect(line?.lower).toBeCloseTo(0.5, 12);
    expect(line?.upper).toBeCloseTo(0.75 + 0.25 * 0.788206, 5);
  });

  it("keeps the place in time of a missing value", () => {
    expect(theilSen([null, 10, null, 14, 16])).toMatchObject({ slope: 2, intercept: 8, lower: 2, upper: 2, n: 3 });
  });

  it("has the steepest and flattest slope as limits when the ranks run out", () => {
    expect(theilSen([0, 1, 4], 0.99)).toMatchObject({ slope: 2, lower: 1, upper: 3 });
  });

  it("is flat for a constant series", () => {
    expect(theilSen([5, 5, 5, 5])).toEqual({ slope: 0, intercept: 5, lower: 0, upper: 0, n: 4 });
  });

  it("says nothing under three values", () => {
    expect(theilSen([1, null, 2])).toBeNull();
    expect(theilSen([])).toBeNull();
  });

  it("refuses what it cannot use", () => {
    expect(() => theilSen([1, Number.NaN, 2, 3])).toThrow(/values\[1\]/);
    expect(() => theilSen([1, 2, 3], 1)).toThrow(/confidence/);
  });
});

describe("theilSen always", () => {
  const series = fc.array(fc.option(fc.integer({ min: -1000, max: 1000 })), { minLength: 3, maxLength: 30 });

  it("orders its limits around the slope, and widens with confidence", () => {
    fc.assert(
      fc.property(series, (values) => {
        const narrow = theilSen(values, 0.5);
        const wide = theilSen(values, 0.95);
        if (narrow === null || wide === null) return values.filter((value) => value !== null).length < 3;
        return wide.lower <= narrow.lower && narrow.lower <= narrow.slope && narrow.slope <= narrow.upper && narrow.upper <= wide.upper;
      }),
    );
  });

  it("follows a line added to the series", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -50, max: 50 }), (values, step) => {
        const plain = theilSen(values);
        const tilted = theilSen(values.map((value, t) => (value === null ? null : value + step * t)));
        if (plain === null || tilted === null) return plain === tilted;
        return Math.abs(tilted.slope - plain.slope - step) < 1e-9;
      }),
    );
  });
});
