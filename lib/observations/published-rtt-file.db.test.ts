import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/platform/database/client";
import { publishApproved } from "@/lib/testing/approved-import";
import { asOwner, closeOwner } from "@/lib/testing/accounts";
import { importer, publishedState } from "@/lib/testing/rtt-import";
import { seeded } from "@/lib/testing/test-database";
import { loadImport } from "./load-import";

const data = path.resolve("../shared/data");
const zip = path.join(data, "rtt/Full-CSV-data-file-Jan26-ZIP-4M-WL5BiP.zip");
const expectedFile = path.join(data, "reference/expected-rtt-jan-2026-incomplete-by-icb.csv");
const PERIOD = "2026-01-31";

async function publishFile() {
  const scope = await importer();
  const found = await loadImport(scope, { path: zip, fileName: path.basename(zip), publishedOn: null, embargoUntil: null });
  if (!found.accepted) throw new Error(JSON.stringify(found.issues));
  return { found, result: await publishApproved(scope, found.draft) };
}

describe.skipIf(!existsSync(zip) || !existsSync(expectedFile))("the published file of January 2026 (needs ../shared/data)", () => {
  const expected: Record<string, string>[] = existsSync(expectedFile) ? parse(readFileSync(expectedFile), { columns: true, bom: true }) : [];
  beforeAll(seeded);
  afterAll(async () => {
    await seeded();
    await closeDatabase();
    await closeOwner();
  });

  it("finds every seeded board unchanged, adds what belongs to no board, and leaves the expected figures to the unit", async () => {
    const { found, result } = await publishFile();
    expect(found.issues.map(({ rule, severity }) => [rule, severity])).toEqual([["unknown_code", "warning"]]);
    expect(found.preview).toMatchObject({ alreadyLoaded: false, changes: [], date: { publishedOn: "2026-03-12", basis: "calendar" } });
    expect(result).toMatchObject({ ok: true, value: { outcome: "published", counts: { changed: 0, unchanged: 210 + 447, notAttributed: 5 } } });
    const added = await asOwner<{ kind: string; bodies: number }>(
      "SELECT a.kind::text, count(DISTINCT a.id)::int AS bodies FROM observation o JOIN release r ON r.id = o.release_id JOIN area a ON a.id = o.area_id WHERE r.sha256 = $1 GROUP BY 1 ORDER BY 1", found.sha256);
    expect(added.map(({ kind }) => kind)).toEqual(["trust", "unattributed"]);

    const rows = await asOwner<{ code: string; metric_code: string; value: number; numerator: number | null; denominator: number | null }>(
      "SELECT o.code_as_published AS code, o.metric_code, o.value, o.numerator, o.denominator FROM observation o JOIN area a ON a.id = o.area_id WHERE o.period_end = $1 AND a.kind IN ('icb', 'unattributed')", PERIOD);
    const of = (code: string, metric: string) => rows.find((row) => row.code === code && row.metric_code === metric);
    expect(rows).toHaveLength(215);
    expect(expected).toHaveLength(43);
    for (const row of expected) {
      const code = row["icb_ods_code"] === "(blank)" ? "" : (row["icb_ods_code"] ?? "");
      const figures = [of(code, "E16")?.value, of(code, "E01")?.numerator, of(code, "E03")?.numerator, of(code, "E04")?.value, of(code, "E17")?.value];
      expect([code, ...figures]).toEqual([code, ...["incomplete_total", "within_18_weeks", "waiting_52_plus", "waiting_65_plus", "waiting_78_plus"].map((name) => Number(row[name]))]);
      expect(of(code, "E01")?.value).toBeCloseTo(Number(row["percent_within_18_weeks"]), 4);
      expect([of(code, "E01")?.denominator, of(code, "E03")?.denominator]).toEqual([Number(row["incomplete_total"]), Number(row["incomplete_total"])]);
    }
  });

  it("keeps parts by specialty and by provider that add up to every board", async () => {
    const sums = await asOwner<{ board: string; total: number; by_specialty: number; by_provider: number; by_both: number }>(
      `SELECT v.ods_code AS board, o.value AS total,
         sum(d.value) FILTER (WHERE d.provider = '' AND d.category <> '') AS by_specialty,
         sum(d.value) FILTER (WHERE d.provider <> '' AND d.category = '') AS by_provider,
         sum(d.value) FILTER (WHERE d.provider <> '' AND d.category <> '') AS by_both
       FROM observation_detail d JOIN release r ON r.id = d.release_id AND r.imported_by <> 'Seed of the installation' JOIN area_version v ON v.area_id = d.area_id AND v.valid_from <= $1 AND (v.valid_to IS NULL OR v.valid_to >= $1)
         JOIN observation o ON o.area_id = d.area_id AND o.metric_code = 'E16' AND o.period_end = d.period_end
       WHERE d.metric_code = 'E16' AND d.period_end = $1 GROUP BY 1, 2`, PERIOD);
    expect(sums).toHaveLength(42);
    for (const { board, total, by_specialty, by_provider, by_both } of sums) expect([board, by_specialty, by_provider, by_both]).toEqual([board, total, total, total]);
  });

  it("changes nothing when it is loaded again", async () => {
    const before = await publishedState();
    const { found, result } = await publishFile();
    expect(found.preview).toMatchObject({ alreadyLoaded: true, counts: { new: 0, changed: 0 } });
    expect(result).toMatchObject({ ok: true, value: { outcome: "already_loaded", releaseId: null } });
    expect(await publishedState()).toEqual(before);
  });
});
