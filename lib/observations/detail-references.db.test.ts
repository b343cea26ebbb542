import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { confidentially } from "@/lib/access/database-for";
import { asOwner } from "@/lib/testing/accounts";
import { importer } from "@/lib/testing/rtt-import";
import { areaIdOf, ownerClient, runtimeClient, seededDatabase } from "@/lib/testing/test-database";
import type { DraftDetail } from "./domain/release-draft";
import { insertDetails } from "./queries";

seededDatabase();

const FOREIGN_KEY = "23503";
const UNIQUE = "23505";
let releaseId = 0;
let areaId = 0;
let runtime: Client;
let owner: Client;

beforeAll(async () => {
  areaId = await areaIdOf("icb-qr1");
  [{ id: releaseId } = { id: 0 }] = await asOwner<{ id: number }>(
    `INSERT INTO release (publication, title, file_name, source_url, sha256, period_end, published_on, published_on_basis, imported_by, provenance, licence, counts)
     VALUES ('references', 'References', 'x.csv', '', 'x', '2026-01-31', '2026-03-12', 'stated', 'Test of references', 'official', 'OGL', '{}') RETURNING id`);
  await asOwner("INSERT INTO metric (code, version, name, short_name, area, unit, decimals, polarity, definition) VALUES ('Z98', 1, 'Z', 'Z', 'Access', 'count', 0, 'neutral', '{}')");
  runtime = await runtimeClient();
  owner = await ownerClient();
});
afterAll(async () => {
  await Promise.all([runtime.end(), owner.end()]);
  await asOwner("DELETE FROM observation_detail WHERE release_id = $1", releaseId);
  await asOwner("DELETE FROM release WHERE id = $1", releaseId);
  await asOwner("DELETE FROM metric WHERE code = 'Z98'");
});

const insert = (metric: string, release: number, provider: string): string =>
  `INSERT INTO observation_detail (metric_code, area_id, period_end, provider, release_id, period_start, value, status, code_as_published) VALUES ('${metric}', ${areaId}, '2026-01-31', '${provider}', ${release}, '2026-01-01', 1, 'final', 'QR1')`;

/** SQLSTATE that a statement fails with; "done" where it does not. */
const outcomeOf = (client: Client, statement: string): Promise<string> => client.query(statement).then(() => "done", (error: { code?: string }) => error.code ?? String(error));

describe("a part of a figure", () => {
  it("is of a metric and a release that there are", async () => {
    expect(await outcomeOf(runtime, insert("Z99", releaseId, "NO1"))).toBe(FOREIGN_KEY);
    expect(await outcomeOf(runtime, insert("Z98", 2_000_000_000, "NO2"))).toBe(FOREIGN_KEY);
    // One that is wrong among many that are right keeps all of them out.
    expect(await outcomeOf(runtime, `${insert("Z98", releaseId, "NO3")}, ('Z99', ${areaId}, '2026-01-31', 'NO4', ${releaseId}, '2026-01-01', 1, 'final', 'QR1')`)).toBe(FOREIGN_KEY);
    expect(await asOwner("SELECT provider FROM observation_detail WHERE release_id = $1", releaseId)).toEqual([]);
    expect(await outcomeOf(runtime, insert("Z98", releaseId, "YES"))).toBe("done");
  });

  it("keeps its metric and release from being deleted or renamed, and itself from naming others", async () => {
    expect(await outcomeOf(owner, `DELETE FROM release WHERE id = ${releaseId}`)).toBe(FOREIGN_KEY);
    expect(await outcomeOf(owner, `UPDATE release SET id = 2000000001 WHERE id = ${releaseId}`)).toBe(FOREIGN_KEY);
    expect(await outcomeOf(owner, "DELETE FROM metric WHERE code = 'Z98'")).toBe(FOREIGN_KEY);
    expect(await outcomeOf(owner, "UPDATE metric SET code = 'Z97' WHERE code = 'Z98'")).toBe(FOREIGN_KEY);
    expect(await outcomeOf(owner, `UPDATE observation_detail SET release_id = 2000000001 WHERE release_id = ${releaseId}`)).toBe(FOREIGN_KEY);
    expect(await outcomeOf(owner, `UPDATE release SET note = 'may change' WHERE id = ${releaseId}`)).toBe("done");
  });

  it("makes who would delete its release wait until it is decided, and refuses then", async () => {
    await asOwner("DELETE FROM observation_detail WHERE release_id = $1", releaseId);
    await runtime.query("BEGIN");
    await runtime.query(insert("Z98", releaseId, "LATE"));
    let ended = false;
    const deleting = outcomeOf(owner, `DELETE FROM release WHERE id = ${releaseId}`).finally(() => (ended = true));
    const waits = async (): Promise<boolean> => (await asOwner("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'DELETE FROM release WHERE id%'")).length === 1;
    await expect.poll(waits, { timeout: 10_000 }).toBe(true);
    expect(ended).toBe(false);
    await runtime.query("COMMIT");
    expect(await deleting).toBe(FOREIGN_KEY);
  });
});

describe("writing parts", () => {
  const part = (more: Partial<DraftDetail>): DraftDetail => ({
    metricCode: "Z98", areaId, periodStart: "2026-01-01", periodEnd: "2026-01-31", value: 62.490635145259304, numerator: 7507, denominator: 12013, mark: null, status: "final", codeAsPublished: "QR1", provider: "", category: "sex:male", ...more,
  });

  it("stores what it is given, whatever texts and numbers there are", async () => {
    const parts = [
      part({}), part({ category: 'odd:"x", {y} \\ null' }), part({ provider: "NULL", codeAsPublished: "" }), part({ provider: "a b", value: null, mark: "suppressed", numerator: null, denominator: null }),
      part({ provider: "R1", value: 1e-300, numerator: null, denominator: null, status: "revised" }), part({ provider: "R2", value: 0.1 + 0.2, periodStart: "2025-02-01", periodEnd: "2025-02-28" }),
    ];
    const scope = await importer();
    expect(await confidentially(scope, () => insertDetails(scope, { releaseId, embargoUntil: null, details: parts }))).toBe(parts.length);
    const stored = await asOwner<DraftDetail>(
      `SELECT metric_code AS "metricCode", area_id AS "areaId", period_start::text AS "periodStart", period_end::text AS "periodEnd", value, numerator, denominator, mark, status, code_as_published AS "codeAsPublished", provider, category
       FROM observation_detail WHERE release_id = $1 AND category <> ''`, releaseId);
    const sorted = (rows: readonly DraftDetail[]): readonly DraftDetail[] => [...rows].sort((a, b) => `${a.provider}|${a.category}`.localeCompare(`${b.provider}|${b.category}`));
    expect(sorted(stored)).toEqual(sorted(parts));
  });

  it("refuses the same part twice, and keeps nothing of it", async () => {
    const scope = await importer();
    const twice = [part({ provider: "TWICE" }), part({ provider: "TWICE" })];
    await expect(confidentially(scope, () => insertDetails(scope, { releaseId, embargoUntil: null, details: twice }))).rejects.toThrow(UNIQUE);
    expect(await asOwner("SELECT 1 FROM observation_detail WHERE provider = 'TWICE'")).toEqual([]);
  });
});
