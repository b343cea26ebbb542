import { describe, expect, it } from "vitest";
import { createIssueList } from "../domain/import-issue";
import { hasHeader, records, type TableLayout } from "./records";
import type { Cell, SourceTable, TableRow } from "./source-file";

const LAYOUT: TableLayout<"code" | "count" | "note"> = {
  columns: { code: ["Org Code", "ODS Code"], count: "Count", note: "Note" },
  optional: ["note"],
  known: ["Name", /^weeks \d+$/],
};

function tableOf(rows: readonly (readonly Cell[] | null)[], isRectangular = false, last: Partial<TableRow> = {}): SourceTable {
  const found = rows.flatMap((cells, index): TableRow[] => (cells === null ? [] : [{ row: index + 1, cells, ...(index === rows.length - 1 ? last : {}) }]));
  return {
    name: "Data",
    isRectangular,
    head: found.slice(0, 40),
    async *rows() {
      yield* found;
    },
  };
}

async function readAll(table: SourceTable) {
  const issues = createIssueList("a.csv", 100);
  const read: (readonly [number, string, number | null])[] = [];
  for await (const record of records(table, LAYOUT, issues)) {
    const count = record.number("count", {});
    read.push([record.row, record.text("code"), count?.kind === "value" ? count.value : null]);
  }
  return { read, found: issues.items.map(({ rule, row, column, sheet, severity }) => [severity, rule, sheet, row, column]) };
}

describe("the records of a table", () => {
  it("stand under the first row that holds every column, whatever their order, titles above them", async () => {
    const { read, found } = await readAll(tableOf([["A publication"], null, ["Period", "May 2025"], ["Count", "ODS  code (1)"], [12, "QAA"], ["1,300", "QBB"]]));
    expect(read).toEqual([[5, "QAA", 12], [6, "QBB", 1300]]);
    expect(found).toEqual([]);
  });

  it("name the missing column of the likeliest row", async () => {
    const { read, found } = await readAll(tableOf([["A title"], ["Org Code", "Counts"], ["QAA", 1]]));
    expect(read).toEqual([]);
    expect(found).toEqual([["refusal", "missing_column", "Data", 2, "Count"]]);
  });

  it("are none where no row holds a heading, or there are no rows", async () => {
    expect((await readAll(tableOf([["x"], ["y"]]))).found).toEqual([["refusal", "missing_column", "Data", null, null]]);
    expect((await readAll(tableOf([]))).found).toEqual([["refusal", "empty_file", "Data", null, null]]);
  });

  it("are none where a column stands twice, by the same or another of its names", async () => {
    expect((await readAll(tableOf([["Org Code", "Count", "count [note 1]"], ["QAA", 1, 2]]))).found).toEqual([["refusal", "duplicate_column", "Data", 1, "Count"]]);
    expect((await readAll(tableOf([["Org Code", "ODS Code", "Count"], ["QAA", "QBB", 2]]))).found).toEqual([["refusal", "duplicate_column", "Data", 1, "Org Code"]]);
  });

  it("are read beside an unknown column, which is reported, and known ones, which are not", async () => {
    const { read, found } = await readAll(tableOf([["Org Code", "Name", "weeks 12", "Extra", "Count", null], ["QAA", "x", 1, 2, 3, null]]));
    expect(read).toEqual([[2, "QAA", 3]]);
    expect(found).toEqual([["warning", "unknown_column", "Data", 1, "Extra"]]);
  });

  it("lack cells in a sheet and may not in a CSV", async () => {
    const rows = [["Org Code", "Count", "Note"], ["QAA", 1], ["QBB", 2, "x", "y"], ["QCC", 3, ""]];
    expect((await readAll(tableOf(rows))).read).toEqual([[2, "QAA", 1], [3, "QBB", 2], [4, "QCC", 3]]);
    const { read, found } = await readAll(tableOf(rows, true));
    expect(read).toEqual([[4, "QCC", 3]]);
    expect(found).toEqual([["refusal", "column_count", "Data", 2, null], ["refusal", "column_count", "Data", 3, null]]);
  });

  it("take the header a second time for a row, whose numbers are then none", async () => {
    const { found } = await readAll(tableOf([["Org Code", "Count"], ["QAA", 1], ["Org Code", "Count"], ["QBB", 2]]));
    expect(found).toEqual([["refusal", "not_a_number", "Data", 3, "Count"]]);
  });

  it("tell an empty number from one that cannot be read", async () => {
    const { found } = await readAll(tableOf([["Org Code", "Count"], ["QAA", null], ["QBB"], ["QCC", "12%"]]));
    expect(found).toEqual([["refusal", "missing_value", "Data", 2, "Count"], ["refusal", "missing_value", "Data", 3, "Count"], ["refusal", "not_a_number", "Data", 4, "Count"]]);
  });

  it("refuse a number in the last cell of a text that ends within its row", async () => {
    const cut = { mayBeCut: true };
    expect((await readAll(tableOf([["Org Code", "Count"], ["QAA", "12"]], true, cut))).found).toEqual([["refusal", "truncated_file", "Data", 2, "Count"]]);
    expect((await readAll(tableOf([["Count", "Org Code"], ["12", "QAA"]], true, cut))).read).toEqual([[2, "QAA", 12]]);
  });

  it("are not looked for below forty lines of titles", async () => {
    const titles = Array.from({ length: 40 }, (_, index) => [`line ${index}`]);
    expect((await readAll(tableOf([...titles.slice(1), ["Org Code", "Count"], ["QAA", 1]]))).read).toHaveLength(1);
    expect((await readAll(tableOf([...titles, ["Org Code", "Count"], ["QAA", 1]]))).read).toHaveLength(0);
  });

  it("end where the list of findings is full", async () => {
    const issues = createIssueList("a.csv", 2);
    let rows = 0;
    for await (const record of records(tableOf([["Org Code", "Count"], ...Array.from({ length: 9 }, () => ["QAA", "x"])]), LAYOUT, issues)) {
      rows += 1;
      record.number("count", {});
    }
    expect(rows).toBe(2);
  });
});

describe("hasHeader", () => {
  it("is whether one of the first rows holds every column that must be there", () => {
    expect(hasHeader(tableOf([["A title"], ["Count", "Org Code"]]), LAYOUT)).toBe(true);
    expect(hasHeader(tableOf([["Count"], ["Org Code"]]), LAYOUT)).toBe(false);
  });
});
