import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";

/**
 * Reads the code tables that join the boundary files. `folder` holds icb-2023.csv, icb-2026.csv,
 * icb-reorganisation-2026.csv, icb-2023-hex.csv and icb-2026-hex.csv.
 */
export function readBoundaryTables(folder) {
  const read = (name) => parse(readFileSync(path.join(folder, name), "utf8"), { columns: true, bom: true });
  const boards = { 2023: read("icb-2023.csv"), 2026: read("icb-2026.csv") };
  const odsByOns = new Map();
  for (const row of [...boards[2023], ...boards[2026]]) {
    odsByOns.set(row.ons_code, row.ods_code);
    odsByOns.set(row.region_code, row.region_ods_code);
  }
  return {
    boards,
    odsByOns,
    flows: read("icb-reorganisation-2026.csv").map((row) => [row.predecessor_ons_code, row.successor_ons_code]),
    hexagons: { 2023: read("icb-2023-hex.csv"), 2026: read("icb-2026-hex.csv") },
  };
}

/**
 * How the boards of 2023 became those of 2026, as ONS codes: `successors` of each board that was cut, and one
 * row per board of 2023 `{ board, successor, region }`, successor empty where the board was cut.
 */
export function traceSuccession(tables) {
  const successorsOf = new Map();
  for (const [from, to] of tables.flows) successorsOf.set(from, [...(successorsOf.get(from) ?? []), to]);
  const cut = Object.fromEntries([...successorsOf].filter(([, to]) => to.length > 1));
  const rows = tables.boards[2023].map(({ ons_code: board, region_code: region }) => ({
    board,
    successor: board in cut ? "" : (successorsOf.get(board)?.[0] ?? board),
    region,
  }));
  return { cut, rows };
}
