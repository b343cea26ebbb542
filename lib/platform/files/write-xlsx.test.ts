import { spawnSync } from "node:child_process";
import { inflateRawSync } from "node:zlib";
import { readXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { writeXlsx } from "./write-xlsx";
import type { XlsxCell, XlsxSheet, XlsxWorkbook } from "./xlsx-workbook";

const text = (...values: readonly (string | number | null)[]): readonly XlsxCell[] => values.map((value) => ({ value }));
const SHEET: XlsxSheet = {
  name: "Figures & notes",
  columns: [{ heading: "Name", width: 20 }, { heading: "Value", width: 10 }],
  rows: [text("First", 1.25), text("Second", null)],
  validations: [
    { cells: "B2", allow: { kind: "decimal", least: -5, most: 5 }, title: "Value", help: "From -5 to 5.", refusal: "From -5 to 5." },
    { cells: "B3", allow: { kind: "list", values: ["On track", "Not on track"] }, title: "Value", help: "One of two.", refusal: "One of two." },
  ],
};
const BOOK: XlsxWorkbook = { title: "A <title> & more", language: "en-GB", creator: "Somebody", sheets: [SHEET, { ...SHEET, name: "More" }] };

/** Parts of a zip by their names, from its local headers. */
function partsOf(bytes: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (let at = bytes.indexOf("PK\u0001\u0002"); bytes.readUInt32LE(at) === 0x02014b50; ) {
    const [size, name, extra, comment, from] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const start = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    parts.set(bytes.toString("utf8", at + 46, at + 46 + name), inflateRawSync(bytes.subarray(start, start + size)).toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return parts;
}

describe("a workbook", () => {
  it("is opened by another program with its cells, tables, frozen row and allowed values", async () => {
    const { sheets, properties } = await readXlsx(await writeXlsx(BOOK));
    expect(properties?.title).toBe("A <title> & more");
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual(["Figures & notes", "More"].map((name) => [name, [["Name", "Value"], ["First", 1.25], ["Second", null]]]));
    expect(sheets[0]?.freezePane).toMatchObject({ rows: 1 });
    expect(sheets[0]?.dataValidations?.map(({ type }) => type)).toEqual(["decimal", "list"]);
    expect(sheets.flatMap(({ tables = [] }) => tables.map(({ range }) => range))).toEqual(["A1:B3", "A1:B3"]);
  });

  it("tells a screen reader its title, its language and the headings of each table, and merges nothing", async () => {
    const parts = partsOf(await writeXlsx(BOOK));
    expect(parts.get("docProps/core.xml")).toContain("<dc:title>A &lt;title&gt; &amp; more</dc:title>");
    expect(parts.get("docProps/core.xml")).toContain("<dc:language>en-GB</dc:language>");
    for (const number of [1, 2]) {
      expect(parts.get(`xl/tables/table${number}.xml`)).toMatch(/headerRowCount="1".*<tableColumn id="1" name="Name"\/><tableColumn id="2" name="Value"\/>/);
      expect(parts.get(`xl/worksheets/sheet${number}.xml`)).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    }
    for (const part of parts.values()) expect(part).not.toMatch(/<mergeCell|<f[ >]|<hyperlink|externalLink/);
  });

  it("keeps text that looks like a formula, an escape or a tag text, and marks it so", async () => {
    const hostile = ["=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "_x0041_", "<f>1</f>", "a & b \"c\"", "two\nlines", "\u0007bell"];
    const bytes = await writeXlsx({ ...BOOK, sheets: [{ ...SHEET, rows: hostile.map((value) => text(value, 1)), validations: [] }] });
    expect((await readXlsx(bytes)).sheets[0]?.rows.slice(1).map(([value]) => value)).toEqual(hostile.map((value) => value.replace("\u0007", "")));
    const sheet = partsOf(bytes).get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).not.toMatch(/<f[ >]/);
    const [plain, quoted] = [/r="A1[01]" s="(\d+)"/, /r="A2" s="(\d+)"/].map((place) => Number(place.exec(sheet)?.[1]));
    const formats = [...(partsOf(bytes).get("xl/styles.xml") ?? "").split("<cellXfs")[1]!.matchAll(/<xf [^>]*>/g)].map(([format]) => format.includes('quotePrefix="1"'));
    expect([formats[plain ?? 0], formats[quoted ?? 0]]).toEqual([false, true]);
  });

  it("is the same bytes every time, in every time zone", async () => {
    const here = (await writeXlsx(BOOK)).toString("base64");
    expect((await writeXlsx(BOOK)).toString("base64")).toBe(here);
    const script = `import("${import.meta.dirname}/write-xlsx.ts").then(async ({ writeXlsx }) => process.stdout.write((await writeXlsx(${JSON.stringify(BOOK)})).toString("base64")))`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], { env: { ...process.env, TZ: "Pacific/Auckland" }, encoding: "utf8" });
    expect([stderr, stdout]).toEqual(["", here]);
  });

  it.each<readonly [string, Partial<XlsxSheet>, RegExp]>([
    ["a sheet's name", { name: "a/b" }, /name of a sheet/],
    ["a name that is too long", { name: "x".repeat(32) }, /name of a sheet/],
    ["a table without rows", { rows: [] }, /no rows/],
    ["two columns of one heading", { columns: [{ heading: "Name", width: 1 }, { heading: "name", width: 1 }] }, /same heading/],
    ["a row that is too short", { rows: [text("a")] }, /1 cells for 2 columns/],
    ["what is no number", { rows: [text("a", Number.NaN)] }, /NaN/],
    ["allowed values with a comma", { validations: [{ cells: "B2", allow: { kind: "list", values: ["a,b"] }, title: "", help: "", refusal: "" }] }, /allowed values/],
    ["help beyond what is shown", { validations: [{ cells: "B2", allow: { kind: "list", values: ["a"] }, title: "", help: "x".repeat(256), refusal: "" }] }, /too long/],
  ])("refuses %s", async (_what, change, message) => {
    await expect(writeXlsx({ ...BOOK, sheets: [{ ...SHEET, ...change }] })).rejects.toThrow(message);
  });

  it("refuses two sheets of one name, and none", async () => {
    await expect(writeXlsx({ ...BOOK, sheets: [SHEET, { ...SHEET, name: "FIGURES & NOTES" }] })).rejects.toThrow(/same name/);
    await expect(writeXlsx({ ...BOOK, sheets: [] })).rejects.toThrow(/at least one/);
  });
});
