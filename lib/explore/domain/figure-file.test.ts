import { expect, it } from "vitest";
import { tableFile } from "./figure-file";
import { shownTable, type FigureTableSpec } from "./figure-table";
import { tableAsText, tableStatus } from "./table-text";

const SPEC: FigureTableSpec = {
  caption: "Waits",
  columns: [{ key: "name", head: "Board", kind: "text", rowHeader: true }, { key: "over-52", head: "Over 52 weeks", unit: "%", kind: "number", decimals: 2 }, { key: "list", head: "List", kind: "number" }],
  rows: [[{ text: "Sussex", href: "/x" }, 0, 10], ["Kent", null, null], ["=Devon\t1", 1.23456789, 7]],
  marks: { "1|over-52": "suppressed" },
};
const PARTS = { name: "E03", title: "Waits", notes: [], isIllustrative: false };

it("keeps suppressed, missing and zero three things", () => {
  const file = tableFile(SPEC, { ...PARTS, same: [{ name: "metric", title: "Metric", datatype: "string", description: "Code.", value: "E03" }] });
  expect(file.columns.map(({ name }) => name)).toEqual(["metric", "name", "over_52", "list", "mark"]);
  expect(file.rows).toEqual([
    ["E03", "Sussex", 0, 10, null],
    ["E03", "Kent", null, null, "over_52: suppressed; list: no figure"],
    ["E03", "=Devon\t1", 1.23456789, 7, null],
  ]);
});

it("says the reason alone where one column holds figures, after sorting as before", () => {
  const file = tableFile(shownTable(SPEC, { sort: "over-52", cols: "over-52" }), PARTS);
  expect(file.rows).toEqual([["Sussex", 0, null], ["=Devon\t1", 1.23456789, null], ["Kent", null, "suppressed"]]);
});

it("calls a column whole numbers only where all are", () => {
  expect(tableFile(SPEC, PARTS).columns.map(({ datatype }) => datatype)).toEqual(["string", "number", "integer", "string"]);
  expect(tableFile({ ...SPEC, rows: [["a", 1, 1.5]] }, PARTS).columns[2]?.datatype).toBe("number");
});

it("goes to the clipboard in full precision, with the words for what is not there, and nothing that would run", () => {
  expect(tableAsText(SPEC)).toBe("Board\tOver 52 weeks, %\tList\nSussex\t0\t10\nKent\tsuppressed\tno figure\n'=Devon 1\t1.23456789\t7");
});

it("tells how many rows there are and in which order", () => {
  expect(tableStatus(SPEC, 2, 3, { key: "list", descending: true })).toBe("2 of 3 rows shown, sorted by List, highest first");
  expect(tableStatus(SPEC, 3, 3, { key: "name", descending: false })).toBe("3 of 3 rows shown, sorted by Board, from A to Z");
});
