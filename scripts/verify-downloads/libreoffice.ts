import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import type { FigureFile } from "@/lib/shared/figure-file";

/** Comma, double quotes, UTF-8, from the first line, values in full and not as shown. The last part is the sheet. */
const AS_CSV = (sheet: number): string => `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,${sheet}`;

function convert(command: string, folder: string, args: readonly string[]): void {
  const profile = pathToFileURL(path.join(folder, "profile")).href;
  const { status, stderr, error } = spawnSync(command, [`-env:UserInstallation=${profile}`, "--headless", ...args], { encoding: "utf8", timeout: 240_000 });
  if (error !== undefined || status !== 0) throw new Error(`LibreOffice: ${error?.message ?? stderr.trim()}`);
}

/** Cells of a sheet of a workbook or of a CSV, after LibreOffice has opened it: empty text where there is nothing. */
export function openedByLibreOffice(command: string, folder: string, source: string, file: FigureFile): readonly (readonly string[])[] {
  const out = fs.mkdtempSync(path.join(folder, "opened-"));
  const isCsv = source.endsWith(".csv");
  // Text columns are opened as text (2), as the description beside the file says; others as the program finds them (1).
  const kinds = file.columns.map(({ datatype }, at) => `${at + 1}/${datatype === "string" || datatype === "date" ? 2 : 1}`).join("/");
  convert(command, folder, [...(isCsv ? [`--infilter=CSV:44,34,76,1,${kinds},2057`] : []), "--convert-to", AS_CSV(isCsv ? 0 : 2), "--outdir", out, source]);
  const [made = ""] = fs.readdirSync(out);
  return parse(fs.readFileSync(path.join(out, made), "utf8")) as string[][];
}

/** Cells that came out different, at most five, in words. */
export function cellDifferences(found: readonly (readonly string[])[], file: FigureFile): readonly string[] {
  const rows = found.slice(1);
  if (rows.length !== file.rows.length) return [`${rows.length} rows instead of ${file.rows.length}`];
  const same = (text: string, cell: string | number | null): boolean =>
    cell === null ? text === "" : typeof cell === "number" ? text !== "" && Math.abs(Number(text) - cell) <= 1e-9 * Math.max(1, Math.abs(cell)) : text === cell;
  return file.rows.flatMap((row, at) => row.flatMap((cell, column) => {
    const text = rows[at]?.[column] ?? "";
    return same(text, cell) ? [] : [`row ${at + 1}, ${file.columns[column]?.name}: ${JSON.stringify(text)} instead of ${JSON.stringify(cell)}`];
  })).slice(0, 5);
}
