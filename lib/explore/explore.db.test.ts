import { afterAll, describe, expect, it } from "vitest";
import { asOwner } from "@/lib/testing/accounts";
import { areaIdOf, scopeFor, seededDatabase } from "@/lib/testing/test-database";
import { loadMetricCatalogue, type CatalogueQuestion } from "./load-metric-catalogue";
import { loadNaoView } from "./load-nao-view";
import { loadSearch } from "./load-search";
import { loadStartBoard } from "./load-start-board";
import { loadWhatsNew } from "./load-whats-new";

seededDatabase();

const DAY = "2026-06-01";
const EVERYTHING: CatalogueQuestion = { words: "", area: null, source: null, kind: null, onlyHeld: false, boardCode: null, asOf: DAY };
const reader = () => scopeFor("icb_analyst", "figures:read", "icb-qf7");

afterAll(async () => {
  for (const table of ["observation", "release_withdrawal"]) await asOwner(`DELETE FROM ${table} WHERE release_id IN (SELECT id FROM release WHERE imported_by = 'Test of news')`);
  await asOwner("DELETE FROM release WHERE imported_by = 'Test of news'");
});

/** A release of one figure of South Yorkshire. */
async function publish(title: string, { on, embargo = null }: { on: string; embargo?: string | null }): Promise<number> {
  const [release] = await asOwner<{ id: number }>(
    `INSERT INTO release (publication, title, file_name, sha256, period_end, published_on, published_on_basis, embargo_until, imported_by, provenance, licence, counts)
     VALUES ('test', $1, 'test.csv', gen_random_uuid()::text, '2026-04-30', $2, 'stated', $3, 'Test of news', 'official', 'Test', '{"new": 1, "changed": 0}') RETURNING id`, title, on, embargo);
  await asOwner(
    `INSERT INTO observation (metric_code, area_id, period_end, release_id, period_start, value, status, code_as_published, embargo_until) VALUES ('F06', $1, '2026-04-30', $2, '2026-04-01', 50, 'final', 'QF7', $3)`,
    await areaIdOf("icb-qf7"), release?.id, embargo);
  return release?.id ?? 0;
}

describe("the catalogue", () => {
  it("holds every metric once, and says what is held by counting figures itself", async () => {
    const { rows, total, heldTotal } = await loadMetricCatalogue(await reader(), EVERYTHING);
    const [counted] = await asOwner<{ metrics: number; held: number }>("SELECT (SELECT count(*)::int FROM metric) AS metrics, (SELECT count(DISTINCT metric_code)::int FROM (SELECT metric_code, release_id FROM observation WHERE value IS NOT NULL UNION SELECT metric_code, release_id FROM observation_detail WHERE value IS NOT NULL AND provider = '' AND category <> '') x JOIN release r ON r.id = x.release_id WHERE r.published_on <= $1) AS held", DAY);
    expect([rows.length, total, heldTotal]).toEqual([counted?.metrics, counted?.metrics, counted?.held]);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
    for (const row of rows) expect([row.code, row.href === null, row.latest === null]).toEqual([row.code, row.howToLoad !== null, row.howToLoad !== null]);
    const e01 = rows.find(({ code }) => code === "E01");
    const [latest] = await asOwner<{ period: string }>("SELECT max(period_end)::text AS period FROM observation WHERE metric_code = 'E01' AND value IS NOT NULL");
    expect(e01).toMatchObject({ latest: "March 2026", to: latest?.period, href: "/metrics/E01", next: expect.stringMatching(/^about \d+ June 2026$/), polarity: "Higher is better", isIllustrative: false });
    expect(e01?.held.join(" ")).toContain("ICBs");
  });

  it("knew less on an earlier day", async () => {
    const { rows } = await loadMetricCatalogue(await reader(), { ...EVERYTHING, asOf: "2026-01-20" });
    expect(rows.find(({ code }) => code === "E01")?.latest).toBe("November 2025");
  });

  it("filters by words, area, source, kind of body and whether figures are held, each a part of the whole", async () => {
    const scope = await reader();
    const codes = async (filter: Partial<CatalogueQuestion>) => (await loadMetricCatalogue(scope, { ...EVERYTHING, ...filter })).rows.map(({ code }) => code);
    const all = await codes({});
    expect(await codes({ words: "E01" })).toEqual(["E01"]);
    expect(await codes({ words: "cancer 62" })).toEqual(["E06"]);
    expect(await codes({ words: "nothing at all" })).toEqual([]);
    expect((await codes({ area: "finance" })).every((code) => code.startsWith("F"))).toBe(true);
    const { sources } = await loadMetricCatalogue(scope, EVERYTHING);
    expect((await Promise.all(sources.map((source) => codes({ source })))).flat().sort()).toEqual([...all].sort());
    const held = await codes({ onlyHeld: true });
    expect(held.length).toBeLessThan(all.length);
    expect(held).toEqual(expect.arrayContaining(["E01", "E16"]));
    const councils = await asOwner<{ code: string }>("SELECT DISTINCT metric_code AS code FROM observation o JOIN area a ON a.id = o.area_id JOIN release r ON r.id = o.release_id WHERE a.kind = 'council' AND value IS NOT NULL AND r.published_on <= $1", DAY);
    expect(await codes({ kind: "council" })).toEqual(expect.arrayContaining(councils.map(({ code }) => code)));
    expect(await codes({ kind: "council" })).not.toContain("E01");
    expect(await codes({ words: "cancer", onlyHeld: true, area: "elective" })).toEqual(held.filter((code) => ["E06", "E07", "E08"].includes(code)));
  });

  it("opens a board's own figures where boards have some, and England's elsewhere", async () => {
    const { rows } = await loadMetricCatalogue(await reader(), { ...EVERYTHING, boardCode: "QF7" });
    for (const { href, kinds } of rows) if (href !== null) expect([href, kinds]).toEqual([expect.stringMatching(kinds.includes("icb") ? /\?area=QF7$/ : /^\/metrics\/[A-Z]\d{2}$/), kinds]);
  });
});

