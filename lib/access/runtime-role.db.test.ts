import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Client } from "pg";
import { asOwner } from "@/lib/testing/accounts";
import { runtimeClient, seededDatabase } from "@/lib/testing/test-database";

seededDatabase();

let runtime: Client;
beforeAll(async () => void (runtime = await runtimeClient()));
afterAll(() => runtime.end());

const DENIED = "42501";

/** SQLSTATE of a statement of the application's role; "done" when it was allowed. Nothing of it stays. */
async function attempt(statement: string): Promise<string> {
  await runtime.query("BEGIN");
  try {
    await runtime.query(statement);
    return "done";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await runtime.query("ROLLBACK");
  }
}

describe("the application's role", () => {
  it("has no privilege beyond its grants and owns nothing", async () => {
    const { rows } = await runtime.query("SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication FROM pg_roles WHERE rolname = current_user");
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, rolreplication: false }]);
    expect((await runtime.query("SELECT relname FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)")).rows).toEqual([]);
    expect((await runtime.query("SELECT roleid FROM pg_auth_members WHERE member = (SELECT oid FROM pg_roles WHERE rolname = current_user)")).rows).toEqual([]);
  });

  it.each(["CREATE TABLE mine (id int)", "CREATE SCHEMA mine", "ALTER TABLE release ADD COLUMN mine int", "DROP POLICY board_pack_within_reach ON board_pack", "ALTER TABLE board_pack DISABLE ROW LEVEL SECURITY", "SELECT * FROM _prisma_migrations"])(
    "may not: %s",
    async (statement) => expect(["42501", "42P01"]).toContain(await attempt(statement)),
  );

  it.each(["observation", "observation_detail", "detail_name", "release", "release_withdrawal", "audit_entry", "board_pack", "series_break", "code_mapping"])("may add to %s and read it, and never change, delete or empty it", async (table) => {
    const [column] = await asOwner<{ name: string }>("SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND table_schema = 'public' LIMIT 1", table);
    expect(await attempt(`UPDATE ${table} SET "${column?.name}" = "${column?.name}"`)).toBe(DENIED);
    expect(await attempt(`DELETE FROM ${table}`)).toBe(DENIED);
    expect(await attempt(`TRUNCATE ${table}`)).toBe(DENIED);
    expect(await attempt(`SELECT 1 FROM ${table} LIMIT 1`)).toBe("done");
    const { rows } = await runtime.query("SELECT has_table_privilege(current_user, $1, 'INSERT') AS may", [table]);
    expect(rows).toEqual([{ may: true }]);
  });

  it("writes no reference data, and deletes accounts, grants and sessions nowhere", async () => {
    const { rows } = await runtime.query<{ table: string; privilege: string }>(
      `SELECT table_name AS "table", privilege_type AS privilege FROM information_schema.table_privileges
       WHERE grantee = current_user AND table_schema = 'public' AND privilege_type <> 'SELECT' ORDER BY 1, 2`,
    );
    expect(rows.map(({ table, privilege }) => `${privilege} ${table}`)).toEqual([
      "INSERT account", "UPDATE account", "INSERT account_grant", "UPDATE account_grant", "INSERT audit_entry", "INSERT board_pack", "INSERT code_mapping", "INSERT detail_name", "DELETE favourite", "INSERT favourite", "INSERT fetching", "UPDATE fetching", "INSERT import", "UPDATE import", "DELETE import_chunk", "INSERT import_chunk", "INSERT milestone", "INSERT objective", "INSERT objective_measure", "INSERT observation",
      "INSERT observation_detail", "DELETE rate_limit", "INSERT rate_limit", "UPDATE rate_limit", "INSERT release", "INSERT release_withdrawal", "INSERT reset_link", "UPDATE reset_link", "DELETE saved_view", "INSERT saved_view", "UPDATE saved_view", "INSERT series_break", "INSERT session", "UPDATE session", "INSERT trajectory",
    ]);
  });
});
