import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/platform/database/client";
import { publishApproved } from "@/lib/testing/approved-import";
import { asOwner, closeOwner } from "@/lib/testing/accounts";
import { importer, publishedState } from "@/lib/testing/rtt-import";
import { accountFor, seeded } from "@/lib/testing/test-database";
import type { ReleaseDraft } from "./domain/release-draft";
import { loadImport } from "./load-import";
import { loadImportPreview } from "./load-import-preview";
import { ACCEPTED_FILES, REFUSED_FILES } from "./testing/outcomes-of-official-files";

const DATA = path.resolve("../shared/data");
const FOLDERS = ["ae", "asc", "cancer", "cover", "cvdprevent", "diagnostics", "discharge", "finance", "fingertips", "nhs-ods", "ons-explore-local", "ons-geography", "oversight", "rtt", "workforce"];
/** Re-arranged by others, but in a layout that is read. */
const DERIVED = ["talking-therapies-annual-icb-2022-23-2024-25.csv.gz", "talking-therapies-sub-icb-monthly-2022-07-2023-05.csv.gz", "ucr-two-hour-icb-monthly-2024-25.csv"].map((name) => `derived/${name}`);
const present = existsSync(DATA);
if (!present) console.warn("Skipped: the official files are not beside the project (../shared/data).");

let email = "";
/** Each accepted file as it was read, which takes most of the time: once. */
const drafts = new Map<string, ReleaseDraft>();
// Under a name that tells nothing: files are told apart by their contents.
const load = async (file: string) => loadImport(await importer(email), { path: path.join(DATA, file), fileName: "renamed", publishedOn: null, embargoUntil: null });

const partsState = async () => (await asOwner("SELECT count(*)::int AS parts, sum(value::numeric)::text AS sum, count(DISTINCT release_id)::int AS releases FROM observation_detail"))[0];

/** The figure in force of a metric and body for a period; `category` for a part of it. */
async function figureOf(metric: string, areaKey: string, periodEnd: string, category = ""): Promise<{ value: number | null; numerator: number | null; denominator: number | null; mark: string | null } | undefined> {
  const [table, only] = category === "" ? ["observation", ""] : ["observation_detail", "AND o.provider = '' AND o.category = $4"];
  const rows = await asOwner<{ value: number | null; numerator: number | null; denominator: number | null; mark: string | null }>(
    `SELECT o.value, o.numerator, o.denominator, o.mark FROM ${table} o JOIN area a ON a.id = o.area_id JOIN release r ON r.id = o.release_id
     WHERE o.metric_code = $1 AND a.key = $2 AND o.period_end = $3 ${only} ORDER BY r.published_on DESC, r.id DESC LIMIT 1`,
    metric, areaKey, periodEnd, ...(category === "" ? [] : [category]));
  return rows[0];
}

