import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";

/**
 * Reads CSV files (plain or gzip) below a folder, each once.
 * @param {string} folder
 * @returns {{ rows(name: string): Record<string, string>[], sha256(name: string): string }} `sha256` is of the bytes as they lie on disk.
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
    sha256: (name) => createHash("sha256").update(read(name)).digest("hex"),
  };
}
