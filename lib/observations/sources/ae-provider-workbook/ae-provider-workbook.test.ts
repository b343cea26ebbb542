import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBytes, readPath, valuesOf } from "../../testing/read-source";
import { aeCsv } from "../ae-monthly-csv/fixtures/build-ae-csv";
import { aeMonthlyCsv } from "../ae-monthly-csv/map";
import { aeWorkbook, aeWorkbookSheets, type AeWorkbookSheet } from "./fixtures/build-ae-workbook";
import { aeProviderWorkbook } from "./map";

const FILE = path.resolve("../shared/data/ae/June-2025-AE-by-provider-3euC4-1.xlsx");
const SYSTEM = 0;
const PROVIDER = 2;

/** Reads the small workbook after a change to its sheets. */
async function read(change: (sheets: AeWorkbookSheet[]) => AeWorkbookSheet[] | void = () => undefined) {
  const sheets = aeWorkbookSheets();
  return readBytes(aeProviderWorkbook, "a.xlsx", await aeWorkbook(change(sheets) ?? sheets));
}

/** Sets one cell, its row numbered as a spreadsheet does and its column from 0. */
const set = (sheet: number, row: number, column: number, value: string | number | null) => (sheets: AeWorkbookSheet[]) => {
  const cells = sheets[sheet]?.rows[row - 1];
  if (cells === undefined) throw new Error("no such row");
  cells[column] = value;
};

describe("the A&E by provider workbook", () => {
  it("gives England and ICBs from one sheet and providers from the other, with the day the file states", async () => {
    const { reading, issues } = await read();
    expect(issues).toEqual([]);
    expect(reading?.publishedOn).toBe("2025-06-12");
    expect(reading?.figures.map(({ metricCode, area, period, value, numerator, denominator, mark, status, sheet, row }) => [metricCode, area.kind, area.code, period.end, value, numerator, denominator, mark, status, sheet, row])).toEqual([
      ["U01", "england", "England", "2025-05-31", 71, 1065, 1500, null, "final", "System Level Data", 17],
      ["U01", "icb", "QAA", "2025-05-31", 69, 690, 1000, null, "final", "System Level Data", 19],
      ["U01", "icb", "QBB", "2025-05-31", 75, 375, 500, null, "final", "System Level Data", 20],
      ["U01", "trust", "RAA", "2025-05-31", 69, 690, 1000, null, "final", "Provider Level Data", 19],
      ["U01", "trust", "RBB", "2025-05-31", 75, 375, 500, null, "final", "Provider Level Data", 20],
      ["U01", "trust", "Y00001", "2025-05-31", null, 0, 0, "not_applicable", "final", "Provider Level Data", 21],
    ]);
    expect([reading?.rowsRead, reading?.passedOver]).toEqual([7, { "England again, in the sheet of providers": 1 }]);
  });

  it.each([
    ["England without one of its ICBs", (sheets: AeWorkbookSheet[]) => void sheets[SYSTEM]?.rows.pop(), "total_mismatch", "System Level Data", 17],
    ["England without one of its providers", (sheets: AeWorkbookSheet[]) => void sheets[PROVIDER]?.rows.splice(19, 1), "total_mismatch", "Provider Level Data", 17],
    ["no row of England", (sheets: AeWorkbookSheet[]) => void sheets[SYSTEM]?.rows.splice(16, 1), "missing_value", "System Level Data", null],
    ["an ICB whose parts are not its total", set(SYSTEM, 19, 6, 1001), "total_mismatch", "System Level Data", 19],
    ["a share of other counts", set(SYSTEM, 19, 15, 0.7), "total_mismatch", "System Level Data", 19],
    ["a share as a percentage", set(SYSTEM, 19, 15, 69), "out_of_range", "System Level Data", 19],
    ["a dash where there were attendances", set(PROVIDER, 19, 16, "-"), "missing_value", "Provider Level Data", 19],
    ["a dash for a count", set(PROVIDER, 20, 7, "-"), "not_a_number", "Provider Level Data", 20],
    ["an empty count", set(PROVIDER, 20, 7, null), "missing_value", "Provider Level Data", 20],
    ["a share with a mark that is not known", set(PROVIDER, 21, 16, "*"), "not_a_number", "Provider Level Data", 21],
    ["a fraction of an attendance", set(PROVIDER, 20, 11, 375.5), "not_a_number", "Provider Level Data", 20],
    ["a negative count", set(PROVIDER, 20, 11, -375), "negative_number", "Provider Level Data", 20],
    ["a provider twice", set(PROVIDER, 20, 1, "RAA"), "duplicate_key", "Provider Level Data", 20],
    ["a row without a code", set(PROVIDER, 20, 1, null), "missing_value", "Provider Level Data", 20],
    ["a region for an ICB", set(SYSTEM, 20, 2, "London Commissioning Region"), "invalid_code", "System Level Data", 20],
    ["sheets of two months", set(PROVIDER, 6, 2, "June 2025"), "two_periods", null, null],
    ["a period in other words", set(SYSTEM, 6, 2, "Quarter 1"), "bad_period", "System Level Data", 6],
    ["a day of publication that is none", set(SYSTEM, 9, 2, "soon"), "bad_publication_date", "System Level Data", 9],
    ["a status that is not known", set(SYSTEM, 11, 2, "Draft"), "unknown_part", "System Level Data", 11],
    ["a renamed column", set(SYSTEM, 16, 6, "All attendances"), "missing_column", "System Level Data", 16],
    ["a column twice", set(SYSTEM, 16, 7, "Total attendances"), "duplicate_column", "System Level Data", 16],
    ["no sheet of providers", (sheets: AeWorkbookSheet[]) => sheets.slice(0, 2), "missing_sheet", "Provider Level Data", null],
  ])("refuses %s", async (_what, change, rule, sheet, row) => {
    const { issues, refused } = await read(change);
    expect(refused).toBe(true);
    expect(issues).toContainEqual(expect.objectContaining({ rule, sheet, row, severity: "refusal" }));
  });

  it("refuses sheets that differ about England", async () => {
    const { issues } = await read((sheets) => {
      for (const row of [17, 20]) sheets[PROVIDER]?.rows[row - 1]?.splice(7, 1, row === 17 ? 1501 : 501);
      for (const row of [17, 20]) sheets[PROVIDER]?.rows[row - 1]?.splice(15, 2, row === 17 ? 436 : 126, row === 17 ? 1065 / 1501 : 375 / 501);
    });
    expect(issues.map(({ rule, sheet, row }) => [rule, sheet, row])).toEqual([["total_mismatch", "Provider Level Data", 17], ["total_mismatch", "Provider Level Data", 17]]);
  });

  it("knows a revised edition and its day", async () => {
    const { reading } = await read(set(SYSTEM, 10, 2, "10/07/2025"));
    expect([reading?.publishedOn, reading?.figures[0]?.status]).toEqual(["2025-07-10", "revised"]);
  });

  it("reports a new column, and takes no other file for its own", async () => {
    const { issues, refused } = await read(set(SYSTEM, 16, 27, "Attendances within 12 hours from arrival"));
    expect([refused, issues.map(({ rule, column }) => [rule, column])]).toEqual([false, [["unknown_column", "Attendances within 12 hours from arrival"]]]);
    expect((await readBytes(aeProviderWorkbook, "a.csv", aeCsv())).recognised).toBe(false);
    expect((await read((sheets) => sheets.map(({ name, rows }) => ({ name, rows: rows.slice(13) })))).recognised).toBe(false);
  });
});

