import { expect, it } from "vitest";
import { asOwner } from "@/lib/testing/accounts";
import { seededDatabase } from "@/lib/testing/test-database";
import { readReference } from "./reference/read-reference";
import { seedReference } from "./seed-reference";

seededDatabase();

const SEED = "Seed of the installation";
const url = () => process.env.DATABASE_OWNER_URL ?? "";
const releases = () => asOwner<{ text: string }>("SELECT r::text AS text FROM release r ORDER BY id");
const figures = () => asOwner<{ sum: string }>("SELECT count(*)::text || md5(string_agg(o::text, '' ORDER BY metric_code, area_id, period_end, release_id)) AS sum FROM observation o");

it("holds every compiled figure, a release for each publication and period", async () => {
  const held = await asOwner<{ publication: string; releases: number; figures: number }>(
    `SELECT r.publication, count(DISTINCT r.id)::int AS releases, count(*)::int AS figures FROM release r JOIN observation o ON o.release_id = r.id
     WHERE r.imported_by = $1 AND r.provenance = 'official' AND r.licence = 'Open Government Licence v3.0' GROUP BY 1 ORDER BY 1`, SEED);
  expect(held.map(({ publication, ...counts }) => [publication, counts.releases, counts.figures])).toEqual([
    ["adult-social-care-outcomes", 1, 154], ["ae", 38, 1_415], ["discharge-ready-date", 1, 392], ["fingertips-health-checks", 19, 2_511],
    ["fingertips-overweight", 10, 1_330], ["fingertips-smoking", 14, 1_818], ["rtt", 82, 8_815], ["sickness-absence", 10, 2_039], ["two-hour-response", 12, 504], ["vaccination-coverage", 10, 1_591],
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
  await asOwner("DELETE FROM observation");
  await asOwner("DELETE FROM release");
  await asOwner("DELETE FROM seed_state WHERE part = 'reference'");
  const start = performance.now();
  const { observations } = await seedReference(url());
  console.info(`Seeding ${observations} figures: ${Math.round(performance.now() - start)} ms`);
  expect(observations).toBe(8_815 + 11_754);
  expect(readReference().sources.filter(({ figures }) => figures)).toHaveLength(10);
});
