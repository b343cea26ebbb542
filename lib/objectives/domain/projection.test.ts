import { describe, expect, it } from "vitest";
import { reportMeasure, type MeasureReport } from "@/lib/analysis/domain/measure-report";
import type { Metric } from "@/lib/metrics/domain/metric";
import { readReference } from "@/prisma/seed/reference/read-reference";
import { addMonths } from "@/lib/shared/month";
import { poolAtLeast } from "@/lib/statistics/projection/linear-pool";
import { poolForecast } from "@/lib/statistics/projection/pool-forecast";
import { backTestOf, projectionOf } from "./projection";

const metric = readReference().metrics.find(({ code }) => code === "E01") as Metric;
const START = "2020-01-31";

function reportOf(values: readonly (number | null)[], rebaseAt: readonly number[] = []): MeasureReport {
  const points = values.map((value, at) => ({ periodEnd: addMonths(START, at), value, numerator: null, denominator: null, mark: null, basis: "published" as const, releaseId: 1 }));
  const breaks = rebaseAt.map((at) => ({ metricCode: "E01", areaId: 1, periodEnd: addMonths(START, at), label: "Break", kind: "coverage" as const, reason: "Test.", source: null, rebase: true, recordedOn: null }));
  return reportMeasure(metric, { metricCode: "E01", areaId: 1, sourceAreaIds: [1], points }, values.map(() => null), breaks as never);
}

/** A steady walk with a season, different for each seed; no random numbers. */
const walk = (length: number, seed: number): number[] => Array.from({ length }, (_, at) => 60 + 2 * Math.sin((2 * Math.PI * at) / 12) + 3 * Math.sin((at * (seed + 3)) / 7) + 1.2 * Math.sin(at * at * 0.7 + seed));
const target = (months: number, length: number, value = 62) => ({ value, dueOn: addMonths(START, length - 1 + months), comparator: "at_least" as const });

describe("the projection of a measure", () => {
  it("ends after twelve months, with ranges inside one another", () => {
    const { steps } = projectionOf(reportOf(walk(40, 1)), 1, null, []);
    expect(steps).toHaveLength(12);
    expect(steps.map(({ periodEnd }) => periodEnd)[0]).toBe(addMonths(START, 40));
    for (const { p50, p80, p95 } of steps) expect([p95[0], p80[0], p50[0], p50[1], p80[1], p95[1]]).toEqual([p95[0], p80[0], p50[0], p50[1], p80[1], p95[1]].sort((a, b) => a - b));
  });

  it("never leaves the bounds of a share of a whole, and does where a figure of the past did", () => {
    const high = walk(40, 1).map((value) => value + 34);
    const ends = (values: readonly number[]): number => Math.max(...projectionOf(reportOf(values), 1, null, []).steps.map(({ p95 }) => p95[1]));
    expect(ends(high)).toBe(100);
    expect(ends([...high.slice(0, -1), 101])).toBeGreaterThan(100);
  });

  it("hides the chance where the past was not checked, with the reason, and keeps the range", () => {
    const hidden = projectionOf(reportOf(walk(40, 1)), 1, target(6, 40), []);
    expect(hidden.target).toMatchObject({ value: 62, chance: null });
    expect(hidden.calibration?.reason).toContain("Too little to check it by");
    expect(hidden.steps).toHaveLength(12);
  });

  it("shows the chance exactly where the rule lets it, and then as the pool gives it for the month of the target", () => {
    const reports = Array.from({ length: 12 }, (_, seed) => reportOf(walk(60, seed)));
    const tests = reports.flatMap((report) => backTestOf(report, 1, 6) ?? []);
    for (const report of reports) {
      const { calibration, target: found, horizon } = projectionOf(report, 1, target(6, 60), tests);
      expect(horizon).toBe(6);
      const forecast = poolForecast(report.series.points.map(({ value }) => value), { horizon: 12 });
      const normals = forecast.given ? (forecast.steps[5]?.normals ?? []) : [];
      expect(found?.chance).toBe(calibration?.shown ? poolAtLeast(normals, 62) : null);
    }
    expect(tests[0]?.origins).toHaveLength(60 - 24 - 6 + 1);
  });

  it("starts after the last break, and gives none of too few figures or of yearly ones", () => {
    expect(projectionOf(reportOf(walk(40, 1), [30]), 1, null, [])).toMatchObject({ steps: [], values: 10, reason: "There are 10 values; a forecast needs at least 12." });
    expect(projectionOf(reportOf(walk(40, 1), [20]), 1, null, []).values).toBe(20);
    expect(projectionOf(reportOf(walk(40, 1)), 12, null, []).reason).toContain("once a year");
    expect(backTestOf(reportOf(walk(40, 1)), 12, 1)).toBeNull();
  });

  it("names no chance for a target beyond twelve months", () => {
    expect(projectionOf(reportOf(walk(40, 1)), 1, target(13, 40), []).target).toBeNull();
    expect(projectionOf(reportOf(walk(40, 1)), 1, target(12, 40), []).target).not.toBeNull();
  });
});
