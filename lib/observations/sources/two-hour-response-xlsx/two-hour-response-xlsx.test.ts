import type { CellValue } from "hucre";
import { describe, expect, it } from "vitest";
import { readBytes, valuesOf } from "../../testing/read-source";
import { COVER, responseWorkbook, TABLE_1 } from "./fixtures/build-response-workbook";
import { twoHourResponseXlsx } from "./map";

type Rows = readonly (readonly CellValue[])[];
const read = async (table?: Rows, cover?: Rows) => readBytes(twoHourResponseXlsx, "a.xlsx", await responseWorkbook(table, cover));
/** The sheet with one cell changed; row and column from 1, as a spreadsheet numbers them. */
const withCell = (row: number, column: number, value: CellValue, sheet: Rows = TABLE_1): Rows =>
  sheet.map((cells, index) => (index === row - 1 ? Object.assign([...cells], { [column - 1]: value }) : cells));

describe("the two-hour response workbook", () => {
  it("gives every month of England, regions, boards and NHS trusts from the first table", async () => {
    const { reading, issues } = await read();
    expect(issues).toEqual([]);
    expect(reading?.figures.map(({ area, period, value, mark, row }) => [area.kind, area.code, period.end, value, mark, row])).toEqual([
      ["england", "National", "2024-04-30", 85, null, 7], ["england", "National", "2024-05-31", 84, null, 7],
      ["region", "Y56", "2024-04-30", 87.5, null, 9], ["region", "Y56", "2024-05-31", 90, null, 9],
      ["icb", "QAA", "2024-04-30", 75, null, 10], ["icb", "QAA", "2024-05-31", 0, null, 10],
      ["trust", "RAA", "2024-04-30", 100, null, 12], ["trust", "RAA", "2024-05-31", null, "not_available", 12],
    ]);
    expect([reading?.publishedOn, reading?.rowsRead, reading?.passedOver]).toEqual(["2025-06-12", 7, { "referrals of no known body": 2, "providers that are not NHS trusts": 1 }]);
  });

  it("says which month is provisional, and takes the day of a revision for the day of publication", async () => {
    const { reading } = await read(TABLE_1, withCell(4, 2, "10/07/2025", COVER));
    expect(reading?.publishedOn).toBe("2025-07-10");
    expect(reading?.figures.slice(0, 2).map(({ status }) => status)).toEqual(["revised", "provisional"]);
    expect((await read()).reading?.figures[0]?.status).toBe("final");
  });

  it("reads the figures England published for April 2024 to the last digit", async () => {
    const { reading } = await read(withCell(7, 4, 0.853860032285633));
    expect(valuesOf(reading, "J07", "National")[0]?.[1]).toBeCloseTo(85.3860032285633, 12);
  });

  it.each([
    ["a share in per cent", withCell(7, 4, 85), "out_of_range", 7],
    ["a share below nothing", withCell(7, 4, -0.1), "out_of_range", 7],
    ["a mark that is not known", withCell(10, 5, "*"), "not_a_number", 10],
    ["a type that is new", withCell(9, 3, "System"), "unknown_part", 9],
    ["a body twice", withCell(11, 1, "QAA"), "duplicate_key", 11],
    ["a row without a code", withCell(10, 1, null), "missing_value", 10],
    ["a month twice", withCell(6, 5, "Apr-24 (provisional)"), "duplicate_column", null],
    ["a header without months", withCell(6, 4, "Year").map((row, index) => (index === 5 ? row.slice(0, 4) : row)), "missing_column", null],
    ["a sheet without bodies", TABLE_1.slice(0, 6), "no_figures", null],
  ])("refuses %s", async (_what, table, rule, row) => {
    const { issues, refused } = await read(table);
    expect(refused).toBe(true);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, sheet: "Table 1", severity: "refusal" }));
  });

  it("refuses a day of publication it cannot read, and reports a column that is new", async () => {
    expect((await read(TABLE_1, withCell(3, 2, "June", COVER))).issues).toContainEqual(expect.objectContaining({ rule: "bad_publication_date", row: 3, sheet: "Cover sheet" }));
    const { issues, refused } = await read(withCell(6, 6, "Change"));
    expect([refused, issues.map(({ rule, column }) => [rule, column])]).toEqual([false, [["unknown_column", "Change"]]]);
  });

  it("is not recognised by another title or header", async () => {
    expect((await read(withCell(1, 1, "Table: 2 - Count of 2-hour UCR referrals"))).recognised).toBe(false);
    expect((await read(withCell(6, 1, "Code"))).recognised).toBe(false);
  });
});
