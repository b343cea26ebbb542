import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";

/**
 * Reads CSV files (plain or gzip) below a folder, each once.
 * @param {string} folder
 * @returns {{ rows(name: string): Record<string, string>[], cells(name: string): string[][], sha256(name: string): string, names(below: string): string[], path(name: string): string }}
 *   `sha256` is of the bytes as they lie on disk; `names` lists a folder in a fixed order, each with that folder before it.
 */
export function openInputs(folder) {
  const bytes = new Map();
  const parsed = new Map();
  const read = (name) => {
    if (!bytes.has(name)) bytes.set(name, readFileSync(path.join(folder, name)));
    return bytes.get(name);
  };
  return {
    rows(name) {
      if (!parsed.has(name)) {
        const raw = read(name);
        parsed.set(name, parse(name.endsWith(".gz") ? gunzipSync(raw) : raw, { columns: true, bom: true }));
      }
      return parsed.get(name);
    },
    /** Of a file without a head. */
    cells: (name) => parse(read(name), { bom: true }),
    names: (below) => readdirSync(path.join(folder, below)).sort().map((name) => `${below}/${name}`),
    path: (name) => path.join(folder, name),
    sha256: (name) => createHash("sha256").update(read(name)).digest("hex"),
  };
}
