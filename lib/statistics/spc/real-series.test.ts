import { parse } from "csv-parse/sync";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { AssuranceIcon, ImprovementDirection, PointType, SpcRule } from "./types";
import { computeXmr } from "./xmr";

/** NHSRplotthedots 0.2.2 run on real series of 42 ICBs and 10 trusts; figures are given to six decimals. */
const FILE = path.resolve("../shared/data/spc/ptd-reference-results.csv.gz");
const ROUNDING = 1.1e-6;

const RULES: Record<string, SpcRule | "none"> = {
  "Above UCL": "single_above",
  "Below LCL": "single_below",
  "7 Points Above CL": "shift_above",
  "7 Points Below CL": "shift_below",
  "7 Point Trend (Increasing)": "trend_up",
  "7 Point Trend (Decreasing)": "trend_down",
  "2 in 3 Above CL": "two_of_three_above",
  "2 in 3 Below CL": "two_of_three_below",
  "Common Cause": "none",
};
const TYPES: Record<string, PointType> = {
  common_cause: "common_cause",
  special_cause_improvement: "improvement",
  special_cause_concern: "concern",
  special_cause_neutral_high: "neither_high",
  special_cause_neutral_low: "neither_low",
};
const ASSURANCE: Record<string, AssuranceIcon> = {
  consistent_pass: "pass",
  consistent_fail: "fail",
  inconsistent: "hit_or_miss",
  "": "none",
};

/**
 * Here a falling trend ends and the next point starts another falling trend. The peer reads the direction of the
 * step between them and calls the point part of a rising trend, which it is not; ours keeps the falling one.
 */
const PEER_SLIP = { series: "rtt_waiting_52_plus QOP", date: "2024-04-01", peer: "trend_up", own: "trend_down" } as const;

describe.skipIf(!existsSync(FILE))("NHSRplotthedots on real series (skipped where ../shared/data is absent)", () => {
  const series = existsSync(FILE) ? readSeries() : new Map<string, Record<string, string>[]>();
  it("finds all series", () => expect(series.size).toBe(146));

  it.each([...series])("%s", (name, rows) => {
    const first = rows[0] ?? {};
    const got = computeXmr(
      {
        values: rows.map((row) => Number(row.value)),
        improvementDirection: first.improvement_direction as ImprovementDirection,
        target: first.target === "" || first.target === "NA" ? null : Number(first.target),
      },
      { dialect: "nhsr-plotthedots-0.2.2" },
    );
    expect(got.segments).toHaveLength(1);
    const [segment] = got.segments;
    expect(Math.abs((segment?.mean ?? Number.NaN) - Number(first.mean))).toBeLessThan(ROUNDING);
    expect(Math.abs((segment?.lower ?? Number.NaN) - Number(first.lower_process_limit))).toBeLessThan(ROUNDING);
    expect(Math.abs((segment?.upper ?? Number.NaN) - Number(first.upper_process_limit))).toBeLessThan(ROUNDING);
    const slip = name === PEER_SLIP.series ? rows.findIndex((row) => row.date === PEER_SLIP.date) : -1;
    const isCompared = (_: unknown, place: number) => place !== slip;
    expect(got.points.map((point) => point.rules[0] ?? "none").filter(isCompared)).toEqual(
      rows.map((row) => RULES[row.special_cause_type ?? ""]).filter(isCompared),
    );
    expect(got.points.map((point) => point.type).filter(isCompared)).toEqual(
      rows.map((row) => TYPES[row.point_type ?? ""]).filter(isCompared),
    );
    if (slip >= 0) {
      expect(RULES[rows[slip]?.special_cause_type ?? ""]).toBe(PEER_SLIP.peer);
      expect(got.points[slip]?.rules).toContain(PEER_SLIP.own);
      expect(got.points[slip]?.rules).not.toContain(PEER_SLIP.peer);
    }
    expect(got.assuranceIcon).toBe(ASSURANCE[first.assurance_type ?? ""]);
  });
});

function readSeries(): Map<string, Record<string, string>[]> {
  const rows: Record<string, string>[] = parse(gunzipSync(readFileSync(FILE)), { columns: true });
  const series = new Map<string, Record<string, string>[]>();
  for (const row of rows) {
    const name = `${row.series} ${row.org_ods_code}`;
    series.set(name, [...(series.get(name) ?? []), row]);
  }
  return series;
}
