import { parse } from "csv-parse/sync";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { assessRealism } from "./assess-realism";
import { pastChanges } from "./past-changes";
import type { PanelSeries } from "./types";

/** Share of waits within 18 weeks of 42 ICBs, October 2022 to March 2026 without April 2023, summed over specialties. */
const FILE = path.resolve("../shared/data/derived/rtt-incomplete-icb-monthly-2022-10-2026-03.csv.gz");

interface Row {
  Period: string;
  ICB_Code: string;
  Incomplete_Pathways: string;
  Within_18wks: string;
}

function readPanel(): { codes: string[]; panel: PanelSeries[] } {
  const rows = parse<Row>(gunzipSync(readFileSync(FILE)), { columns: true });
  const totals = new Map<string, { waiting: number; within: number }>();
  for (const row of rows) {
    const key = `${row.ICB_Code} ${row.Period}`;
    const total = totals.get(key) ?? { waiting: 0, within: 0 };
    totals.set(key, { waiting: total.waiting + Number(row.Incomplete_Pathways), within: total.within + Number(row.Within_18wks) });
  }
  const months = Array.from({ length: 42 }, (_, place) => `${2022 + Math.floor((place + 9) / 12)}-${String(((place + 9) % 12) + 1).padStart(2, "0")}`);
  const codes = [...new Set(rows.map((row) => row.ICB_Code))].sort();
  const share = (total?: { waiting: number; within: number }) => (total === undefined ? null : (100 * total.within) / total.waiting);
  return { codes, panel: codes.map((code) => ({ values: months.map((month) => share(totals.get(`${code} ${month}`))) })) };
}

describe.skipIf(!existsSync(FILE))("realism of the 18-week target in South Yorkshire (skipped where ../shared/data is absent)", () => {
  const { codes, panel } = existsSync(FILE) ? readPanel() : { codes: [], panel: [] };
  const judge = (target: number, horizon: number, distance?: number) =>
    assessRealism({ panel, unit: codes.indexOf("QF7"), target, horizon, direction: "increase", ...(distance === undefined ? {} : { startRule: { kind: "within", distance } }) });

  it("has the figures drawn on the objective's page", () => {
    const found = judge(92, 36);
    expect(found?.fromAnyStart).toMatchObject({ windows: 252, units: 42, shareAtLeast: 0, unitsThatDidIt: [] });
    expect(found?.required.toFixed(1)).toBe("23.5");
    expect(found?.pace.requiredPerYear.toFixed(1)).toBe("7.8");
    expect(found?.achieved?.perYear.toFixed(1)).toBe("2.1");
    expect(found?.pace.ratio?.toFixed(1)).toBe("3.8");
    expect(found?.ceiling.heldBy).toEqual([]);
    expect(found?.ceiling.best?.level.toFixed(1)).toBe("71.4");
    expect(found?.verdict.word).toBe("never seen");
    expect((Math.max(...pastChanges(panel, 36, "increase").map(({ change }) => change)) / 3).toFixed(1)).toBe("6.5");
  });

  it("finds 104 past years within 3 points of today, 37% of which gained what the next step needs, in too few boards for a band", () => {
    const found = judge(70, 12, 3);
    expect(found?.verdict).toMatchObject({ windows: 104, units: 9, word: "not enough history" });
    expect((100 * (found?.verdict.share ?? 0)).toFixed(0)).toBe("37");
  });

  it("has enough boards by the nearest tenth, without leaving the neighbourhood", () => {
    const found = judge(70, 12);
    expect(found?.verdict).toMatchObject({ word: "stretching", units: 10 });
    expect(found?.fromSimilarStart.startLevels?.lowest).toBeGreaterThan(65);
    // From any level about half gained as much: today's high level is what makes the step hard.
    expect(found?.fromAnyStart.shareAtLeast).toBeGreaterThan((found?.verdict.share ?? 1) + 0.1);
  });
});
