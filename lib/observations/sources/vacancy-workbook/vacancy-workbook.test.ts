import { describe, expect, it } from "vitest";
import { readBytes, valuesOf } from "../../testing/read-source";
import { vacancyRows, vacancyWorkbookFile, type VacancyCells } from "./fixtures/build-vacancy-workbook";
import { vacancyWorkbook } from "./map";

const read = async (change: (rows: VacancyCells[]) => VacancyCells[] = (rows) => rows) => readBytes(vacancyWorkbook, "a.xlsx", await vacancyWorkbookFile(change(vacancyRows())));
/** The same sheet with one cell changed; `row` as a spreadsheet numbers it, `column` from 0. */
const withCell = (row: number, column: number, value: string | number | null) =>
  read((rows) => rows.map((cells, index) => (index === row - 1 ? Object.assign([...cells], { [column]: value }) : cells)));

describe("the vacancy workbook", () => {
  it("gives the rate of each region and of England in per cent, with the vacancies it is of", async () => {
    const { reading, issues } = await read();
    expect(issues).toEqual([]);
    expect(valuesOf(reading, "W01", "South West").map(([end, value]) => [end, value?.toFixed(2)])).toEqual([["2025-12-31", "5.30"], ["2026-03-31", "5.35"]]);
    expect(reading?.figures.map(({ area, period, value, numerator, denominator, row }) => [area.kind, area.name, period.start, value?.toFixed(2), numerator, denominator, row])).toEqual([
      ["england", "England", "2025-10-01", "6.72", 14_301, null, 38],
      ["england", "England", "2026-01-01", "6.70", 13_800, null, 38],
      ["region", "London", "2025-10-01", "7.87", 9300, null, 34],
      ["region", "London", "2026-01-01", "7.80", 8800, null, 34],
      ["region", "South West", "2025-10-01", "5.30", 5001, null, 37],
      ["region", "South West", "2026-01-01", "5.35", 5000, null, 37],
    ]);
    expect([reading?.rowsRead, reading?.passedOver]).toEqual([14, { "rows of a sector within a region": 8, "sheets of nursing or medical staff": 1 }]);
  });

  it("keeps a dash apart from nought", async () => {
    const { reading } = await withCell(37, 3, "-");
    expect(reading?.figures.at(-1)).toMatchObject({ value: null, mark: "not_available", numerator: 5000 });
  });

  it.each<[string, number, number, string | number | null, string, number | null]>([
    ["sectors that do not add up to the region", 22, 2, 8000, "total_mismatch", 24],
    ["regions that do not add up to England", 28, 3, 14_800, "total_mismatch", 28],
    ["a region that is less than the one sector known", 24, 3, 8000, "total_mismatch", 24],
    ["a rate in per cent", 38, 2, 6.72, "out_of_range", 38],
    ["a rate outside the rates of its sectors", 34, 2, 0.0887, "total_mismatch", 34],
    ["text for a number", 34, 2, "c. 8%", "not_a_number", 34],
    ["an empty cell beside filled ones", 34, 2, null, "missing_value", 34],
    ["a quarter whose month is another", 21, 2, "2025/26 Q3 (Mar-26)", "bad_period", 21],
    ["a column that is no quarter", 21, 2, "Change on year", "bad_period", 21],
    ["a quarter twice", 21, 2, "2025/26 Q4 (Mar-26)", "duplicate_column", 21],
    ["tables of different quarters", 31, 2, "2025/26 Q2 (Sep-25)", "missing_column", null],
    ["a total of another region", 24, 0, "Midlands Total", "unknown_part", 24],
    ["a sector twice", 23, 1, "Acute", "duplicate_key", 23],
    ["a region twice", 25, 0, "London", "duplicate_key", 25],
    ["a row without a sector", 23, 1, null, "missing_value", 23],
    ["a table without its title", 30, 0, "Rates", "missing_value", 31],
  ])("refuses %s", async (_what, row, column, value, rule, at) => {
    const { recognised, refused, issues, reading } = await withCell(row, column, value);
    expect([recognised, refused, reading]).toEqual([true, true, null]);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row: at, severity: "refusal", sheet: "Total 2018 onwards" }));
  });

  it("refuses a sheet cut off before its grand total, and one without the table of rates", async () => {
    const rules = async (change: (rows: VacancyCells[]) => VacancyCells[]) => (await read(change)).issues.map(({ rule, message }) => [rule, message]);
    expect(await rules((rows) => rows.slice(0, 37))).toEqual([["missing_value", "The table “Total workforce % vacancy rate” does not end in a grand total."]]);
    expect(await rules((rows) => rows.slice(0, 28))).toEqual([["missing_value", "The table “Total workforce % vacancy rate” is missing."]]);
  });

  it("is not recognised by a sheet of another name or without the title", async () => {
    expect((await readBytes(vacancyWorkbook, "a.xlsx", await vacancyWorkbookFile(vacancyRows(), "Total"))).recognised).toBe(false);
    expect((await withCell(20, 0, "Total workforce")).recognised).toBe(false);
  });
});
