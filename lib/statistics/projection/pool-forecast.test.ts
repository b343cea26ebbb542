import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastCompleteRun } from "./last-complete-run";
import { poolAtLeast, poolInterval } from "./linear-pool";
import { poolForecast, poolForecastsFrom, type PoolForecast } from "./pool-forecast";
import { anySeries, madeSeries, wholeSeries } from "./testing/made-series";

function given(forecast: PoolForecast) {
  if (!forecast.given) throw new Error(forecast.reason);
  return forecast;
}

describe("the recommended forecast", () => {
  it.each([
    [11, null],
    [12, ["naive", "drift"]],
    [23, ["naive", "drift"]],
    [24, ["naive", "seasonal-naive", "damped-trend"]],
  ])("from %i values has the members %j", (length, members) => {
    const got = poolForecast(madeSeries(1, length), { horizon: 3 });
    if (members === null) expect(got).toMatchObject({ given: false, reason: "There are 11 values; a forecast needs at least 12." });
    else expect(given(got).members).toEqual(members);
    if (got.given) expect(got.steps.map(({ normals }) => normals.length)).toEqual([1, 2, 3].map(() => members?.length));
  });

  it("needs two whole seasons for the seasonal member", () => {
    expect(given(poolForecast(madeSeries(1, 30), { horizon: 1, period: 16 })).members).toEqual(["naive", "drift"]);
    expect(given(poolForecast(madeSeries(1, 32), { horizon: 1, period: 16 })).members).toHaveLength(3);
  });

  it("uses the values after the last gap only, and counts what it leaves out", () => {
    const values = madeSeries(2, 40);
    const gapped = values.map((value, place) => (place === 6 ? null : value));
    const got = given(poolForecast(gapped, { horizon: 4 }));
    expect(got.run).toMatchObject({ start: 7, end: 39, leftOut: 6 });
    expect(got.steps).toEqual(given(poolForecast(values.slice(7), { horizon: 4 })).steps);
    const short = poolForecast([...values, null, 70, 71], { horizon: 1 });
    expect(short).toMatchObject({ given: false, reason: "There are 2 values since the last gap; a forecast needs at least 12." });
  });

  it("counts its steps from the last present value", () => {
    const values = madeSeries(3, 30);
    const got = given(poolForecast([...values, null, null], { horizon: 2 }));
    expect(got.run).toMatchObject({ start: 0, end: 29, leftOut: 0 });
    expect(got.steps).toEqual(given(poolForecast(values, { horizon: 2 })).steps);
  });

  it("of a constant series is that constant, a target it has reached being met", () => {
    const { steps } = given(poolForecast(Array.from({ length: 30 }, () => 52.6), { horizon: 12 }));
    for (const { mean, normals } of steps) {
      expect(mean).toBe(52.6);
      expect(poolInterval(normals, 0.95)).toEqual({ lower: 52.6, upper: 52.6 });
      expect([52.5, 52.6, 52.7].map((target) => poolAtLeast(normals, target))).toEqual([1, 1, 0]);
    }
  });

  it("has finite means and ordered ranges for whatever it is given", () => {
    fc.assert(
      fc.property(fc.oneof(anySeries(12), wholeSeries(12)), (values) => {
        for (const { mean, normals } of given(poolForecast(values, { horizon: 14 })).steps) {
          const [wide, narrow] = [poolInterval(normals, 0.95), poolInterval(normals, 0.8)];
          const line = [wide.lower, narrow.lower, mean, narrow.upper, wide.upper];
          expect(line.every(Number.isFinite)).toBe(true);
          // Two members that disagree may leave nothing between them but their own two places.
          const slack = 1e-9 * Math.max(...line.map(Math.abs));
          line.slice(1).forEach((value, place) => expect(value).toBeGreaterThanOrEqual((line[place] ?? 0) - slack));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("at every origin of a series is exactly what the values up to there give alone", () => {
    const values = madeSeries(4, 48);
    const at = poolForecastsFrom(values, 20, { horizon: 6 });
    expect(at).toHaveLength(48 - 6 - 20 + 1);
    at.forEach((steps, place) => expect(steps).toEqual(given(poolForecast(values.slice(0, 20 + place), { horizon: 6 })).steps));
  });

  it("refuses unusable values, horizon and period", () => {
    expect(() => poolForecast([...madeSeries(1, 20), Number.NaN], { horizon: 1 })).toThrow(/values\[20\]/);
    expect(() => poolForecast(madeSeries(1, 20), { horizon: 0 })).toThrow(/horizon/);
    expect(() => poolForecast(madeSeries(1, 20), { horizon: 1, period: 1 })).toThrow(/period/);
    expect(() => poolForecastsFrom(madeSeries(1, 30), 11, { horizon: 1 })).toThrow(/first/);
  });
});

describe("lastCompleteRun", () => {
  it("finds the stretch after the last gap", () => {
    expect(lastCompleteRun([1, null, 2, 3, null])).toEqual({ start: 2, end: 3, values: [2, 3], leftOut: 1 });
    expect(lastCompleteRun([0, null, 1, null, 2, 3])).toEqual({ start: 4, end: 5, values: [2, 3], leftOut: 2 });
    expect(lastCompleteRun([1, 2])).toEqual({ start: 0, end: 1, values: [1, 2], leftOut: 0 });
    expect(lastCompleteRun([null, null])).toEqual({ start: null, end: null, values: [], leftOut: 0 });
    expect(lastCompleteRun([])).toEqual({ start: null, end: null, values: [], leftOut: 0 });
  });
});
