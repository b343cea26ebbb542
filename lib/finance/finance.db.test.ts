import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { systemScope } from "@/lib/access/scope-outside-requests";
import type { Scope } from "@/lib/access/scope";
import { publishIllustrative } from "@/lib/observations/commands/publish-illustrative";
import { loadSeries } from "@/lib/observations/load-series";
import { closeDatabase } from "@/lib/platform/database/client";
import { asOwner, closeOwner } from "@/lib/testing/accounts";
import { areaIdOf, scopeFor, seeded } from "@/lib/testing/test-database";
import { seedIllustrativeFinance } from "@/prisma/seed/seed-illustrative-finance";
import { loadBoardFinance } from "./load-board-finance";
import { loadNationalFinance } from "./load-national-finance";

const DAY = "2026-11-21";
const MARCH = "2026-03-31";

let scope: Scope<"figures:read">;
let written: { readonly releases: number; readonly figures: number };
beforeAll(async () => {
  await seeded();
  written = await seedIllustrativeFinance();
  scope = await scopeFor("dhsc", "figures:read");
}, 120_000);
afterAll(async () => {
  await seeded();
  await closeDatabase();
  await closeOwner();
});

/** A stored figure of a board by its code, from the tables alone. */
async function stored(code: string, metric: string, periodEnd: string, category = ""): Promise<{ value: number; numerator: number; denominator: number }> {
  const table = category === "" ? "observation" : "observation_detail";
  const [row] = await asOwner<{ value: number; numerator: number; denominator: number }>(
    `SELECT f.value, f.numerator, f.denominator FROM ${table} f WHERE f.metric_code = $1 AND f.period_end = $2 AND f.code_as_published = $3 ${category === "" ? "" : "AND f.category = $4"}`,
    metric, periodEnd, code, ...(category === "" ? [] : [category]));
  if (!row) throw new Error(`${metric} ${category} of ${code} is not held`);
  return row;
}

describe("the illustrative returns", () => {
  it("are written once, each release marked as illustrative and nothing published among them", async () => {
    expect(written.releases).toBe(30);
    expect(await seedIllustrativeFinance()).toEqual({ releases: 0, figures: 0 });
    const rows = await asOwner<{ provenance: string; metrics: string[] }>("SELECT r.provenance, array_agg(DISTINCT o.metric_code) AS metrics FROM release r JOIN observation o ON o.release_id = r.id WHERE r.imported_by = 'Demonstration set-up' GROUP BY r.provenance");
    expect(rows.map(({ provenance }) => provenance)).toEqual(["illustrative"]);
    expect(rows[0]?.metrics.sort()).toEqual(["F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F10"]);
    const [official] = await asOwner<{ figures: number }>("SELECT count(*)::int AS figures FROM observation o JOIN release r ON r.id = o.release_id WHERE r.provenance <> 'illustrative' AND o.metric_code LIKE 'F0%'");
    expect(official?.figures).toBe(0);
  }, 60_000);

  it("cover the 42 boards from May 2024 to March 2026 without April, in whole fives of £ million", async () => {
    const [months] = await asOwner<{ months: number; boards: number; first: string; last: string; aprils: number; odd: number }>(
      `SELECT count(DISTINCT period_end)::int AS months, count(DISTINCT area_id)::int AS boards, min(period_end)::text AS first, max(period_end)::text AS last,
         count(*) FILTER (WHERE extract(month FROM period_end) = 4)::int AS aprils, count(*) FILTER (WHERE value::numeric % 5 <> 0)::int AS odd FROM observation WHERE metric_code IN ('F01', 'F03')`);
    expect(months).toEqual({ months: 22, boards: 42, first: "2024-05-31", last: MARCH, aprils: 0, odd: 0 });
  });

  it("are refused outside a demonstration, and nothing is written", async () => {
    const before = await asOwner("SELECT count(*) FROM release");
    vi.resetModules();
    vi.stubEnv("DEMONSTRATION", "0");
    try {
      const fresh = await import("@/lib/observations/commands/publish-illustrative");
      const result = await fresh.publishIllustrative.execute(await systemScope("Test", "import:approve"), { releases: [] });
      expect(result).toMatchObject({ ok: false, problems: [{ code: "forbidden" }] });
    } finally {
      vi.unstubAllEnvs();
      vi.resetModules();
    }
    expect(await asOwner("SELECT count(*) FROM release")).toEqual(before);
    expect((await publishIllustrative.execute(await systemScope("Test", "import:approve"), { releases: [] })).ok).toBe(true);
  });
});

