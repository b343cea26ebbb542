import { describe, expect, it } from "vitest";
import { createIssueList } from "../domain/import-issue";
import { xlsxParts, type XlsxText } from "./fixtures/build-spreadsheets";
import { READ_LIMITS } from "./read-limits";
import { xlsxTables } from "./xlsx-tables";

async function read(text: XlsxText, change: (name: string, data: string) => string = (_name, data) => data) {
  const issues = createIssueList("a.xlsx", 100);
  const parts = xlsxParts(text).map(({ name, data }) => {
    const bytes = Buffer.from(change(name, String(data)));
    const chunks = async function* () {
      for (let from = 0; from < bytes.length; from += 13) yield await Promise.resolve(bytes.subarray(from, from + 13));
    };
    return { name, size: bytes.length, chunks };
  });
  const tables = (await xlsxTables(parts, READ_LIMITS, issues)) ?? [];
  const rows = [];
  for await (const { row, cells } of tables[0]?.rows() ?? []) rows.push([row, ...cells]);
  return { tables, rows, found: issues.items.map(({ rule, sheet }) => [rule, sheet]) };
}

const row = (cells: string, at = 1): string => `<row r="${at}">${cells}</row>`;
const oneRow = async (cells: string, more: Partial<XlsxText> = {}) => (await read({ sheets: { Data: row(cells) }, ...more })).rows[0]?.slice(1);

describe("an Excel workbook", () => {
  it("gives numbers, texts and truth values in their places", async () => {
    const cells = '<c r="B1"><v>1234.5</v></c><c r="C1" t="inlineStr"><is><t>QAA</t></is></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="G1"><v>1e-3</v></c><c r="AA1"><v>7</v></c>';
    expect(await oneRow(cells)).toEqual([null, 1234.5, "QAA", "TRUE", "FALSE", null, 0.001, ...Array.from({ length: 19 }, () => null), 7]);
  });

  it("gives shared texts, of several runs and without reading aids", async () => {
    const texts = "<si><t>plain</t></si><si><r><t>in </t></r><r><t xml:space=\"preserve\">runs &amp; more</t></r></si><si><t>漢字</t><rPh sb=\"0\" eb=\"2\"><t>かんじ</t></rPh></si><si><t>two_x000a_lines</t></si><si><t> </t></si>";
    expect(await oneRow([0, 1, 2, 3, 4, 0].map((index) => `<c t="s"><v>${index}</v></c>`).join(""), { texts })).toEqual(["plain", "in runs & more", "漢字", "two\nlines", null, "plain"]);
  });

  it("gives the value stored with a formula, its error, and never an empty cell for a formula without one", async () => {
    const cells = '<c><f>SUM(B1:B2)</f><v>12</v></c><c t="str"><f>A1&amp;"x"</f><v>QAAx</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>B1</f></c><c t="str"><f>""</f><v></v></c><c><v>3</v></c>';
    expect(await oneRow(cells)).toEqual([12, "QAAx", "#DIV/0!", "=B1", null, 3]);
  });

  it.each<[string, string | number, number, string | number]>([
    ["a built-in format", 14, 45_838, "2025-06-30"],
    ["a built-in month and year", 17, 45_838, "2025-06-30"],
    ["a spelt-out format", "dd/mm/yyyy", 45_838, "2025-06-30"],
    ["one with a language", "[$-809]d mmmm yyyy;@", 45_838, "2025-06-30"],
    ["one of a month alone", "mmm", 45_838, "2025-06-30"],
    ["a day with a time", "yyyy-mm-dd hh:mm", 45_838.75, "2025-06-30"],
    ["a time that is all but the next day", "d/m/y", 45_837.999_999_999, "2025-06-30"],
    ["a time of day", 20, 0.5, 0.5],
    ["a length of time", "[h]:mm:ss", 45_838, 45_838],
    ["a number with the letter d in words", '0.0" days"', 3.5, 3.5],
    ["a number with an escaped letter", "0\\d", 3, 3],
    ["a number in red", "#,##0;[Red]-#,##0", 45_838, 45_838],
    ["a number padded with a letter's width", "_-* #,##0_d", 45_838, 45_838],
    ["a general number", "General", 45_838, 45_838],
    ["a per cent", 10, 0.75, 0.75],
    ["a day that spreadsheets count and that never was", 14, 60, 60],
    ["a number too great for a date", 14, 99_999_999, 99_999_999],
    ["a negative number", 14, -5, -5],
  ])("with %s", async (_what, format, serial, expected) => {
    expect(await oneRow(`<c s="1"><v>${serial}</v></c>`, { formats: [0, format] })).toEqual([expected]);
  });

  it("that counts days from 1904 gives the same dates", async () => {
    expect(await oneRow('<c s="0"><v>44376</v></c>', { formats: [14], workbookProperties: '<workbookPr date1904="1"/>' })).toEqual(["2025-06-30"]);
    expect(await oneRow('<c t="d"><v>2025-06-30T00:00:00</v></c>')).toEqual(["2025-06-30"]);
  });

  it("numbers its rows as it says, and leaves out empty ones", async () => {
    const sheet = `${row("<c><v>1</v></c>", 3)}${row('<c r="A4"/><c r="B4" t="str"><v> </v></c>', 4)}<row><c><v>2</v></c></row>${row("<c><v>3</v></c>", 99)}`;
    expect((await read({ sheets: { Data: sheet } })).rows).toEqual([[3, 1], [5, 2], [99, 3]]);
  });

  it("gives every sheet in its order, hidden ones too, and no chart", async () => {
    const sheets = { First: row("<c><v>1</v></c>"), "Second & last": row("<c><v>2</v></c>") };
    const change = (name: string, data: string): string => (name === "xl/workbook.xml" ? data.replace('sheetId="2"', 'sheetId="2" state="hidden"').replace("</sheets>", '<sheet name="Chart" sheetId="3" r:id="rIdC"/></sheets>') : data.replace("</Relationships>", '<Relationship Id="rIdC" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>'));
    expect((await read({ sheets }, change)).tables.map(({ name, head }) => [name, head[0]?.cells])).toEqual([["First", [1]], ["Second & last", [2]]]);
  });

  it("is read where its elements have a prefix", async () => {
    const change = (name: string, data: string): string => (/sheet1|workbook\.xml$/.test(name) ? data.replace(/<(\/?)([a-z])/gi, "<$1x:$2").replace("xmlns=", "xmlns:x=") : data);
    expect((await read({ sheets: { Data: row("<c><v>5</v></c>") } }, change)).rows).toEqual([[1, 5]]);
  });

  it("that goes wrong after its first rows is refused by the sheet while it is read", async () => {
    const rows = Array.from({ length: 60 }, (_, index) => row("<c><v>1</v></c>", index + 1)).join("");
    const { tables, found } = await read({ sheets: { Data: `${rows}${row('<c t="s"><v>9</v></c>', 61)}` } });
    expect(tables[0]?.head).toHaveLength(40);
    expect(found).toEqual([["unsafe_workbook", "Data"]]);
  });
});
