import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../intervals/wilson-interval";
import { backTest, skillAgainst, type BackTest } from "./back-test";
import {
  dampedTrendMethod,
  driftMethod,
  naiveMethod,
  poolMethod,
  seasonalNaiveMethod,
  trendMethod,
  type BackTestMethod,
} from "./back-test-methods";
import { calibration, COVERAGE_BAND, LEAST_FORECASTS, LEAST_ORIGINS } from "./calibration";
import { combineBackTests } from "./combine-back-tests";
import { runEts } from "./ets";
import { fitEts } from "./fit-ets";
import { intervalScore } from "./interval-score";
import { poolAtLeast, poolInterval } from "./linear-pool";
import { pinball } from "./pinball";
import { poolForecast } from "./pool-forecast";

const note = (name: string) => readFileSync(path.resolve(`docs/methods/${name}.md`), "utf8");
const FORECAST = note("forecast");
const CALIBRATION = note("forecast-calibration");

/** Body cells of the table whose first heading is the given one. */
function table(text: string, heading: string): string[][] {
  const lines = text.split("\n");
  const rest = lines.slice(lines.findIndex((line) => line.startsWith(`| ${heading} |`)) + 2);
  return rest
    .slice(0, rest.findIndex((line) => !line.startsWith("|")))
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
}

/** A figure as the page prints it: as many decimals, and per cent where it says so. */
function printed(value: number | null | undefined, like: string): string {
  const decimals = like.replace("%", "").split(".")[1]?.length ?? 0;
  if (value === null || value === undefined) return "none";
  return like.endsWith("%") ? `${(100 * value).toFixed(decimals)}%` : value.toFixed(decimals);
}

const figures = (text: string) => table(text, "Figure").map(([name = "", value = ""]) => [name, value] as const);

describe("the worked example of the forecast note", () => {
  const months = table(FORECAST, "Month");
  const values = [...months.map(([, first]) => Number(first)), ...months.map(([, , second]) => Number(second))];
  const target = Number(/The target is (\d+),/.exec(FORECAST)?.[1]);
  const got = poolForecast(values, { horizon: 3 });
  const step = got.given ? got.steps[2] : undefined;
  const normals = step?.normals ?? [];

  it("is long enough to be read", () => {
    expect(values).toHaveLength(24);
    expect(got).toMatchObject({ given: true, members: ["naive", "seasonal-naive", "damped-trend"] });
  });

  it("has the printed members and pool", () => {
    const rows = table(FORECAST, "Three months ahead");
    expect(rows).toHaveLength(4);
    rows.slice(0, 3).forEach(([, mean = "", sd = "", chance = ""], place) => {
      expect(printed(normals[place]?.mean, mean)).toBe(mean);
      expect(printed(normals[place]?.sd, sd)).toBe(sd);
      expect(printed(poolAtLeast(normals.slice(place, place + 1), target), chance)).toBe(chance);
    });
    const [, mean = "", , chance = ""] = rows[3] ?? [];
    expect(printed(step?.mean, mean)).toBe(mean);
    expect(printed(poolAtLeast(normals, target), chance)).toBe(chance);
  });

  it("has the printed figures", () => {
    const fit = fitEts(values);
    const run = runEts(values, fit);
    const differences = values.slice(1).map((value, place) => (value - (values[place] ?? 0)) ** 2);
    const yearly = values.slice(12).map((value, place) => (value - (values[place] ?? 0)) ** 2);
    const total = (squares: number[]) => squares.reduce((sum, square) => sum + square, 0);
    const range = poolInterval(normals, 0.8);
    const wanted = [
      Math.sqrt(total(differences) / 23),
      normals[0]?.sd,
      Math.sqrt(total(yearly) / 12),
      fit.alpha,
      fit.phi,
      run.level,
      run.trend,
      run.sse,
      range.lower,
      range.upper,
      step?.mean,
    ];
    expect(figures(FORECAST).map(([, value]) => value)).toEqual(figures(FORECAST).map(([, value], place) => printed(wanted[place], value)));
    expect(FORECAST).toContain(`square root of ${total(differences)} / 23`);
    expect(FORECAST).toContain(`square root of ${total(yearly)} / 12`);
  });
});