describe("the page of a board", () => {
  it.each(["QF7", "QOP", "QWO"])("shows what %s reported, in March 2026 and as known in December 2025", async (code) => {
    for (const [asOf, end] of [[DAY, MARCH], ["2025-12-15", "2025-10-31"]] as const) {
      const page = await loadBoardFinance(scope, { code, set: "2026", asOf });
      const report = page?.report;
      expect([report?.periodEnd, report?.isIllustrative, report?.basis]).toEqual([end, true, "published"]);
      const at = (metric: string, category = "") => stored(code, metric, end, category);
      const [f01, plan, forecast, support, f06, f08, f07] = await Promise.all([at("F01"), at("F01", "basis:plan_to_date"), at("F01", "basis:forecast_for_year"), at("F01", "basis:forecast_for_year|part:deficit_support"), at("F06", "basis:forecast_for_year"), at("F08"), at("F07")]);
      const measures = report?.measures;
      expect(measures?.position).toMatchObject({ actualToDate: f01.value, planToDate: plan.value, forecastForYear: forecast.value });
      expect(measures?.without.forecastForYear).toBe(forecast.value - support.value);
      expect(measures?.recurrentShare.forecastForYear).toBeCloseTo(f06.value, 9);
      expect(measures?.underlying?.share).toBeCloseTo(f08.value, 9);
      expect(measures?.highRiskShare).toBeCloseTo(f07.value, 9);
      const { rows } = report?.position.table ?? { rows: [] };
      expect(rows[0]?.slice(1, 4)).toEqual([plan.value, f01.value, f01.value - plan.value]);
    }
  });

  it("takes what came in a month as the difference of running totals, the first from 1 April", async () => {
    const page = await loadBoardFinance(scope, { code: "QF7", set: "2026", asOf: DAY });
    const rows = page?.report?.months.position.table.rows ?? [];
    const totals = await asOwner<{ value: number }>("SELECT value FROM observation WHERE metric_code = 'F01' AND code_as_published = 'QF7' AND period_end > '2025-04-01' ORDER BY period_end");
    expect(rows.map((row) => row[2])).toEqual(totals.map(({ value }) => value));
    expect(rows.map((row) => row[6])).toEqual(totals.map(({ value }, index) => value - (totals[index - 1]?.value ?? 0)));
    expect(rows[0]?.[7]).toBe("April and May 2025");
  });

  it("adds up whole boards, estimates from split ones, and says both", async () => {
    const restated = (await loadBoardFinance(scope, { code: "Z9B2Z", set: "2026", asOf: DAY }))?.report;
    const [one, two] = await Promise.all([stored("QMJ", "F01", MARCH), stored("QRV", "F01", MARCH)]);
    expect(restated?.measures.position.actualToDate).toBe(one.value + two.value);
    expect([restated?.basis, restated?.basisSentence]).toEqual(["restated", expect.stringContaining("sum of North Central London and North West London: separate legal bodies")]);

    const estimated = (await loadBoardFinance(scope, { code: "S0E4D", set: "2026", asOf: DAY }))?.report;
    const [whole, split] = await Promise.all([stored("QU9", "F06", MARCH, "basis:forecast_for_year"), stored("QNQ", "F06", MARCH, "basis:forecast_for_year")]);
    const [moved] = await asOwner<{ share: number }>("SELECT share_of_predecessor AS share FROM area_succession s JOIN area f ON f.id = s.from_area_id JOIN area t ON t.id = s.to_area_id WHERE f.key = 'icb-qnq' AND t.key = 'icb-s0e4d'");
    const share = moved?.share ?? Number.NaN;
    expect(estimated?.measures.recurrentShare.forecastForYear).toBeCloseTo((100 * (whole.numerator + split.numerator * share)) / (whole.denominator + split.denominator * share), 9);
    expect([estimated?.basis, estimated?.basisSentence]).toEqual(["estimated", expect.stringContaining("nobody answers for this estimate")]);
    // The same rule as every other page of the metric.
    const areaId = await areaIdOf("icb-z9b2z");
    const { series } = await loadSeries(scope, ["F01"], [{ areaId, restated: true }], DAY);
    expect(series.get(`F01|${areaId}`)?.points.at(-1)).toMatchObject({ periodEnd: MARCH, value: one.value + two.value, basis: "restated" });
  });

  it("says that nothing is held before the first return, and knows no board of the other set", async () => {
    expect((await loadBoardFinance(scope, { code: "QF7", set: "2026", asOf: "2024-06-01" }))?.report).toBeNull();
    expect(await loadBoardFinance(scope, { code: "QMJ", set: "2026", asOf: DAY })).toBeNull();
    expect((await loadBoardFinance(scope, { code: "QMJ", set: "2023", asOf: DAY }))?.report?.basis).toBe("published");
  });

  it("no longer rests on a return that was withdrawn", async () => {
    const [release] = await asOwner<{ id: number }>("SELECT id FROM release WHERE provenance = 'illustrative' AND publication = 'icb-finance-return' AND period_end = $1", MARCH);
    await asOwner("INSERT INTO release_withdrawal (release_id, withdrawn_on, withdrawn_by, reason) VALUES ($1, '2026-06-01', 'Test', 'A test of withdrawal')", release?.id);
    try {
      const later = await scopeFor("dhsc", "figures:read");
      expect((await loadBoardFinance(later, { code: "QF7", set: "2026", asOf: DAY }))?.report?.periodEnd).toBe("2026-02-28");
      expect((await loadBoardFinance(later, { code: "QF7", set: "2026", asOf: "2026-05-31" }))?.report?.periodEnd).toBe(MARCH);
    } finally {
      await asOwner("DELETE FROM release_withdrawal WHERE release_id = $1", release?.id);
    }
  });
});

