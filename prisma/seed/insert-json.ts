import type { Client } from "pg";

/**
 * Inserts rows given as objects in one statement; keys are column names, values as JSON.
 * @param columns column definitions for `json_to_recordset`, e.g. `{ key: "text", area_id: "int" }`
 * @param conflict the statement's end, such as an ON CONFLICT clause
 */
export async function insertRows(client: Client, table: string, columns: Readonly<Record<string, string>>, rows: readonly object[], conflict = ""): Promise<number> {
  if (rows.length === 0) return 0;
  const names = Object.keys(columns).map((name) => `"${name}"`).join(", ");
  const record = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`).join(", ");
  const result = await client.query(`INSERT INTO "${table}" (${names}) SELECT ${names} FROM json_to_recordset($1) AS r(${record}) ${conflict}`, [JSON.stringify(rows)]);
  return result.rowCount ?? 0;
}

/** Ids of areas by their stable key. */
export async function areaIds(client: Client): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ id: number; key: string }>("SELECT id, key FROM area");
  return new Map(rows.map((row) => [row.key, row.id]));
}

/** The id of an area that must exist. */
export function idOf(ids: ReadonlyMap<string, number>, key: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`Reference data names an unknown area: ${key}`);
  return id;
}