describe.skipIf(!present)("every official file (needs ../shared/data)", { timeout: 180_000 }, () => {
  // Without the figures of the seed that come from these same files, so that each file is seen to bring its own.
  beforeAll(async () => {
    await seeded();
    const others = "WHERE release_id IN (SELECT id FROM release WHERE publication <> 'rtt')";
    for (const table of [`observation ${others}`, `observation_detail ${others}`, "release WHERE publication <> 'rtt'"]) await asOwner(`DELETE FROM ${table}`);
    email = await accountFor("national_oversight");
  });
  afterAll(async () => {
    await asOwner("DELETE FROM seed_state WHERE part = 'reference'");
    await seeded();
    await closeDatabase();
    await closeOwner();
  }, 180_000);

  it("is in one of the two lists", () => {
    const files = FOLDERS.flatMap((folder) => readdirSync(path.join(DATA, folder), { recursive: true }).map((name) => `${folder}/${String(name)}`)).filter((name) => statSync(path.join(DATA, name)).isFile());
    expect([...ACCEPTED_FILES, ...REFUSED_FILES].map(({ file }) => file).sort()).toEqual([...files, ...DERIVED].sort());
  });

  it.each(ACCEPTED_FILES.map((row) => [row.file, row] as const))("%s is published", async (file, { source, figures, details, changed = 0, unchanged = 0, warnings }) => {
    const found = await load(file);
    if (!found.accepted) throw new Error(JSON.stringify(found.issues));
    expect([found.source?.id, found.draft.figures.length, found.draft.details.length]).toEqual([source, figures, details]);
    expect([...new Set(found.issues.map(({ rule }) => rule))].sort()).toEqual(warnings);
    const result = await publishApproved(await importer(email), found.draft);
    expect(result).toMatchObject({ ok: true, value: { outcome: "published", counts: { new: figures - changed - unchanged, changed, unchanged } } });
    const [stored] = await asOwner("SELECT (SELECT count(*) FROM observation WHERE release_id = r.id)::int AS figures, (SELECT count(*) FROM observation_detail WHERE release_id = r.id)::int AS details FROM release r WHERE sha256 = $1", found.sha256);
    expect(stored).toEqual({ figures: figures - unchanged, details });
    drafts.set(file, found.draft);
  });

  describe("refused", () => {
    let before: Awaited<ReturnType<typeof publishedState>>;
    beforeAll(async () => void (before = await publishedState()));

    it.each(REFUSED_FILES.map((row) => [row.file, row.why, row] as const))("%s is refused: %s", async (file, _, { source, rules }) => {
      const found = await load(file);
      expect([found.accepted, found.source?.id ?? null]).toEqual([false, source]);
      expect([...new Set(found.issues.filter(({ severity }) => severity === "refusal").map(({ rule }) => rule))].sort()).toEqual(rules);
    });

    it("none of them writes anything", async () => expect(await publishedState()).toEqual(before));
  });

  it("changes nothing when every file is published again", async () => {
    const stored = async () => [await publishedState(), await partsState()];
    const before = await stored();
    expect(drafts.size).toBe(ACCEPTED_FILES.length);
    for (const [file, draft] of drafts) {
      expect([file, await loadImportPreview(await importer(email), draft)]).toMatchObject([file, { ok: true, value: { alreadyLoaded: true } }]);
      expect(await publishApproved(await importer(email), draft)).toMatchObject({ ok: true, value: { outcome: "already_loaded", releaseId: null, counts: { new: 0, changed: 0 } } });
    }
    expect(await stored()).toEqual(before);
  });

  it.each([
    ["A&E in four hours", "U01", "2025-06-30", "", 1_775_669, 2_350_478, 75.55],
    ["cancer told within 28 days", "E08", "2025-09-30", "", 217_972, 295_202, 73.84],
    ["cancer treated within 31 days", "E07", "2025-09-30", "", 55_638, 61_001, 91.21],
    ["cancer treated within 62 days", "E06", "2025-09-30", "", 20_733, 30_483, 68.01],
    ["MMR, January to March 2024", "P11", "2024-03-31", "", null, 158_469, 84.7],
    ["MMR, April to June 2024", "P11", "2024-06-30", "", null, 164_172, 83.6],
    ["MMR, July to September 2024", "P11", "2024-09-30", "", null, 173_006, 83.4],
    ["MMR, January to March 2025", "P11", "2025-03-31", "", null, 156_831, 84.5],
    ["admissions to care homes", "J05", "2025-03-31", "", 65_060, 10_981_090, 592.5],
    ["turnover of staff in social care", "W03", "2025-03-31", "", null, null, 23.7],
    ["cancers found at stage 1 and 2", "P22", "2022-12-31", "", null, null, 56.8],
    ["obesity in adults", "P23", "2025-11-15", "", null, null, 26.6],
    ["preventable cardiovascular deaths", "O08", "2024-12-31", "", null, null, 30.2],
    ["reliable recovery", "M01", "2025-03-31", "", 301_815, 635_185, 47.5],
    ["smoking", "P05", "2024-12-31", "", null, null, 10.4],
    ["Health Checks over five years", "P04", "2025-12-31", "", null, null, 34.4],
    ["life expectancy of men", "O01", "2025-12-31", "sex:male", null, null, 79.7],
    ["life expectancy of women", "O01", "2025-12-31", "sex:female", null, null, 83.5],
    ["slope index of men", "O02", "2024-12-31", "sex:male", null, null, 10.4],
    ["slope index of women", "O02", "2024-12-31", "sex:female", null, null, 8.0],
    ["healthy life expectancy of men", "O03", "2024-12-31", "sex:male", null, null, 60.9],
    ["healthy life expectancy of women", "O03", "2024-12-31", "sex:female", null, null, 61.3],
  ] as const)("holds England as published: %s", async (_, metric, day, category, numerator, denominator, value) => {
    const figure = await figureOf(metric, "england", day, category);
    expect([figure?.numerator, figure?.denominator]).toEqual([numerator, denominator]);
    expect(figure?.value).toBeCloseTo(value, String(value).split(".")[1]?.length ?? 0);
  });

  it.each([
    ["Newcastle upon Tyne Hospitals in June 2025, by the revised edition", "U01", "trust-rtd", "2025-06-30", "", 16_865, 21_428],
    ["Gloucestershire Hospitals in February 2026", "U01", "trust-rte", "2026-02-28", "", 7_735, 12_330],
    ["Dorset Healthcare's diagnostics", "E09", "trust-rdy", "2026-03-31", "", 655, 2_361],
    ["sickness in Gloucestershire Hospitals", "W04", "trust-rte", "2025-03-31", "", 11_584.23524, 276_194.37456],
    ["Westminster, 45.1% in the file itself", "P11", "council-e09000033", "2024-09-30", "", 256, 567],
  ] as const)("holds a body as published: %s", async (_, metric, areaKey, day, category, numerator, denominator) => {
    const figure = await figureOf(metric, areaKey, day, category);
    expect([figure?.numerator, figure?.denominator]).toEqual([numerator, denominator]);
    expect(figure?.value).toBeCloseTo((100 * numerator) / denominator, 1);
  });

  it("holds a board's share of calls answered within two hours, which comes without counts", async () => {
    expect(await figureOf("J07", "icb-qox", "2024-04-30")).toMatchObject({ value: 76.03, numerator: null, denominator: null });
  });

  it.each([["sex:male", 13.8], ["sex:female", 9.2]])("holds Blackpool's slope index, %s", async (category, value) => {
    expect((await figureOf("O02", "council-e06000009", "2024-12-31", category))?.value).toBe(value);
  });

  it("keeps Dorset one series under two codes, and Cumbria apart from the councils that followed it", async () => {
    const quarters = await asOwner<{ key: string; code: string; children: number }>(
      `SELECT a.key, o.code_as_published AS code, o.denominator AS children FROM observation o JOIN area a ON a.id = o.area_id
       WHERE o.metric_code = 'P11' AND a.key IN ('council-e06000059', 'council-e10000006', 'council-e06000063', 'council-e06000064') ORDER BY a.key, o.period_end`);
    const of = (key: string) => quarters.filter((row) => row.key === key).map(({ code, children }) => [code, children]);
    expect(of("council-e06000059")).toEqual([...[796, 816, 802, 720, 760, 752, 700, 722].map((children) => ["E10000009", children]), ["E06000059", 754], ["E06000059", 693]]);
    expect(of("council-e10000006").map(([, children]) => children)).toEqual([1215, 1263, 1215, 1107, 1169, 1229, 1150, 1173, 1229, 1163]);
    expect(quarters).toHaveLength(20);
  });

  it("holds boards and nobody's that add up to the file or to England", async () => {
    const [waiting] = await asOwner(
      `SELECT sum(o.value) FILTER (WHERE a.kind = 'icb') AS boards, sum(o.value) FILTER (WHERE a.kind = 'unattributed') AS nobody
       FROM observation o JOIN area a ON a.id = o.area_id WHERE o.metric_code = 'E16' AND o.period_end = '2026-01-31'`);
    expect(waiting).toEqual({ boards: 7_019_467, nobody: 168_210 });
    const [therapies] = await asOwner<{ parts: number }>(
      "SELECT sum(o.denominator) AS parts FROM observation o JOIN area a ON a.id = o.area_id WHERE o.metric_code = 'M01' AND o.period_end = '2025-03-31' AND a.kind IN ('icb', 'unattributed')");
    // Boards are rounded to 5: the parts may be out by half of it each.
    expect(Math.abs((therapies?.parts ?? NaN) - 635_185)).toBeLessThanOrEqual(43 * 2.5);
  });

  it("gives boards, councils and regions every figure that a file has for all of them", async () => {
    const counts = await asOwner<{ metric: string; kind: string; day: string; bodies: number }>(
      `SELECT o.metric_code AS metric, a.kind::text AS kind, o.period_end::text AS day, count(DISTINCT a.id)::int AS bodies FROM observation o JOIN area a ON a.id = o.area_id JOIN release r ON r.id = o.release_id
       WHERE r.imported_by <> 'Seed of the installation' GROUP BY 1, 2, 3`);
    const of = (metric: string, kind: string, day: string) => counts.find((row) => row.metric === metric && row.kind === kind && row.day === day)?.bodies;
    expect([of("E06", "icb", "2025-09-30"), of("U01", "icb", "2025-06-30"), of("M01", "icb", "2023-03-31"), of("J05", "council", "2025-03-31"), of("P11", "region", "2024-03-31")]).toEqual([42, 42, 42, 153, 7]);
    expect([of("W03", "statistical_region", "2025-03-31"), of("P22", "statistical_region", "2022-12-31"), of("P22", "council", "2022-12-31"), of("O08", "council", "2024-12-31")]).toEqual([9, 9, 151, 149]);
  });
});
