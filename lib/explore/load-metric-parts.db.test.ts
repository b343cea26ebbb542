import { describe, expect, it } from "vitest";
import { loadCouncilPage } from "@/lib/explore/load-council-page";
import { loadMetricParts, loadPartsPage } from "@/lib/explore/load-metric-parts";
import { loadRegionPage } from "@/lib/explore/load-region-page";
import { loadTrustPage } from "@/lib/explore/load-trust-page";
import { asOwner } from "@/lib/testing/accounts";
import { scopeFor, seededDatabase } from "@/lib/testing/test-database";
import { OTHERS } from "./domain/shown-parts";

seededDatabase();

const DAY = "2026-06-01";
const scope = () => scopeFor("national_oversight", "figures:read");
const parts = async (area: string, more: Partial<Parameters<typeof loadMetricParts>[1]> = {}) => loadMetricParts(await scope(), { metricCode: "E03", area, set: null, period: null, asOf: DAY, ...more });

/** A board's parts by a query of its own: `NULL` category = by provider. */
const byHand = (boards: readonly string[], by: "provider" | "category", end: string) => asOwner<{ code: string; list: number; over18: number; over52: number }>(
  `SELECT CASE WHEN $2 = 'provider' THEN d.provider ELSE split_part(d.category, ':', 2) END AS code, sum(d.value) FILTER (WHERE d.metric_code = 'E16') AS list,
     sum(d.denominator - d.numerator) FILTER (WHERE d.metric_code = 'E01') AS over18, sum(d.numerator) FILTER (WHERE d.metric_code = 'E03') AS over52
   FROM observation_detail d WHERE d.code_as_published = ANY($1) AND d.period_end = $3 AND (d.provider <> '') = ($2 = 'provider') AND (d.category <> '') = ($2 = 'category') GROUP BY 1 ORDER BY 1`, boards, by, end);

describe("which trusts and specialties make a board's waits", () => {
  it("are those of the database, of each board and month asked for", async () => {
    for (const board of ["QF7", "QE1", "QWO"]) {
      for (const period of ["2026-01-31", "2024-06-30"]) {
        const page = await parts(board, { set: "2023", period });
        const held = [...(page?.specialties?.rows ?? [])].sort((a, b) => a.code.localeCompare(b.code)).map(({ code, counts }) => ({ code, ...counts }));
        expect(held).toEqual(await byHand([board], "category", period));
        expect(page?.specialties?.totals).toEqual({ list: sum(held, "list"), over18: sum(held, "over18"), over52: sum(held, "over52") });
        // Providers are held of January 2026 alone, and shown of that month.
        const providers = [...(page?.providers?.rows ?? [])].sort((a, b) => (a.code < b.code ? -1 : 1)).map(({ code, counts }) => ({ code, ...counts }));
        expect(providers).toEqual((await byHand([board], "provider", "2026-01-31")).sort((a, b) => (a.code < b.code ? -1 : 1)));
        expect(page?.providers).toMatchObject({ periodEnd: "2026-01-31", isAsked: period === "2026-01-31" });
      }
    }
  });

  it("are sums of the former boards where a board was made of whole ones", async () => {
    const flows = await asOwner<{ code: string; from: string[] }>(
      `SELECT n.ods_code AS code, array_agg(o.ods_code) AS from FROM area_succession s JOIN area_version n ON n.area_id = s.to_area_id JOIN area_version o ON o.area_id = s.from_area_id
       WHERE n.valid_to IS NULL AND o.valid_to = '2026-03-31' GROUP BY 1 HAVING min(s.share_of_predecessor) = 1 AND count(*) > 1 ORDER BY 1`);
    expect(flows.length).toBeGreaterThan(0);
    for (const { code, from } of flows) {
      const page = await parts(code, { period: "2026-01-31" });
      expect(page?.specialties?.basis).toBe("restated");
      for (const by of ["category", "provider"] as const) {
        const table = by === "category" ? page?.specialties : page?.providers;
        const held = [...(table?.rows ?? [])].sort((a, b) => (a.code < b.code ? -1 : 1)).map((row) => ({ code: row.code, ...row.counts }));
        expect(held).toEqual((await byHand(from, by, "2026-01-31")).sort((a, b) => (a.code < b.code ? -1 : 1)));
      }
    }
  });

  it("are estimated where one was split, adding up to the board's own estimate", async () => {
    const page = await parts("T6Y0W", { period: "2026-01-31" });
    expect(page?.specialties?.basis).toBe("estimated");
    const added = page?.specialties?.rows.reduce((total, { counts }) => total + (counts["list"] ?? NaN), 0);
    expect(added).toBeCloseTo(page?.specialties?.totals["list"] ?? NaN, 6);
  });

  it("are sorted as asked, the others added up in one row", async () => {
    const [all, page] = [await parts("QF7"), await loadPartsPage(await scope(), { metricCode: "E03", area: "QF7", set: null, period: null, asOf: DAY, sort: "-list" })];
    const lists = page?.providers?.rows.slice(0, 20).map(({ counts }) => counts["list"] ?? 0) ?? [];
    expect(lists).toEqual([...lists].sort((a, b) => b - a));
    const others = page?.providers?.rows.at(-1);
    expect(others).toMatchObject({ code: OTHERS, others: (all?.providers?.rows.length ?? 0) - 20 });
    expect(sum(page?.providers?.rows.map(({ counts }) => counts) ?? [], "over52")).toBe(all?.providers?.totals["over52"]);
  });

  it("are not there before they were published, nor for a metric without them", async () => {
    expect((await parts("QF7", { asOf: "2026-03-01" }))?.providers).toBeNull();
    const scores = await parts("QF7", { metricCode: "J02" });
    expect(scores).toMatchObject({ measures: null, specialties: null, providers: null });
    expect((await parts("QF7", { metricCode: "W04" }))?.trusts?.rows.length).toBeGreaterThan(2);
    expect(await parts("QF7", { metricCode: "Z99" })).toBeNull();
    expect(await parts("E08000019")).toMatchObject({ board: null });
  });
});

