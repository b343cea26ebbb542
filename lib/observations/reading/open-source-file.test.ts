import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { createIssueList } from "../domain/import-issue";
import { buildZip } from "../sources/rtt-full-csv/fixtures/build-zip";
import { buildOds, buildXlsx } from "./fixtures/build-spreadsheets";
import { openSourceFile } from "./open-source-file";
import { READ_LIMITS } from "./read-limits";

const folder = mkdtempSync(path.join(os.tmpdir(), "open-"));
afterAll(() => rmSync(folder, { recursive: true }));

const CSV = "Code,Count\r\nQAA,1\r\n";

async function open(bytes: Buffer | string, limits = READ_LIMITS) {
  const file = path.join(folder, "upload");
  writeFileSync(file, bytes);
  const issues = createIssueList("a file", 100);
  const opened = await openSourceFile({ path: file, fileName: "a file" }, issues, limits);
  const rows = [];
  for (const table of opened?.tables ?? []) for await (const { row, cells } of table.rows()) rows.push([table.name, row, ...cells]);
  return { opened, rows, rules: issues.items.map(({ rule }) => rule) };
}

describe("a file is opened by its contents", () => {
  it.each([
    ["a CSV", CSV, "csv", null],
    ["a gzipped CSV", gzipSync(CSV), "csv", null],
    ["a CSV in a zip", buildZip([{ name: "a.csv", data: CSV }]), "csv", null],
    ["a stored CSV in a folder of a zip", buildZip([{ name: "folder/", data: "", method: 0 }, { name: "folder/A.CSV", data: CSV, method: 0 }]), "csv", null],
    ["a CSV in a zip beside notes and what a Mac adds", buildZip([{ name: "read me.txt", data: "x" }, { name: "a.csv", data: CSV }, { name: "__MACOSX/._a.csv", data: "\0" }]), "csv", null],
    ["an Excel workbook", buildXlsx({ sheets: { Data: '<row r="1"><c t="str"><v>Code</v></c><c t="str"><v>Count</v></c></row><row r="2"><c t="str"><v>QAA</v></c><c t="str"><v>1</v></c></row>' } }), "workbook", "Data"],
    ["an OpenDocument spreadsheet", buildOds('<table:table table:name="Data"><table:table-row><table:table-cell><text:p>Code</text:p></table:table-cell><table:table-cell><text:p>Count</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>QAA</text:p></table:table-cell><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>'), "workbook", "Data"],
  ])("%s", async (_what, bytes, kind, name) => {
    const { opened, rows, rules } = await open(bytes);
    expect([opened?.kind, rows, rules]).toEqual([kind, [[name, 1, "Code", "Count"], [name, 2, "QAA", "1"]], []]);
  });

  it("as JSON, kept as text", async () => {
    expect((await open('{"a": [1]}')).opened).toMatchObject({ kind: "json", tables: [], json: '{"a": [1]}' });
  });

  it("as several CSVs, each by its name, of which one that is wrong keeps all out", async () => {
    const other = { name: "b.csv", data: "x,y\n" };
    expect((await open(buildZip([{ name: "a.csv", data: CSV }, other]))).rows).toEqual([["a.csv", 1, "Code", "Count"], ["a.csv", 2, "QAA", "1"], ["b.csv", 1, "x", "y"]]);
    expect(await open(buildZip([{ name: "a.csv", data: "" }, other]))).toMatchObject({ opened: null, rules: ["empty_file"] });
  });

  it("within its limits and no further", async () => {
    expect((await open(CSV, { ...READ_LIMITS, maxFileBytes: CSV.length })).rules).toEqual([]);
    expect((await open(CSV, { ...READ_LIMITS, maxFileBytes: CSV.length - 1 })).rules).toEqual(["file_too_large"]);
    const zip = buildZip([{ name: "a.csv", data: CSV }, { name: "b.csv", data: CSV }]);
    expect((await open(zip, { ...READ_LIMITS, maxEntries: 2, maxUnpackedBytes: 2 * CSV.length })).rules).toEqual([]);
    expect((await open(zip, { ...READ_LIMITS, maxEntries: 1 })).rules).toEqual(["too_many_entries"]);
    expect((await open(zip, { ...READ_LIMITS, maxUnpackedBytes: 2 * CSV.length - 1 })).rules).toEqual(["zip_bomb"]);
  });
});