describe("the board a page starts with", () => {
  it("is the one asked for, else the one looked at last, else the reader's only own one", async () => {
    const own = await reader();
    const code = async (asked: string | null, last: string | null, scope = own) => (await loadStartBoard(scope, { asked, last })).board;
    expect(await code("QJ2", "QE1")).toMatchObject({ code: "QJ2", because: "asked" });
    expect(await code(null, "QE1")).toMatchObject({ code: "QE1", because: "last" });
    expect(await code(null, null)).toMatchObject({ code: "QF7", name: "South Yorkshire", because: "own" });
    expect(await code(null, "RHQ")).toMatchObject({ code: "QF7", because: "own" });
    expect(await code("england", "QE1")).toBeNull();
    expect(await code(null, null, await scopeFor("national_oversight", "figures:read"))).toBeNull();
    expect(await code(null, null, await scopeFor("regional_oversight", "figures:read", "region-y63"))).toBeNull();
  });
});

describe("search over the seeded register", () => {
  it("finds a trust by the postcode district of its office, with its board", async () => {
    const { postcode } = await loadSearch(await reader(), { typed: "S10", boardCode: null, day: DAY });
    expect(postcode?.trusts).toMatchObject([{ code: "RCU", boards: [{ name: "South Yorkshire", href: "/organisations/QF7" }] }]);
  });

  it("finds bodies by codes of publications, and metrics with a link to the board", async () => {
    const scope = await reader();
    const [alias] = await asOwner<{ code: string; key: string }>("SELECT b.code, a.key FROM area_alias b JOIN area a ON a.id = b.area_id WHERE a.kind = 'icb' ORDER BY b.id LIMIT 1");
    const { areas } = await loadSearch(scope, { typed: alias?.code ?? "", boardCode: null, day: DAY });
    expect(areas.length).toBeGreaterThan(0);
    expect((await loadSearch(scope, { typed: "E01", boardCode: "QF7", day: DAY })).metrics[0]).toMatchObject({ code: "E01", href: "/metrics/E01?area=QF7" });
  });
});

