import fs from "node:fs";
import path from "node:path";
import type { Report } from "../lib/bar";
import { undoLater } from "../lib/clean-up";
import { benchFolder, type Database } from "../lib/setting";
import { withClient } from "../lib/sql";
import { importInChild, withEmptyCopy } from "./import-in-child";
import { writeWideFile } from "./wide-file";

const ROWS = [10_000, 100_000, 1_000_000] as const;
const MOST_MEGABYTES = 500;
const MOST_GROWTH = 2;

/** Imports made-up extracts of ever more rows, each in a process of its own. */
export async function measureMemory(report: Report, database: Database): Promise<void> {
  const boards = await withClient(database.ownerUrl, (client) => client.query<{ code: string }>(
    "SELECT v.ods_code AS code FROM area_version v JOIN area a ON a.id = v.area_id WHERE a.kind = 'icb' AND v.valid_from <= '2026-01-31' AND (v.valid_to IS NULL OR v.valid_to >= '2026-01-31') ORDER BY 1"));
  const peaks: number[] = [];
  const told: string[] = [];
  for (const rows of ROWS) {
    const file = path.join(benchFolder, `made-up-${rows}.zip`);
    const remove = undoLater(async () => fs.rmSync(file, { force: true }));
    try {
      await writeWideFile(file, rows, boards.rows.map(({ code }) => code));
      const child = await withEmptyCopy(database, (copy) => importInChild(copy, "all", [file]));
      const [imported] = child.files;
      peaks.push(child.megabytes);
      told.push(`${(imported?.rowsRead ?? 0).toLocaleString("en-GB")} rows, ${(imported?.details ?? 0).toLocaleString("en-GB")} parts: ${child.megabytes.toFixed(0)} MB, published in ${imported?.published?.toFixed(1) ?? "?"} s`);
    } finally {
      await remove();
    }
  }
  const detail = `greatest resident set of checking and publishing in one process: ${told.join("; ")}`;
  report.bar({ name: "memory of an import of a million wide rows", figure: peaks.at(-1) ?? NaN, bar: MOST_MEGABYTES, sense: "<=", unit: "MB", detail });
  report.bar({ name: "memory of an import of a million wide rows against one of 10,000", figure: (peaks.at(-1) ?? NaN) / (peaks[0] ?? NaN), bar: MOST_GROWTH, sense: "<=", unit: "", detail: "for a hundred times the rows" });
}