describe.skipIf(!existsSync(FILE))("the published workbook of June 2025 (skipped where ../shared/data is absent)", () => {
  it("gives the figures of its England row, 42 ICBs and 201 providers", async () => {
    const { reading, issues } = await readPath(aeProviderWorkbook, FILE);
    expect(issues).toEqual([]);
    const of = (kind: string) => reading?.figures.filter(({ area }) => area.kind === kind) ?? [];
    expect([of("england").length, of("icb").length, of("trust").length, reading?.figures.length]).toEqual([1, 42, 201, 244]);
    expect(of("england")[0]).toMatchObject({ numerator: 1_775_669, denominator: 2_350_478, value: 100 * (1_775_669 / 2_350_478) });
    expect(reading?.figures.find(({ area }) => area.code === "QOX")).toMatchObject({ numerator: 22_014, denominator: 31_534, area: { kind: "icb" } });
    expect(valuesOf(reading, "U01", "RTD")).toEqual([["2025-06-30", (100 * (20_325 - 4_563)) / 20_325]]);
    expect(of("trust").filter(({ mark }) => mark === "not_applicable").length).toBe(10);
    expect(reading?.publishedOn).toBe("2025-07-10");
  });

  it("gives the attendances of every ICB as another compilation of the publication has them", async () => {
    const lines = readFileSync(path.resolve("../shared/data/derived/icb-monthly-ae-2022-04-2025-07.csv"), "utf8").split(/\r?\n/);
    const compiled = lines.filter((line) => line.endsWith('"June 2025"')).map((line) => line.split(",").slice(1, 3).join(" "));
    const { reading } = await readPath(aeProviderWorkbook, FILE);
    const read = reading?.figures.filter(({ area }) => area.kind === "icb").map(({ numerator, denominator }) => `${denominator} ${(denominator ?? 0) - (numerator ?? 0)}`);
    expect(compiled).toHaveLength(42);
    expect(read?.sort()).toEqual(compiled.sort());
  });

  it("holds no wait of twelve hours from arrival, so gives no U02", async () => {
    const { reading } = await readPath(aeProviderWorkbook, FILE);
    expect(new Set(reading?.figures.map(({ metricCode }) => metricCode))).toEqual(new Set(["U01"]));
  });

  it("is not taken for the CSV of the publication", async () => {
    expect((await readPath(aeMonthlyCsv, FILE)).recognised).toBe(false);
  });
});
