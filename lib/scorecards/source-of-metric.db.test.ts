import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/access/scope";
import { accountScope } from "@/lib/access/scope-outside-requests";
import { asOwner } from "@/lib/testing/accounts";
import { accountFor, areaIdOf, seededDatabase } from "@/lib/testing/test-database";
import { loadMetricPage } from "./load-metric-page";
import { loadOverview } from "./load-overview";
import { loadScorecard } from "./load-scorecard";

seededDatabase();

const ASKED = { set: "2026", asOf: "2026-11-21" } as const;
const BOARD = "QF7";
const FALLS = ["2024-11-30", "2026-03-31"];
const NEW = ["U01", "J07", "P05", "J01"] as const;

let scope: Scope<"figures:read">;
const reader = async (): Promise<Scope<"figures:read">> => {
  const found = await accountScope(await accountFor("dhsc"), "figures:read");
  if (!found) throw new Error("dhsc may not read");
  return found;
};
const pageOf = (metricCode: string, area = BOARD) => loadMetricPage(scope, { ...ASKED, metricCode, area, range: "all" });

describe("measures beside the waits", () => {
  beforeAll(async () => {
    const areaId = await areaIdOf("icb-qf7");
    await asOwner("INSERT INTO objective_measure (objective_code, metric_code, part, position) SELECT 'N4', code, 'context', 90 + row_number() OVER () FROM unnest($1::text[]) AS code", [...NEW]);
    // A list that falls by half, in the last month and in one that is within a year of the latest figure of each, and figures of the board for the measure that is compiled for councils alone.
    await asOwner("UPDATE observation SET value = value / 2 WHERE metric_code = 'E16' AND area_id = $1 AND period_end = ANY($2)", areaId, FALLS);
    await asOwner(
      `INSERT INTO observation (metric_code, area_id, period_end, release_id, period_start, value, status, code_as_published)
       SELECT DISTINCT ON (period_end) metric_code, $1::int, period_end, release_id, period_start, value, status, 'test' FROM observation WHERE metric_code = 'P05' AND value IS NOT NULL ORDER BY period_end, area_id`, areaId);
    scope = await reader();
  });
  afterAll(async () => {
    await asOwner("DELETE FROM observation WHERE code_as_published = 'test'");
    await asOwner("UPDATE observation SET value = value * 2 WHERE metric_code = 'E16' AND area_id = $1 AND period_end = ANY($2)", await areaIdOf("icb-qf7"), FALLS);
    await asOwner("DELETE FROM objective_measure WHERE metric_code = ANY($1)", [...NEW]);
  });

  it.each([
    ["U01", "NHS England, A&E attendances and emergency admissions", "2025-07-31"],
    ["J07", "NHS England, Community Services Data Set", "2025-03-31"],
    ["P05", "Office for Health Improvement and Disparities, Fingertips", "2024-12-31"],
    ["J01", "NHS England, Discharge Ready Date statistics", "2025-03-31"],
  ])("%s stands under its own source and dates, without the notes of the waits", async (metricCode, source, periodEnd) => {
    const page = await pageOf(metricCode);
    const [newest] = await asOwner<{ last: string }>("SELECT max(r.period_end)::text AS last FROM observation o JOIN release r ON r.id = o.release_id WHERE o.metric_code = $1", metricCode);
    expect(page?.row.value).not.toBeNull();
    expect(page?.source.startsWith(`${source}, `)).toBe(true);
    expect([page?.release?.periodEnd, newest?.last]).toEqual([periodEnd, periodEnd]);
    expect(page?.row.coverageTexts).toEqual([]);
    expect(page?.breaks.filter(({ kind }) => kind === "coverage")).toEqual([]);
  });

  it("the waits keep theirs", async () => {
    const page = await pageOf("E01");
    expect(page?.source).toMatch(/^NHS England, Consultant-led referral to treatment waiting times, October 2022 to March 2026\. /);
    expect(page?.release).toMatchObject({ periodEnd: "2026-03-31", publishedBasis: "by the publication's rule: second Thursday of the second month after" });
    expect(page?.row.coverageTexts.join()).toContain("March 2026");
    const [overview, scorecard] = [await loadOverview(scope, { ...ASKED, measure: "E01", only: null }), await loadScorecard(scope, { ...ASKED, code: BOARD })];
    expect(overview.source).toBe(page?.source);
    expect(scorecard?.release).toEqual(page?.release);
    for (const name of ["Consultant-led referral to treatment", "A&E attendances", "Community Services Data Set", "Fingertips", "Discharge Ready Date"]) expect(scorecard?.source).toContain(name);
  });
});