describe("the pages of a trust, a council and a region", () => {
  it("give a trust's part in the lists of boards, and its board since April 2026", async () => {
    const page = await loadTrustPage(await scope(), { code: "RDU", asOf: DAY });
    expect(page?.boards.length).toBe(3);
    expect(page?.formerBoard?.code).toBe("QNQ");
    const [held] = await asOwner<{ code: string; part: number; whole: number }>(
      `SELECT d.code_as_published AS code, d.value AS part, o.value AS whole FROM observation_detail d JOIN observation o USING (metric_code, area_id, period_end)
       WHERE d.provider = 'RDU' AND d.category = '' AND d.metric_code = 'E16' ORDER BY d.value DESC LIMIT 1`);
    expect(page?.lists?.rows[0]).toMatchObject({ code: held?.code, list: held?.part });
    expect(page?.lists?.rows[0]?.shareOfList).toBeCloseTo((100 * (held?.part ?? NaN)) / (held?.whole ?? NaN), 10);
    expect(await loadTrustPage(await scope(), { code: "QF7", asOf: DAY })).toBeNull();
  });

  it("know a council by its former code, in force as it is", async () => {
    const page = await loadCouncilPage(await scope(), { code: "E08000019", asOf: DAY });
    expect(page).toMatchObject({ council: { shortName: "Sheffield" }, endedOn: null });
    expect(page?.boards.map(({ code }) => code)).toEqual(["QF7"]);
    expect(page?.measures.length).toBeGreaterThan(5);
    expect(await loadCouncilPage(await scope(), { code: "E06000099", asOf: DAY })).toBeNull();
  });

  it("give a region the sum of its boards", async () => {
    const page = await loadRegionPage(await scope(), { code: "Y63", set: "2023", asOf: DAY });
    const [held] = await asOwner<{ numerator: number; denominator: number; boards: number }>(
      `SELECT sum(o.numerator) AS numerator, sum(o.denominator) AS denominator, count(*)::int AS boards FROM observation o JOIN area_version v ON v.area_id = o.area_id AND v.valid_from <= '2026-03-31' AND coalesce(v.valid_to, '2026-03-31') >= '2026-03-31'
       JOIN area a ON a.id = o.area_id AND a.kind = 'icb' WHERE o.metric_code = 'E01' AND o.period_end = '2026-03-31' AND v.region_key = 'region-y63'`);
    expect(page?.boards).toHaveLength(held?.boards ?? NaN);
    expect(page?.measures[0]?.region).toMatchObject({ numerator: held?.numerator, denominator: held?.denominator, value: (100 * (held?.numerator ?? NaN)) / (held?.denominator ?? NaN) });
    expect(await loadRegionPage(await scope(), { code: "QF7", set: "2026", asOf: DAY })).toBeNull();
  });
});

const sum = (rows: readonly Readonly<Record<string, number | string | null>>[], key: string): number => rows.reduce((total, row) => total + Number(row[key] ?? NaN), 0);
