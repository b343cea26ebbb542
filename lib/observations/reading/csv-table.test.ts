import { describe, expect, it } from "vitest";
import { createIssueList } from "../domain/import-issue";
import { csvTable } from "./csv-table";
import { READ_LIMITS } from "./read-limits";

async function read(bytes: Buffer | string, piece = 7, limits = READ_LIMITS) {
  const whole = Buffer.from(bytes);
  const issues = createIssueList("a.csv", 100);
  const source = async function* () {
    for (let from = 0; from < whole.length; from += piece) yield await Promise.resolve(whole.subarray(from, from + piece));
  };
  const table = await csvTable(null, source, limits, issues);
  const rows: (readonly [number, ...unknown[]])[] = [];
  let mayBeCut = false;
  for await (const row of table?.rows() ?? []) {
    rows.push([row.row, ...row.cells]);
    mayBeCut = row.mayBeCut ?? false;
  }
  return { table, rows, mayBeCut, found: issues.items.map(({ severity, rule, row }) => [severity, rule, row]) };
}

const ROWS = [[1, "Code", "Name"], [2, "QAA", "Café"]];
const TEXT = "Code,Name\r\nQAA,Café\r\n";

describe("a CSV", () => {
  it.each([
    ["in UTF-8", Buffer.from(TEXT)],
    ["in UTF-8 with its mark", Buffer.from(`\uFEFF${TEXT}`)],
    ["in UTF-16, little end first", Buffer.from(`\uFEFF${TEXT}`, "utf16le")],
    ["in UTF-16, big end first", Buffer.from(`\uFEFF${TEXT}`, "utf16le").swap16()],
    ["with line feeds", Buffer.from(TEXT.replaceAll("\r\n", "\n"))],
    ["with carriage returns", Buffer.from(TEXT.replaceAll("\r\n", "\r"))],
    ["with line ends of two kinds", Buffer.from("Code,Name\r\nQAA,Café\n")],
    ["with quotation marks", Buffer.from('"Code","Name"\n"QAA","Café"\n')],
  ])("%s is read", async (_what, bytes) => {
    for (const piece of [1, 2, 3, 1000]) expect(await read(bytes, piece)).toMatchObject({ rows: ROWS, found: [], mayBeCut: false });
  });

  it("in Windows-1252 is read with a warning", async () => {
    expect(await read(Buffer.from("Code,Name\nQAA,Caf\u00e9 \u0093x\u0094\n", "latin1"))).toMatchObject({ rows: [[1, "Code", "Name"], [2, "QAA", "Café “x”"]], found: [["warning", "bad_encoding", null]] });
  });

  it("whose last letter is cut within its bytes is not UTF-8", async () => {
    expect((await read(Buffer.from("a,é\nb,é").subarray(0, -1))).found).toEqual([["warning", "bad_encoding", null]]);
  });

  it("in UTF-16 without its mark is refused", async () => {
    expect((await read(Buffer.from(TEXT, "utf16le"))).found).toEqual([["refusal", "bad_encoding", null]]);
  });

  it("numbers its rows as a spreadsheet does: blank lines count, lines within a cell do not", async () => {
    const { rows } = await read('Code,Name\n\n"QAA","one\ntwo, ""three"""\n , \nQBB,x\n');
    expect(rows).toEqual([[1, "Code", "Name"], [3, "QAA", 'one\ntwo, "three"'], [5, "QBB", "x"]]);
  });

  it("says whether it ends within its last row", async () => {
    expect([(await read("a,b\n1,2\n")).mayBeCut, (await read("a,b\n1,2\r")).mayBeCut, (await read("a,b\n1,2")).mayBeCut, (await read("a,b\n1,2\n ,")).mayBeCut]).toEqual([false, false, true, true]);
  });

  it.each([
    ["a quotation mark that is never closed", 'a,b\n1,"2\n3,4\n', "bad_quote", 2],
    ["one in the middle of a cell", 'a,b\n1,2\n3,x"y\n', "bad_quote", 3],
    ["one that closes before the cell ends", 'a,b\n"1"x,2\n', "bad_quote", 2],
    ["a row longer than any", `a,b\n1,2\n"${"x\n".repeat(150_000)}`, "row_too_long", 3],
  ])("%s is refused with its row", async (_what, text, rule, row) => {
    expect((await read(text, 65_536)).found).toEqual([["refusal", rule, row]]);
  });

  it("may be read twice, and shows its first rows", async () => {
    const { table, rows } = await read(`a,b\n${"1,2\n".repeat(100)}`);
    expect(table?.head).toHaveLength(40);
    let again = 0;
    for await (const _row of table?.rows() ?? []) again += 1;
    expect([rows.length, again]).toEqual([101, 101]);
  });

  it("of more rows or columns than the limits is refused", async () => {
    const limits = { ...READ_LIMITS, maxRows: 50, maxColumns: 3 };
    expect((await read("a,b\n".repeat(50), 7, limits)).found).toEqual([]);
    expect((await read("a,b\n".repeat(51), 7, limits)).found).toEqual([["refusal", "too_many_rows", null]]);
    expect((await read("a,b,c,d\n", 7, limits)).found).toEqual([["refusal", "too_many_rows", 1]]);
  });
});
