import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { areaIdOf, ownerClient, seededDatabase } from "@/lib/testing/test-database";
import { MARKS } from "./domain/mark";

seededDatabase();

const CHECK_VIOLATION = "23514";
const FIGURE = { period_start: "2026-01-01", period_end: "2026-01-31", value: 1 as number | null, mark: null as string | null, status: "final" };

let owner: Client;
let areaId: number;
beforeAll(async () => {
  owner = await ownerClient();
  areaId = await areaIdOf("icb-qf7");
});
afterAll(() => owner.end());

/** Constraint that refuses a row in one of the two tables; "written" where none does. Nothing of it stays. */
async function refusedBy(table: "observation" | "observation_detail", change: Partial<typeof FIGURE>): Promise<string> {
  const row = { ...FIGURE, ...change };
  await owner.query("BEGIN");
  try {
    const { rows } = await owner.query<{ id: number }>(
      `INSERT INTO release (publication, title, file_name, sha256, period_end, published_on, published_on_basis, imported_by, provenance, licence, counts)
       VALUES ('test', 'Test', 'test.csv', 'checks', '2026-01-31', '2026-03-12', 'stated', 'Test', 'official', 'Test', '{}') RETURNING id`);
    const [part, name] = table === "observation_detail" ? [", category", ", 'treatment_function:C_110'"] : ["", ""];
    await owner.query(
      `INSERT INTO ${table} (metric_code, area_id, release_id, code_as_published, period_start, period_end, value, mark, status${part}) VALUES ('E16', $1, $2, 'QF7', $3, $4, $5, $6, $7${name})`,
      [areaId, rows[0]?.id, row.period_start, row.period_end, row.value, row.mark, row.status]);
    return "written";
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code !== CHECK_VIOLATION) throw error;
    return constraint ?? "";
  } finally {
    await owner.query("ROLLBACK");
  }
}

describe("a part of a figure", () => {
  it.each(MARKS)("may be without a value by the mark %s", async (mark) => {
    expect(await refusedBy("observation_detail", { value: null, mark })).toBe("written");
  });

  it.each(["provisional", "revised", "final"])("may be %s", async (status) => {
    expect(await refusedBy("observation_detail", { status })).toBe("written");
  });

  it.each([
    ["of another mark", { value: null, mark: "missing" }, "observation_detail_mark"],
    ["of another status", { status: "draft" }, "observation_detail_status"],
    ["that ends before it starts", { period_start: "2026-02-01" }, "observation_detail_period"],
  ])("is refused %s", async (_, change, constraint) => {
    expect(await refusedBy("observation_detail", change)).toBe(constraint);
  });
});

describe("a figure", () => {
  it("may be of one day, and not end before it starts", async () => {
    expect(await refusedBy("observation", { period_start: "2026-01-31" })).toBe("written");
    expect(await refusedBy("observation", { period_start: "2026-02-01" })).toBe("observation_period");
  });
});
