import { describe, expect, it } from "vitest";
import { createIssueList } from "../domain/import-issue";
import { odsTables } from "./ods-tables";
import { READ_LIMITS } from "./read-limits";

const number = (value: string, shown = value): string => `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
const text = (words: string, attributes = ""): string => `<table:table-cell office:value-type="string" ${attributes}><text:p>${words}</text:p></table:table-cell>`;
const empty = (times = 1): string => `<table:table-cell table:number-columns-repeated="${times}"/>`;
const row = (cells: string, times = 1): string => `<table:table-row table:number-rows-repeated="${times}">${cells}</table:table-row>`;

async function read(rows: string, more = "") {
  const issues = createIssueList("a.ods", 100);
  const content = Buffer.from(`<?xml version="1.0"?><office:document-content><office:spreadsheet><table:table table:name="One">${rows}</table:table>${more}</office:spreadsheet></office:document-content>`);
  const source = async function* () {
    for (let from = 0; from < content.length; from += 11) yield await Promise.resolve(content.subarray(from, from + 11));
  };
  const tables = await odsTables(source(), READ_LIMITS, issues);
  return { tables, rows: (tables?.[0]?.head ?? []).map(({ row: at, cells }) => [at, ...cells]), rules: issues.items.map(({ rule }) => rule) };
}

describe("an OpenDocument spreadsheet", () => {
  it("gives the stored number, not the one shown, and text as it stands", async () => {
    expect((await read(row(number("0.7554501", "75.5%") + text("QAA") + number("1234", "1,234")))).rows).toEqual([[1, 0.7554501, "QAA", 1234]]);
  });

  it("gives dates, truth values, shares and money as they are stored", async () => {
    const cells = ['date" office:date-value="2025-06-30', 'boolean" office:boolean-value="true', 'percentage" office:value="0.5', 'currency" office:value="12'].map((type) => `<table:table-cell office:value-type="${type}"><text:p>shown</text:p></table:table-cell>`);
    expect((await read(row(cells.join("")))).rows).toEqual([[1, "2025-06-30", "true", 0.5, 12]]);
  });

  it("repeats rows and cells, and numbers the rows after them rightly", async () => {
    const { rows } = await read(row(text("a", 'table:number-columns-repeated="2"') + number("1")) + row(text("b"), 3) + row(empty(), 10) + row(text("c")));
    expect(rows).toEqual([[1, "a", "a", 1], [2, "b"], [3, "b"], [4, "b"], [15, "c"]]);
  });

  it("keeps the place of cells behind empty and covered ones", async () => {
    expect((await read(row(`${empty(2)}${text("x", 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${number("5")}`))).rows).toEqual([[1, null, null, "x", null, 5]]);
  });

  it("drops the padding to a sheet's edges", async () => {
    const { rows, rules } = await read(row(text("x") + empty(16_383)) + row(empty(16_384), 1_048_575));
    expect([rows, rules]).toEqual([[[1, "x"]], []]);
  });

  it("leaves out comments and drawings, and keeps paragraphs, blanks and entities", async () => {
    const note = "<office:annotation><text:p>a comment</text:p></office:annotation>";
    const cell = `<table:table-cell office:value-type="string">${note}<text:p>A&amp;E &#8211; <text:span>Type</text:span><text:s text:c="2"/>1</text:p><text:p><![CDATA[<b>]]></text:p></table:table-cell>`;
    expect((await read(row(cell))).rows).toEqual([[1, "A&E – Type  1\n<b>"]]);
    expect((await read(row(`<table:table-cell>${note}</table:table-cell>${text("x")}`))).rows).toEqual([[1, null, "x"]]);
  });

  it("takes no empty number for zero, and no formula without a value for an empty cell", async () => {
    expect((await read(row(`<table:table-cell office:value-type="float" office:value=""/>${text("x")}`))).rows).toEqual([[1, null, "x"]]);
    expect((await read(row('<table:table-cell table:formula="of:=[.A2]" office:value-type="float"/>'))).rows).toEqual([[1, "="]]);
    expect((await read(row('<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>'))).rows).toEqual([[1, 2]]);
  });

  it("gives every sheet by its name", async () => {
    const { tables } = await read(row(text("x")), `<table:table table:name="Two &amp; three">${row(number("2"))}</table:table>`);
    expect(tables?.map(({ name, head }) => [name, head.length])).toEqual([["One", 1], ["Two & three", 1]]);
  });

  it("that is not well-formed is refused", async () => {
    expect((await read("<table:table-row>")).rules).toEqual(["unsafe_workbook"]);
  });
});
