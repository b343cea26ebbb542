import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/lib/platform/database/client";
import { asOwner, closeOwner } from "@/lib/testing/accounts";
import { importer, publishedState } from "@/lib/testing/rtt-import";
import { areaIdOf, seeded } from "@/lib/testing/test-database";
import { publishRttRelease } from "./commands/publish-rtt-release";
import { loadRttImport } from "./load-rtt-import";

const data = path.resolve("../shared/data");
const zip = path.join(data, "rtt/Full-CSV-data-file-Jan26-ZIP-4M-WL5BiP.zip");
const expectedFile = path.join(data, "reference/expected-rtt-jan-2026-incomplete-by-icb.csv");
const PERIOD = "2026-01-31";

async function publishFile() {
  const scope = await importer();
  const found = await loadRttImport(scope, { path: zip, fileName: path.basename(zip), publishedOn: null, embargoUntil: null });
  if (!found.accepted) throw new Error(JSON.stringify(found.issues));
  return { found, result: await publishRttRelease.execute(scope, found.draft) };
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
    expect(found.issues).toEqual([]);
    expect(found.pathwaysNotAttributed).toBe(168_210);
    expect(found.preview).toMatchObject({ alreadyLoaded: false, counts: { new: 5, changed: 0, unchanged: 210, notAttributed: 5 }, changes: [], date: { publishedOn: "2026-03-12", basis: "calendar" } });
    expect(result).toMatchObject({ ok: true, value: { outcome: "published", counts: { new: 5, changed: 0, unchanged: 210, notAttributed: 5 } } });
    const added = await asOwner<{ area_id: number }>("SELECT DISTINCT o.area_id FROM observation o JOIN release r ON r.id = o.release_id WHERE r.sha256 = $1", found.sha256);
    expect(added).toEqual([{ area_id: await areaIdOf("unattributed") }]);

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

  it("changes nothing when it is loaded again", async () => {
    const before = await publishedState();
    const { found, result } = await publishFile();
    expect(found.preview).toMatchObject({ alreadyLoaded: true, counts: { new: 0, changed: 0 } });
    expect(result).toMatchObject({ ok: true, value: { outcome: "already_loaded", releaseId: null } });
    expect(await publishedState()).toEqual(before);
  });
});
