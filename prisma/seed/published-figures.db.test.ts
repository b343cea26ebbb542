import { expect, it } from "vitest";
import { asOwner } from "@/lib/testing/accounts";
import { seededDatabase } from "@/lib/testing/test-database";
import { readReference } from "./reference/read-reference";
import { seedReference } from "./seed-reference";

seededDatabase();

const SEXES = ["sex:female", "sex:male"];
const SEED = "Seed of the installation";
const url = () => process.env.DATABASE_OWNER_URL ?? "";
const releases = () => asOwner<{ text: string }>("SELECT r::text AS text FROM release r ORDER BY id");
const figures = () => asOwner<{ sum: string }>("SELECT count(*)::text || md5(string_agg(o::text, '' ORDER BY metric_code, area_id, period_end, release_id)) AS sum FROM observation o");

it("holds every compiled figure, a release for each publication and period", async () => {
  const held = await asOwner<{ publication: string; releases: number; figures: number }>(
    `SELECT r.publication, count(DISTINCT r.id)::int AS releases, count(*)::int AS figures FROM release r JOIN observation o ON o.release_id = r.id
     WHERE r.imported_by = $1 AND r.provenance = 'official' AND r.licence = 'Open Government Licence v3.0' GROUP BY 1 ORDER BY 1`, SEED);
  expect(held.map(({ publication, ...counts }) => [publication, counts.releases, counts.figures])).toEqual([
    ["adult-obesity", 10, 1_637], ["adult-social-care-outcomes", 2, 489], ["ae", 38, 1_415], ["cancer", 12, 1_548], ["cardiovascular-deaths", 1, 152], ["community-waits", 1, 43], ["criteria-to-reside", 41, 3_355],
    ["diagnostics", 12, 1_727], ["discharge-ready-date", 1, 392], ["early-cancer", 10, 1_610], ["fingertips-health-checks", 19, 2_511], ["fingertips-overweight", 10, 1_330],
    ["fingertips-smoking", 14, 1_818], ["gp-appointments", 1, 43], ["health-index", 7, 1_176], ["preventable-cardiovascular-deaths", 22, 3_498], ["quality-and-outcomes-framework", 1, 172],
    ["recorded-smokers", 10, 94], ["rtt", 82, 8_815], ["rtt-waits-by-provider", 1, 447], ["sickness-absence", 10, 2_039], ["talking-therapies", 3, 129], ["two-hour-response", 12, 504],
    ["vaccination-coverage", 10, 1_591],
  ]);
});

it("keeps a figure as published, with the day its release came out", async () => {
  const [row] = await asOwner(
    `SELECT o.value, o.numerator, o.denominator, o.mark, o.status, o.period_start::text AS start, r.published_on::text AS day, r.published_on_basis AS basis, r.source_url LIKE 'https://%' AS paged
     FROM observation o JOIN release r ON r.id = o.release_id JOIN area a ON a.id = o.area_id WHERE o.metric_code = 'U01' AND a.key = 'england' AND o.period_end = '2025-06-30'`);
  expect(row).toEqual({ value: (100 * 1_775_669) / 2_350_478, numerator: 1_775_669, denominator: 2_350_478, mark: null, status: "final", start: "2025-06-01", day: "2025-07-10", basis: "calendar", paged: true });
  const marked = await asOwner<{ mark: string; n: number }>("SELECT mark, count(*)::int AS n FROM observation WHERE metric_code = 'P05' AND mark IS NOT NULL AND value IS NULL GROUP BY 1");
  expect(marked).toEqual([{ mark: "not_available", n: 33 }]);
});

it("holds life expectancies and their inequality by sex alone, each part with a name, never as a figure of both together", async () => {
  const parts = await asOwner<{ metric: string; category: string; kind: string; n: number; named: boolean }>(
    `SELECT d.metric_code AS metric, d.category, a.kind::text AS kind, count(*)::int AS n, bool_and(EXISTS (SELECT 1 FROM detail_name n WHERE n.by || ':' || n.code = d.category)) AS named
     FROM observation_detail d JOIN area a ON a.id = d.area_id WHERE d.category LIKE 'sex:%' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`);
  expect(parts.every(({ named }) => named)).toBe(true);
  expect(parts.map(({ metric, category, kind, n }) => [metric, category, kind, n])).toEqual([
    ...SEXES.flatMap((category) => [["O01", category, "council", 1_188], ["O01", category, "england", 9]]),
    ...SEXES.flatMap((category) => [["O02", category, "council", 1_056], ["O02", category, "england", 8]]),
    ...SEXES.flatMap((category) => [["O03", category, "council", 1_812], ["O03", category, "england", 12], ["O03", category, "statistical_region", 108]]),
  ]);
  expect(await asOwner("SELECT 1 FROM observation WHERE metric_code IN ('O01', 'O02', 'O03')")).toEqual([]);
});

it("does nothing the second time, and nothing again to what is there when it must run anew", async () => {
  const before = [await releases(), await figures()];
  expect(await seedReference(url())).toMatchObject({ changed: false, observations: 0 });
  await asOwner("DELETE FROM seed_state WHERE part = 'reference'");
  const start = performance.now();
  expect(await seedReference(url())).toMatchObject({ changed: true, observations: 0 });
  console.info(`Seeding again what is there: ${Math.round(performance.now() - start)} ms`);
  expect([await releases(), await figures()]).toEqual(before);
});

it("leaves alone the release of another, and writes what is missing beside it", async () => {
  const [lost] = await asOwner<{ id: number }>("SELECT id FROM release WHERE publication = 'two-hour-response' AND period_end = '2025-03-31'");
  await asOwner("DELETE FROM observation WHERE release_id = $1", lost?.id);
  await asOwner("DELETE FROM release WHERE id = $1", lost?.id);
  const [other] = await asOwner<{ id: number }>(
    `INSERT INTO release (publication, title, file_name, sha256, period_end, published_on, published_on_basis, imported_by, provenance, licence, counts)
     VALUES ('two-hour-response', 'Of another', 'a.csv', 'ff', '2025-03-31', '2025-06-01', 'stated', 'Somebody', 'official', 'OGL', '{}') RETURNING id`);
  await asOwner("DELETE FROM seed_state WHERE part = 'reference'");
  expect(await seedReference(url())).toMatchObject({ changed: true, observations: 42 });
  expect(await asOwner("SELECT title, imported_by FROM release WHERE id = $1", other?.id)).toEqual([{ title: "Of another", imported_by: "Somebody" }]);
});

it("writes an empty database in one go", async () => {
  for (const table of ["observation", "observation_detail", "release"]) await asOwner(`DELETE FROM ${table}`);
  await asOwner("DELETE FROM seed_state WHERE part = 'reference'");
  const start = performance.now();
  const { observations } = await seedReference(url());
  console.info(`Seeding ${observations} figures: ${Math.round(performance.now() - start)} ms`);
  const [held] = await asOwner<{ figures: number; parts: number }>("SELECT (SELECT count(*) FROM observation)::int AS figures, (SELECT count(*) FROM observation_detail)::int AS parts");
  expect([held?.figures, observations]).toEqual([8_815 + 447 + 27_273, (held?.figures ?? NaN) + (held?.parts ?? NaN)]);
  expect(readReference().sources.filter(({ figures }) => figures)).toHaveLength(22);
});