describe("the worked example of the calibration note", () => {
  const example = CALIBRATION.slice(CALIBRATION.indexOf("## Worked example"));
  const cases = table(example, "Case");
  const scored = cases.map(([, low, middle, high, came]) => {
    const [q10, q50, q90, actual] = [low, middle, high, came].map(Number) as [number, number, number, number];
    return {
      held: actual >= q10 && actual <= q90,
      p10: pinball(actual, q10, 0.1),
      p50: pinball(actual, q50, 0.5),
      p90: pinball(actual, q90, 0.9),
      score: intervalScore(actual, { lower: q10, upper: q90 }, 0.8),
    };
  });

  it("scores every case as printed", () => {
    expect(cases).toHaveLength(5);
    cases.forEach(([, , , , , held, ...rest], place) => {
      const one = scored[place];
      expect(held).toBe(one?.held === true ? "yes" : "no");
      expect(rest).toEqual(rest.map((like, at) => printed([one?.p10, one?.p50, one?.p90, one?.score][at], like)));
    });
  });

  it("has the printed figures", () => {
    const average = (figure: "p10" | "p50" | "p90" | "score") => scored.reduce((sum, one) => sum + one[figure], 0) / scored.length;
    const hits = scored.filter(({ held }) => held).length;
    const wilson = wilsonInterval(hits, scored.length);
    const pooled = (average("p10") + average("p50") + average("p90")) / 3;
    const naive = Number(/naive forecast scored (0\.\d+)/.exec(example)?.[1]);
    const wanted = [wilson.value, wilson.lower, wilson.upper, average("p10"), average("p50"), average("p90"), pooled, average("score"), skillAgainst(pooled, naive)];
    expect(figures(example).map(([, value]) => value)).toEqual(figures(example).map(([, value], place) => printed(wanted[place], value)));
  });

  it("states the limits in force", () => {
    expect(CALIBRATION).toContain(`under ${COVERAGE_BAND[0] * 100}% or over ${COVERAGE_BAND[1] * 100}% of the values`);
    expect(CALIBRATION).toContain(`under ${LEAST_FORECASTS} forecasts at that distance were checked, or they come from under ${LEAST_ORIGINS} different origins`);
  });
});

const EMERGENCY = path.resolve("../shared/data/derived/icb-monthly-ae-2022-04-2025-07.csv");

describe.skipIf(!existsSync(EMERGENCY))("the evidence of both notes (skipped where ../shared/data is absent)", () => {
  const boards = new Map<string, number[]>();
  if (existsSync(EMERGENCY)) {
    for (const line of readFileSync(EMERGENCY, "utf8").trim().split("\n").slice(1)) {
      const [code = "", attended, late] = line.replaceAll('"', "").split(",");
      boards.set(code, [...(boards.get(code) ?? []), 100 - (100 * Number(late)) / Number(attended)]);
    }
  }
  const series = [...boards.values()];
  const tested = (method: BackTestMethod, horizon: number): BackTest[] => series.map((values) => backTest(values, { method, horizon }));

  it("has 42 whole series of 40 months", () => {
    expect(series).toHaveLength(42);
    expect(series.every((values) => values.length === 40)).toBe(true);
  });

  it.each(table(CALIBRATION, "Months ahead").map((row) => [row[0] ?? "", row] as const))("is as printed %s months ahead", (ahead, row) => {
    const horizon = Number(ahead);
    const backTests = tested(poolMethod(), horizon);
    const combined = combineBackTests(backTests, horizon);
    const { n, coverage80, coverage95, mase, skill } = combined?.scores ?? {};
    const wanted = [horizon, n, combined?.origins, coverage80?.share, coverage95?.share, mase, skill];
    expect(row.slice(0, 7)).toEqual(row.slice(0, 7).map((like, place) => printed(wanted[place], like)));
    const { shown } = calibration(poolForecast(series[0] ?? [], { horizon }), backTests, horizon);
    expect(row[7]).toBe(shown ? "shown" : "hidden");
  });

  const methods: Record<string, BackTestMethod> = {
    Pool: poolMethod(),
    Naive: naiveMethod,
    "Seasonal naive": seasonalNaiveMethod(12),
    "Damped trend": dampedTrendMethod,
    Drift: driftMethod,
    "Least squares line": trendMethod,
  };
  it.each(table(FORECAST, "Method").map((row) => [row[0] ?? "", row] as const))("is as printed for %s", (name, row) => {
    const method = methods[name];
    if (method === undefined) throw new Error(`no method ${name}`);
    const scores = [1, 3, 6].map((horizon) => combineBackTests(tested(method, horizon), horizon)?.scores);
    const wanted = [...scores.map((one) => one?.mase), ...scores.map((one) => one?.coverage80.share)];
    expect(row.slice(1)).toEqual(row.slice(1).map((like, place) => printed(wanted[place], like)));
  });
});
