import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBytes, readPath } from "../../testing/read-source";
import { ascofSheets, ascofWorkbook, type AscofSheet } from "./fixtures/build-ascof-workbook";
import { ascofOds } from "./map";

const FILE = path.resolve("../shared/data/asc/ascof_2024_25.ods");
const MEASURE = 3;
const TURNOVER = 4;

const read = async (sheets: readonly AscofSheet[]) => readBytes(ascofOds, "a.ods", await ascofWorkbook(sheets));

/** The workbook with one cell of the measure's sheet set: row from 1, column from 0. */
const withCell = (row: number, column: number, value: string | number | null, sheets = ascofSheets(), sheet = MEASURE): AscofSheet[] => {
  const cells = sheets[sheet]?.rows[row - 1];
  if (cells !== undefined) cells[column] = value;
  return sheets;
};
const withoutRow = (row: number): AscofSheet[] => {
  const sheets = ascofSheets();
  sheets[MEASURE]?.rows.splice(row - 1, 1);
  return sheets;
};

describe("the ASCOF workbook", () => {
  it("gives admissions at 65 and over per 100,000, unrounded where the counts are", async () => {
    const { reading, issues } = await read(ascofSheets());
    expect(issues).toEqual([]);
    expect(reading).toMatchObject({ rowsRead: 14, passedOver: { "council types": 2, "councils joined for publication": 1 } });
    expect(reading?.figures.filter(({ metricCode }) => metricCode === "J05").map(({ area, value, numerator, denominator, mark }) => [area.kind, area.code, value, numerator, denominator, mark])).toEqual([
      ["england", "E92000001", 600.1, 1020, 170000, null],
      ["statistical_region", "E12000001", 639.2, 320, 50000, null],
      ["statistical_region", "E12000009", 583.6, 700, 120000, null],
      ["council", "E06000057", (100_000 * 319) / 50001, 319, 50001, null],
      ["council", "E06000053", null, null, null, "suppressed"],
      ["council", "E10000008", (100_000 * 699) / 119500, 699, 119500, null],
    ]);
    expect(reading?.figures[0]).toMatchObject({ metricCode: "J05", period: { start: "2024-04-01", end: "2025-03-31" }, row: 4, sheet: "Table_2c" });
  });

  it("gives turnover of staff in each year of its sheet, without counts", async () => {
    const { reading } = await read(ascofSheets());
    expect(reading?.figures.filter(({ metricCode }) => metricCode === "W03").map(({ area, period, value, mark, sheet }) => [area.kind, area.code, period.end, value, mark, sheet])).toEqual([
      ["england", "E92000001", "2024-03-31", 24.8, null, "Table_6a"], ["england", "E92000001", "2025-03-31", 23.7, null, "Table_6a"],
      ["statistical_region", "E12000001", "2024-03-31", 24.3, null, "Table_6a"], ["statistical_region", "E12000001", "2025-03-31", 22.8, null, "Table_6a"],
      ["statistical_region", "E12000009", "2024-03-31", 26.1, null, "Table_6a"], ["statistical_region", "E12000009", "2025-03-31", 25.2, null, "Table_6a"],
      ["council", "E06000057", "2024-03-31", 27.3, null, "Table_6a"], ["council", "E06000057", "2025-03-31", 25.9, null, "Table_6a"],
      ["council", "E06000052", "2024-03-31", 26.7, null, "Table_6a"], ["council", "E06000052", "2025-03-31", null, "not_available", "Table_6a"],
    ]);
  });

  it("gives admissions alone where the workbook has no sheet of turnover, and says so", async () => {
    const { reading, issues } = await read(ascofSheets().slice(0, TURNOVER));
    expect(issues.map(({ severity, rule, message }) => [severity, rule, message])).toEqual([["warning", "missing_sheet", "No sheet holds the share of staff who left their role."]]);
    expect(new Set(reading?.figures.map(({ metricCode }) => metricCode))).toEqual(new Set(["J05"]));
  });

  it("gives the rate of a council whose counts alone are suppressed", async () => {
    const { reading, issues } = await read(withCell(9, 5, 251.2));
    expect(issues).toEqual([]);
    expect(reading?.figures.find(({ area }) => area.code === "E06000053")).toMatchObject({ value: 251.2, numerator: null, denominator: null, mark: null });
  });

  it("reads every year that the header names", async () => {
    const sheets = ascofSheets();
    sheets[MEASURE]?.rows.slice(2).forEach((row, index) => row.push(...(index === 0 ? ["2025 to 2026 - numerator", "2025 to 2026 - denominator", "2025 to 2026 - outcome"] : ["[x]", "[x]", "[x]"])));
    const { reading, issues } = await read(sheets);
    expect(issues).toEqual([]);
    expect(reading?.figures.filter(({ area, metricCode }) => area.code === "E10000008" && metricCode === "J05").map(({ period, mark }) => [period.end, mark])).toEqual([["2025-03-31", null], ["2026-03-31", "not_available"]]);
  });

  it.each<[string, AscofSheet[], string, number | null]>([
    ["two values in one cell", withCell(8, 5, "638 (637.1)"), "not_a_number", 8],
    ["a council's rate that is not that of its counts", withCell(8, 5, 638.1), "total_mismatch", 8],
    ["a region's rate that its rounding does not explain", withCell(6, 5, 646), "total_mismatch", 6],
    ["a rate per 1,000", withCell(10, 5, 5.849), "total_mismatch", 10],
    ["an England that is not its regions", withCell(6, 3, 420, withCell(6, 5, 840)), "total_mismatch", 4],
    ["a council that is cut off", withoutRow(10), "total_mismatch", 4],
    ["no row for England", withoutRow(4), "missing_value", null],
    ["a council twice", withCell(10, 2, "E06000057"), "duplicate_key", 10],
    ["a district", withCell(10, 2, "E07000001"), "invalid_code", 10],
    ["a council type that is not one", withCell(10, 2, "[z]"), "invalid_code", 10],
    ["more admissions than residents", withCell(10, 3, 120000), "out_of_range", 10],
    ["a fraction of a person", withCell(10, 3, 699.5), "not_a_number", 10],
    ["people below zero", withCell(10, 3, -699), "negative_number", 10],
    ["an unknown mark", withCell(10, 5, "[u]"), "not_a_number", 10],
    ["an empty cell", withCell(10, 4, null), "missing_value", 10],
    ["counts without a rate", withCell(10, 5, "[x]"), "missing_value", 10],
    ["a year that lacks a column", withCell(3, 4, "Denominator"), "missing_column", 3],
    ["years that do not follow each other", withCell(3, 5, "2024 to 2026 - outcome"), "missing_column", 3],
    ["a column that stands twice", withCell(3, 6, "2024 to 2025 - outcome"), "duplicate_column", 3],
    ["a workbook without the measure", withCell(1, 0, "Table 2c: something else"), "missing_sheet", null],
    ["an England with more turnover than any region", withCell(4, 4, 25.3, ascofSheets(), TURNOVER), "total_mismatch", 4],
    ["turnover above 100", withCell(8, 4, 259, ascofSheets(), TURNOVER), "out_of_range", 8],
    ["a district's turnover", withCell(8, 2, "E07000001", ascofSheets(), TURNOVER), "invalid_code", 8],
    ["a council's turnover twice", withCell(9, 2, "E06000057", ascofSheets(), TURNOVER), "duplicate_key", 9],
    ["turnover without a year", withCell(3, 4, "Outcome", withCell(3, 3, "Outcome", ascofSheets(), TURNOVER), TURNOVER), "missing_column", 3],
    ["the measure in two sheets", [...ascofSheets(), { name: "Copy", rows: ascofSheets()[MEASURE]?.rows ?? [] }], "missing_sheet", null],
  ])("refuses %s", async (_what, sheets, rule, row) => {
    const { issues, refused } = await read(sheets);
    expect(refused).toBe(true);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("is not recognised without its front sheet, and reports a column that is new", async () => {
    expect((await read(ascofSheets().slice(1))).recognised).toBe(false);
    const { issues, refused } = await read(withCell(3, 6, "2024 to 2025 - upper limit"));
    expect([refused, issues.map(({ rule, column }) => [rule, column])]).toEqual([false, [["unknown_column", "2024 to 2025 - upper limit"]]]);
  });
});

describe.skipIf(!existsSync(FILE))("the published workbook of 2024-25 (skipped where ../shared/data is absent)", () => {
  it("gives England, nine regions and 153 councils, of which Scilly is suppressed", async () => {
    const { reading, issues } = await readPath(ascofOds, FILE);
    expect(issues).toEqual([]);
    const count = (code: string, kind: string) => reading?.figures.filter(({ metricCode, area }) => metricCode === code && area.kind === kind).length;
    expect(["england", "statistical_region", "council"].map((kind) => [count("J05", kind), count("W03", kind)])).toEqual([[1, 2], [9, 18], [153, 306]]);
    expect([reading?.figures.length, reading?.rowsRead]).toEqual([489, 337]);
    expect(reading?.passedOver).toEqual({ "council types": 10, "councils joined for publication": 1 });
    const figure = (code: string) => reading?.figures.find(({ area }) => area.code === code);
    expect(figure("E92000001")).toMatchObject({ value: 592.5, numerator: 65060, denominator: 10981090, mark: null });
    expect(figure("E06000057")).toMatchObject({ value: (100_000 * 455) / 88198, area: { name: "Northumberland" } });
    expect(reading?.figures.filter(({ value }) => value === null).map(({ metricCode, area, period, mark }) => [metricCode, area.code, period.end, mark])).toEqual([
      ["J05", "E06000053", "2025-03-31", "suppressed"], ["W03", "E06000052", "2025-03-31", "not_available"],
      ["W03", "E06000053", "2024-03-31", "not_available"], ["W03", "E06000053", "2025-03-31", "not_available"],
    ]);
    expect(reading?.figures.filter(({ metricCode, area }) => metricCode === "W03" && area.kind === "england").map(({ value }) => value)).toEqual([24.8, 23.7]);
    const councils = reading?.figures.filter(({ metricCode, area }) => metricCode === "J05" && area.kind === "council") ?? [];
    expect(Math.abs(councils.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0) - 65060)).toBeLessThanOrEqual(2.5 + 4);
  });
});
