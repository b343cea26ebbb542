import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { asOwner } from "@/lib/testing/accounts";
import { seededDatabase } from "@/lib/testing/test-database";
import { seedReference } from "./seed-reference";

seededDatabase();

const url = () => process.env.DATABASE_OWNER_URL ?? "";
const EXPECTED = path.resolve("../shared/data/reference/expected-rtt-jan-2026-incomplete-by-icb.csv");
if (!existsSync(EXPECTED)) console.warn("Skipped: the official figures of January 2026 are not beside the project (../shared/data).");

const sums = (provider: string, category: string) => asOwner<{ bodies: number; periods: number; wrong: number }>(
  `SELECT count(DISTINCT whole.area_id)::int AS bodies, count(DISTINCT whole.period_end)::int AS periods,
     count(*) FILTER (WHERE whole.value IS DISTINCT FROM part.value OR whole.numerator IS DISTINCT FROM part.numerator OR whole.denominator IS DISTINCT FROM part.denominator)::int AS wrong
   FROM (SELECT d.metric_code, d.area_id, d.period_end, sum(d.numerator) AS numerator, sum(d.denominator) AS denominator,
           CASE WHEN d.metric_code = 'E16' THEN sum(d.value) ELSE 100 * sum(d.numerator) / sum(d.denominator) END AS value
         FROM observation_detail d JOIN release r ON r.id = d.release_id WHERE r.imported_by = 'Seed of the installation' AND (d.provider <> '') = $1 AND (d.category LIKE 'treatment_function:%') = $2 GROUP BY 1, 2, 3) part
     JOIN (SELECT o.* FROM observation o JOIN release r ON r.id = o.release_id AND r.publication = 'rtt') whole USING (metric_code, area_id, period_end)`, provider, category);

it("has treatment functions that add up to the list of every board in every month, and in all three figures", async () => {
  expect(await sums("false", "true")).toEqual([{ bodies: 42, periods: 41, wrong: 0 }]);
});

it("has providers that add up to the list of every board in January 2026", async () => {
  expect(await sums("true", "false")).toEqual([{ bodies: 42, periods: 1, wrong: 0 }]);
});

it.skipIf(!existsSync(EXPECTED))("has providers that add up to what an independent count of the extract gives", async () => {
  const expected = (parse(readFileSync(EXPECTED), { columns: true }) as Record<string, string>[]).filter((row) => row["icb_ods_code"]?.startsWith("Q"))
    .map((row) => [row["icb_ods_code"], Number(row["incomplete_total"]), Number(row["within_18_weeks"]), Number(row["waiting_52_plus"])]).sort();
  const held = await asOwner<{ code: string; list: number; within18: number; over52: number }>(
    `SELECT code_as_published AS code, sum(value) FILTER (WHERE metric_code = 'E16') AS list, sum(numerator) FILTER (WHERE metric_code = 'E01') AS within18, sum(numerator) FILTER (WHERE metric_code = 'E03') AS over52
     FROM observation_detail WHERE provider <> '' AND category = '' AND period_end = '2026-01-31' GROUP BY 1 ORDER BY 1`);
  expect(expected).toHaveLength(42);
  expect(held.map(({ code, list, within18, over52 }) => [code, list, within18, over52])).toEqual(expected);
});

it("gives a trust at least what boards have with it, and every part a name", async () => {
  const [trusts] = await asOwner<{ trusts: number; short: number; nameless: number }>(
    `SELECT count(*)::int AS trusts, count(*) FILTER (WHERE o.value < part.value)::int AS short,
       (SELECT count(*)::int FROM (SELECT DISTINCT provider AS code, 'provider' AS by FROM observation_detail WHERE provider <> ''
          UNION SELECT DISTINCT split_part(category, ':', 2), 'treatment_function' FROM observation_detail WHERE category LIKE 'treatment_function:%') d
        WHERE NOT EXISTS (SELECT 1 FROM detail_name n WHERE n.by = d.by AND n.code = d.code)) AS nameless
     FROM observation o JOIN area a ON a.id = o.area_id AND a.kind = 'trust'
       JOIN (SELECT provider, sum(value) AS value FROM observation_detail WHERE metric_code = 'E16' AND provider <> '' AND category = '' GROUP BY 1) part ON part.provider = o.code_as_published
     WHERE o.metric_code = 'E16'`);
  expect(trusts).toMatchObject({ short: 0, nameless: 0 });
  expect(trusts?.trusts).toBeGreaterThan(120);
});

it("writes again only what is missing, with the day and the licence of its release", async () => {
  const [lost] = await asOwner<{ id: number }>("SELECT id FROM release WHERE publication = 'rtt-waits-by-specialty' AND period_end = '2025-12-31'");
  await asOwner("DELETE FROM observation_detail WHERE release_id = $1", lost?.id);
  await asOwner("DELETE FROM release WHERE id = $1", lost?.id);
  await asOwner("DELETE FROM seed_state WHERE part = 'reference'");
  expect(await seedReference(url())).toMatchObject({ changed: true, observations: 42 * 23 * 3 });
  expect(await asOwner("SELECT published_on::text AS day, published_on_basis AS basis, licence, provenance FROM release WHERE publication = 'rtt-waits-by-specialty' AND period_end = '2025-12-31'"))
    .toEqual([{ day: "2026-02-12", basis: "calendar", licence: "Open Government Licence v3.0", provenance: "official" }]);
});
