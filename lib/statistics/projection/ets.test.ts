import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../random/seeded-random";
import { etsForecast, runEts, type EtsParameters } from "./ets";
import { fitEts, fitEtsFrom, type EtsForm } from "./fit-ets";
import { madeSeries } from "./testing/made-series";

const PUBLISHED = (JSON.parse(readFileSync(path.resolve("lib/statistics/fixtures/forecast.json"), "utf8")) as { method: string; inputs: { values: number[] } }[]).find(
  ({ method }) => method === "forecast-ets",
)?.inputs.values ?? [];

const damped: EtsParameters = { alpha: 0.5, beta: 0.1, phi: 0.9, initialLevel: 10, initialTrend: 1 };
const sse = (values: readonly number[], form: EtsForm) => runEts(values, fitEts(values, form)).sse;

describe("exponential smoothing with given parameters", () => {
  it("takes two steps as by hand", () => {
    // Expected 10.9, error 1.1: level 11.45, trend 1.01. Expected 12.359, error -0.359: level 12.1795, trend 0.8731.
    const values = [12, 12, 13, 13, 14, 14];
    const run = runEts(values, damped);
    expect(run.fitted[0]).toBeCloseTo(10.9, 12);
    expect(run.fitted[1]).toBeCloseTo(12.359, 12);
    expect(run.fitted[2]).toBeCloseTo(12.1795 + 0.9 * 0.8731, 12);
    expect(run.sse).toBeCloseTo(values.reduce((sum, value, place) => sum + (value - (run.fitted[place] ?? 0)) ** 2, 0), 12);
    expect(run.sigma2).toBeCloseTo(run.sse / 1, 12);
    expect(run.aicc).toBeNull();
  });

  it("has the variance that simulated errors give", () => {
    const values = madeSeries(1, 30);
    const run = runEts(values, { ...damped, initialLevel: 70 });
    const wanted = etsForecast(damped, run, 4)[3];
    const { normal } = seededRandom(7);
    const ends = Array.from({ length: 40_000 }, () => {
      let [level, trend, value] = [run.level, run.trend, 0];
      for (let step = 0; step < 4; step++) {
        const error = Math.sqrt(run.sigma2) * normal();
        const expected = level + 0.9 * trend;
        value = expected + error;
        level = expected + 0.5 * error;
        trend = 0.9 * trend + 0.1 * error;
      }
      return value;
    });
    const mean = ends.reduce((sum, end) => sum + end, 0) / ends.length;
    const sd = Math.sqrt(ends.reduce((sum, end) => sum + (end - mean) ** 2, 0) / ends.length);
    expect(Math.abs(mean - (wanted?.mean ?? Number.NaN))).toBeLessThan((5 * sd) / 200);
    expect(sd / (wanted?.sd ?? Number.NaN)).toBeCloseTo(1, 1);
  });

  it("has no likelihood where every forecast is exact", () => {
    const run = runEts([5, 5, 5], { alpha: 0.5, beta: null, phi: null, initialLevel: 5, initialTrend: null });
    expect(run).toMatchObject({ sse: 0, sigma2: 0, logLik: null, aicc: null, level: 5 });
  });

  it("refuses parameters that are none of its forms", () => {
    const values = madeSeries(1, 10);
    expect(() => runEts(values, { ...damped, alpha: 1.1 })).toThrow(/alpha/);
    expect(() => runEts(values, { ...damped, beta: 0.6 })).toThrow(/beta/);
    expect(() => runEts(values, { ...damped, phi: 0 })).toThrow(/phi/);
    expect(() => runEts(values, { ...damped, beta: null })).toThrow(/beta/);
    expect(() => runEts(values, { ...damped, initialTrend: null })).toThrow(/initialTrend/);
    expect(() => runEts(values, { ...damped, initialLevel: Number.NaN })).toThrow(/initialLevel/);
    expect(() => runEts(values.slice(0, 5), damped)).toThrow(/at least 6/);
    expect(() => fitEts(values.slice(0, 5))).toThrow(/at least 6/);
    expect(() => fitEts([])).toThrow(/at least 6/);
    expect(() => fitEtsFrom(values, 5)).toThrow(/first/);
  });
});

describe("the fit", () => {
  // Sums of squared errors that forecast 8.20 in R 4.2.2 reaches on this series.
  it.each([["ANN", 27.8639620251276], ["AAN", 21.5211740396014], ["AAdN", 19.4539329174827]] as const)("reaches the published optimum of %s", (form, optimum) => {
    expect(PUBLISHED).toHaveLength(36);
    expect(sse(PUBLISHED, form)).toBeLessThanOrEqual(1.01 * optimum);
  });

  it("stays within its bounds", () => {
    for (let seed = 0; seed < 30; seed++) {
      const { alpha, beta, phi } = fitEts(madeSeries(seed, 24 + seed));
      expect(alpha > 0 && alpha < 1).toBe(true);
      expect(beta !== null && beta > 0 && beta < alpha).toBe(true);
      expect(phi !== null && phi >= 0.8 && phi <= 0.98).toBe(true);
    }
  });

  it("is within 1% of the best of a wide random search, and cannot be bettered by moving its first level and trend", () => {
    for (let seed = 0; seed < 12; seed++) {
      const values = madeSeries(seed, 24 + 6 * seed);
      const fit = fitEts(values);
      const reached = runEts(values, fit).sse;
      const { uniform } = seededRandom(seed);
      for (let trial = 0; trial < 1500; trial++) {
        const alpha = uniform() ** 2;
        const other = {
          alpha,
          beta: alpha * uniform() ** 2,
          phi: 0.8 + 0.18 * uniform(),
          initialLevel: (fit.initialLevel ?? 0) + 0.5 * (uniform() - 0.5),
          initialTrend: (fit.initialTrend ?? 0) + 0.2 * (uniform() - 0.5),
        };
        expect(reached).toBeLessThanOrEqual(1.01 * runEts(values, other).sse);
      }
      for (const [level, trend] of [[0.01, 0], [-0.01, 0], [0, 0.003], [0, -0.003], [0.01, -0.003]] as const) {
        const moved = { ...fit, initialLevel: fit.initialLevel + level, initialTrend: (fit.initialTrend ?? 0) + trend };
        expect(reached).toBeLessThanOrEqual(runEts(values, moved).sse);
      }
    }
  });

  it("of a richer form is never worse by more than the search misses", () => {
    for (let seed = 0; seed < 20; seed++) {
      const values = madeSeries(seed, 48);
      expect(sse(values, "AAN")).toBeLessThanOrEqual(1.01 * sse(values, "ANN"));
    }
  });

  it("of every prefix is exactly that of the prefix alone: nothing hangs on where the walk began", () => {
    for (const form of ["ANN", "AAN", "AAdN"] as const) {
      const values = madeSeries(5, 40);
      const fits = fitEtsFrom(values, 24, form);
      expect(fits).toHaveLength(17);
      fits.forEach((fit, place) => expect(fit).toEqual(fitEts(values.slice(0, 24 + place), form)));
    }
  });

  it("follows a damped line without error", () => {
    const values = Array.from({ length: 24 }, (_, place) => 50 + 10 * (1 - 0.9 ** place));
    expect(runEts(values, fitEts(values)).sse).toBeLessThan(1e-3);
  });
});