describe("the national page", () => {
  it.each([["2023", 42], ["2026", 36]] as const)("sets the boards of %s side by side, each as its own page has it", async (set, count) => {
    const report = (await loadNationalFinance(scope, { set, region: null, asOf: DAY }))?.report;
    expect([report?.rows.length, report?.held, report?.isIllustrative]).toEqual([count, count, true]);
    for (const row of [report?.rows[0], report?.rows[12], report?.rows.at(-1)]) {
      const own = (await loadBoardFinance(scope, { code: row?.code ?? "", set, asOf: DAY }))?.report;
      expect([row?.forecast, row?.varianceShare, row?.without, row?.recurrent, row?.underlyingShare, row?.basis]).toEqual([
        own?.measures.position.forecastForYear, own?.measures.varianceShareForYear, own?.measures.without.forecastForYear, own?.measures.recurrentShare.forecastForYear, own?.measures.underlying?.share, own?.basis,
      ]);
    }
  });

  it("counts deficits and adds up as the tables do, beside the words that the sum is of separate legal bodies", async () => {
    const report = (await loadNationalFinance(scope, { set: "2023", region: null, asOf: DAY }))?.report;
    const [counted] = await asOwner<{ deficits: number; without: number; sum: number }>(
      `SELECT count(*) FILTER (WHERE a.value < 0)::int AS deficits, count(*) FILTER (WHERE b.value < 0)::int AS without, sum(a.value) AS sum
       FROM observation_detail a JOIN observation_detail b ON b.area_id = a.area_id AND b.period_end = a.period_end AND b.metric_code = 'F03' AND b.category = a.category
       WHERE a.metric_code = 'F01' AND a.category = 'basis:forecast_for_year' AND a.period_end = $1`, MARCH);
    expect(report?.headline).toBe(`${counted?.deficits} of 42 systems ended 2025/26 in deficit; without deficit support it would have been ${counted?.without}`);
    expect(report?.sum).toContain(`£${Math.abs(counted?.sum ?? 0).toFixed(1)}m in ${(counted?.sum ?? 0) < 0 ? "deficit" : "surplus"}`);
    expect(report?.sum).toContain("separate legal bodies");
  });

  it("shows a region's boards alone, and no region that is none", async () => {
    const report = (await loadNationalFinance(scope, { set: "2023", region: "Y56", asOf: DAY }))?.report;
    const [counted] = await asOwner<{ boards: number }>("SELECT count(*)::int AS boards FROM area a JOIN area_version v ON v.area_id = a.id WHERE a.kind = 'icb' AND v.region_key = 'region-y56' AND v.valid_from <= $1 AND (v.valid_to IS NULL OR v.valid_to >= $1)", MARCH);
    expect(report?.rows.length).toBe(counted?.boards);
    expect(await loadNationalFinance(scope, { set: "2023", region: "Y99", asOf: DAY })).toBeNull();
  });
});
