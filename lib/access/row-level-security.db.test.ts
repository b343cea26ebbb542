import type { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { confidentially, databaseFor } from "@/lib/access/database-for";
import type { Scope } from "@/lib/access/scope";
import { database } from "@/lib/platform/database/client";
import { asOwner } from "@/lib/testing/accounts";
import { areaIdOf, runtimeClient, scopeFor, seededDatabase } from "@/lib/testing/test-database";

seededDatabase();

let runtime: Client;
let ours: number;
let theirs: number;

beforeAll(async () => {
  runtime = await runtimeClient();
  [ours, theirs] = await Promise.all([areaIdOf("icb-qf7"), areaIdOf("icb-qe1")]);
});
afterAll(async () => {
  await asOwner("DELETE FROM board_pack");
  await runtime.end();
});
beforeEach(async () => {
  await asOwner("DELETE FROM board_pack");
  await asOwner(
    "INSERT INTO board_pack (id, area_id, as_of, created_by_name, data_hash, snapshot) SELECT gen_random_uuid(), a, '2026-03-31', 'Test', 'x', '{}' FROM unnest($1::int[]) AS a",
    [ours, theirs],
  );
});

/** Areas of the packs that a transaction of the application's role sees under a setting; null = without a setting. */
async function packsUnder(setting: string | null): Promise<readonly number[]> {
  await runtime.query("BEGIN");
  try {
    if (setting !== null) await runtime.query("SELECT set_config('app.reach', $1, true)", [setting]);
    return (await runtime.query<{ area_id: number }>("SELECT area_id FROM board_pack ORDER BY area_id")).rows.map(({ area_id }) => area_id);
  } finally {
    await runtime.query("ROLLBACK");
  }
}

const seenBy = (scope: Scope<"pack:build">): Promise<number[]> =>
  confidentially(scope, async (transaction) => (await transaction.boardPack.findMany({ select: { areaId: true }, orderBy: { areaId: "asc" } })).map(({ areaId }) => areaId));

describe("board packs in the database", () => {
  it("are seen within the reach that the transaction has set, and not without one", async () => {
    const both = [ours, theirs].sort((a, b) => a - b);
    expect(await packsUnder("all")).toEqual(both);
    expect(await packsUnder(String(ours))).toEqual([ours]);
    expect(await packsUnder(both.join(","))).toEqual(both);
    expect(await packsUnder("0")).toEqual([]);
    expect(await packsUnder("")).toEqual([]);
    expect(await packsUnder(null)).toEqual([]);
    await expect(packsUnder("ALL")).rejects.toThrow();
  });

  it("are written within that reach alone", async () => {
    const insert = "INSERT INTO board_pack (id, area_id, as_of, created_by_name, data_hash, snapshot) VALUES (gen_random_uuid(), $1, '2026-03-31', 'Test', 'x', '{}')";
    await runtime.query("BEGIN");
    await runtime.query("SELECT set_config('app.reach', $1, true)", [String(ours)]);
    await expect(runtime.query(insert, [theirs])).rejects.toThrow(/row-level security/);
    await runtime.query("ROLLBACK");
    await expect(runtime.query(insert, [ours])).rejects.toThrow(/row-level security/);
  });

  it("leave no reach behind for whoever uses the connection next", async () => {
    await runtime.query("BEGIN");
    await runtime.query("SELECT set_config('app.reach', 'all', true)");
    await runtime.query("COMMIT");
    expect((await runtime.query("SELECT 1 FROM board_pack")).rows).toEqual([]);

    const [national, leader] = await Promise.all([scopeFor("national_oversight", "pack:build"), scopeFor("icb_leader", "pack:build", "icb-qf7")]);
    // More at once than the pool has connections, so that each is used by both.
    const seen = await Promise.all(Array.from({ length: 30 }, (_, i) => seenBy(i % 2 === 0 ? national : leader)));
    seen.forEach((areas, i) => expect(areas).toHaveLength(i % 2 === 0 ? 2 : 1));
    expect(await database().boardPack.count()).toBe(0);
    expect(await databaseFor(national).boardPack.count()).toBe(0);
  });

  it("are seen through a scope by those whose organisations reach the board", async () => {
    expect(await seenBy(await scopeFor("icb_leader", "pack:build", "icb-qf7"))).toEqual([ours]);
    expect(await seenBy(await scopeFor("icb_leader", "pack:build", "icb-qr1"))).toEqual([]);
    expect(await seenBy(await scopeFor("regional_oversight", "pack:build", "region-y63"))).toEqual([ours]);
    expect(await seenBy(await scopeFor("auditor", "pack:build"))).toHaveLength(2);
  });
});

describe("embargo in the database", () => {
  const FUTURE = "2999-01-01T00:00:00Z";

  async function releaseUntil(embargo: string | null): Promise<number> {
    const [release] = await asOwner<{ id: number }>(
      `INSERT INTO release (publication, title, file_name, sha256, period_end, published_on, published_on_basis, embargo_until, imported_by, provenance, licence, counts)
       VALUES ('rtt', 'Test', 'test.csv', gen_random_uuid()::text, '2026-04-30', '2026-06-11', 'stated', $1, 'Test', 'official', 'Test', '{}') RETURNING id`,
      embargo,
    );
    await asOwner(
      `INSERT INTO observation (metric_code, area_id, period_end, release_id, period_start, value, status, code_as_published, embargo_until)
       VALUES ('E16', $1, '2026-04-30', $2, '2026-04-01', 1, 'final', 'QF7', $3)`,
      ours, release?.id, embargo,
    );
    return release?.id ?? 0;
  }

  const visible = async (id: number): Promise<readonly number[]> => {
    const count = async (sql: string) => Number((await runtime.query<{ n: string }>(sql, [id])).rows[0]?.n);
    return [await count("SELECT count(*) AS n FROM release WHERE id = $1"), await count("SELECT count(*) AS n FROM observation WHERE release_id = $1")];
  };

  afterAll(async () => {
    await asOwner("DELETE FROM observation WHERE release_id IN (SELECT id FROM release WHERE imported_by = 'Test')");
    await asOwner("DELETE FROM release WHERE imported_by = 'Test'");
  });

  it("hides a release and its figures from every query until it passes, whatever reach is set", async () => {
    const held = await releaseUntil(FUTURE);
    expect(await visible(held)).toEqual([0, 0]);
    await runtime.query("BEGIN");
    await runtime.query("SELECT set_config('app.reach', 'all', true)");
    expect(await visible(held)).toEqual([0, 0]);
    await runtime.query("ROLLBACK");
    expect(await visible(await releaseUntil(null))).toEqual([1, 1]);
    expect(await visible(await releaseUntil("2026-06-11T08:30:00Z"))).toEqual([1, 1]);
  });
});