describe("the NAO's set", () => {
  it("answers each of the eight or says how to load it, with the figure that stands in the table", async () => {
    const page = await loadNaoView(await reader(), "QF7", DAY);
    expect(page?.answers.map(({ name }) => name)).toEqual(["NHS vacancies", "Social care vacancies", "Waiting lists", "GP appointments", "Inequality in life expectancy", "Cancer diagnosis", "Surplus or deficit", "Planned savings"]);
    for (const { key, figures, missing } of page?.answers ?? []) expect([key, figures.length + missing.length > 0]).toEqual([key, true]);
    const figures = page?.answers.flatMap((answer) => answer.figures) ?? [];
    const [waits] = await asOwner<{ value: number; england: number }>(
      "SELECT max(value) FILTER (WHERE a.key = 'icb-qf7') AS value, max(value) FILTER (WHERE a.kind = 'england') AS england FROM observation o JOIN area a ON a.id = o.area_id WHERE metric_code = 'E01' AND period_end = '2026-03-31'");
    const e01 = figures.find(({ metricCode }) => metricCode === "E01");
    expect(e01?.finding).toContain(`South Yorkshire: ${waits?.value.toFixed(1)}% in March 2026`);
    expect(e01?.finding).toContain(`(${waits?.england.toFixed(1)}%)`);
    expect(e01?.strip.points.filter(({ isOwn }) => isOwn)).toMatchObject([{ label: "South Yorkshire", value: waits?.value }]);
    expect(e01?.strip.points).toHaveLength(36);
    expect(figures.find(({ metricCode }) => metricCode === "E16")?.finding).not.toContain("England");
    for (const { strip, rows } of figures) expect(strip.points.length).toBe(rows.filter(([, , , , outcome]) => outcome !== null).length);
  });

  it("takes councils for what is published by council: those of the board, each its own figure and no mean of them", async () => {
    const page = await loadNaoView(await reader(), "QF7", DAY);
    for (const figure of page?.answers.flatMap((answer) => answer.figures).filter(({ kind }) => kind === "council") ?? []) {
      const own = figure.strip.points.filter(({ isOwn }) => isOwn).map(({ label }) => label);
      expect(["Barnsley", "Doncaster", "Rotherham", "Sheffield"]).toEqual(expect.arrayContaining(own));
      expect(own.length).toBeGreaterThan(1);
    }
  });

  it("is not there for a board that is none", async () => {
    expect(await loadNaoView(await reader(), "ZZZ", DAY)).toBeNull();
    expect(await loadNaoView(await reader(), "england", DAY)).toBeNull();
  });
});

describe("what's new", () => {
  it("lists the newest releases first with what they brought, and says which were withdrawn", async () => {
    const id = await publish("A finance return", { on: "2026-05-30" });
    const [first, ...others] = (await loadWhatsNew(await reader(), DAY)).releases;
    expect(first).toMatchObject({ id, title: "A finance return", added: 1, revised: 0, metricCodes: ["F06"], withdrawnOn: null });
    for (const [index, release] of others.slice(1).entries()) expect(release.publishedOn <= (others[index]?.publishedOn ?? "")).toBe(true);
    await asOwner("INSERT INTO release_withdrawal (release_id, withdrawn_on, withdrawn_by, reason) VALUES ($1, '2026-05-31', 'Test', 'Wrong board')", id);
    await asOwner("UPDATE dataset_version SET version = version + 1");
    expect((await loadWhatsNew(await reader(), DAY)).releases[0]).toMatchObject({ id, withdrawnOn: "2026-05-31", withdrawalReason: "Wrong board" });
    expect((await loadWhatsNew(await reader(), "2026-05-29")).releases.map((release) => release.id)).not.toContain(id);
  });

  it("holds nothing under embargo, and neither does the catalogue or the search", async () => {
    const id = await publish("Not out yet", { on: "2026-05-30", embargo: "2999-01-01T00:00:00Z" });
    const scope = await reader();
    expect((await loadWhatsNew(scope, DAY)).releases.map((release) => release.id)).not.toContain(id);
    await asOwner("DELETE FROM observation WHERE metric_code = 'F06' AND embargo_until IS NULL");
    await asOwner("UPDATE dataset_version SET version = version + 1");
    const { rows } = await loadMetricCatalogue(await reader(), EVERYTHING);
    expect(rows.find(({ code }) => code === "F06")).toMatchObject({ href: null, latest: null });
  });
});
