import type { Database } from "./setting";
import { withClient } from "./sql";

/** Codes of the boards of 1 April 2026. */
export async function boardCodes(database: Database): Promise<readonly string[]> {
  const { rows } = await withClient(database.ownerUrl, (client) => client.query<{ code: string }>(
    "SELECT v.ods_code AS code FROM area_version v JOIN area a ON a.id = v.area_id WHERE a.kind = 'icb' AND v.valid_from <= '2026-04-01' AND (v.valid_to IS NULL OR v.valid_to >= '2026-04-01') ORDER BY 1"));
  return rows.map(({ code }) => code);
}
