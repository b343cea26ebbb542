import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBytes, readPath } from "../../testing/read-source";
import { cvdpreventSheets, cvdpreventWorkbook, type CvdpreventSheet } from "./fixtures/build-cvdprevent-workbook";
import { cvdpreventExtract } from "./map";

const FOLDER = path.resolve("../shared/data/cvdprevent");

const AREA = 0;
const DENOMINATOR = 3;
const INDICATOR = 6;
const NUMERATOR = 13;
const PERIOD = 14;
const VALUE = 16;
const NOTE = 17;

const read = async (sheets: readonly CvdpreventSheet[] = cvdpreventSheets()) => readBytes(cvdpreventExtract, "c.xlsx", await cvdpreventWorkbook(sheets));

/** The extract with one cell of its data set: row from 1, column from 0. */
const withCell = (row: number, column: number, value: string | number | null, sheets = cvdpreventSheets()): CvdpreventSheet[] => {
  const cells = sheets[1]?.rows[row - 1];
  if (cells !== undefined) cells[column] = value;
  return sheets;
};

describe("the CVDPREVENT extract", () => {
  it("gives the published share of England and ICBs, whose counts are rounded", async () => {
    const { reading, issues } = await read();
    expect(issues).toEqual([]);
    expect(reading?.figures.map(({ area, value, numerator, denominator, mark, row }) => [area.kind, area.code, value, numerator, denominator, mark, row])).toEqual([
      ["england", "E92000001", 68.66, 6865, 10000, null, 2],
      ["icb", "E54000001", 70.01, 4200, 6000, null, 3],
      ["icb", "E54000002", null, null, null, "suppressed", 5],
      ["icb", "E54000003", 39.76, 65, 165, null, 7],
    ]);
    expect(reading?.figures[0]).toMatchObject({ metricCode: "P01", period: { start: "2024-04-01", end: "2024-06-30" }, sheet: "sheet1" });
    expect(reading).toMatchObject({ rowsRead: 6, passedOver: { "parts by sex": 1, "sub-ICB locations, whose rounded counts give no exact ICB": 1 } });
  });

  it("takes no other indicator for the one of the catalogue", async () => {
    const sheets = cvdpreventSheets();
    sheets[1]?.rows.slice(1).forEach((row) => row.splice(INDICATOR, 1, "CVDP009CHOL"));
    const { reading, issues, refused } = await read(sheets);
    expect([refused, reading?.figures, reading?.passedOver]).toEqual([false, [], { "indicator CVDP009CHOL, which is no metric of the catalogue": 6 }]);
    expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([["no_figures", "warning"]]);
  });

  it("passes over what was left below the data, and counts it", async () => {
    const sheets = cvdpreventSheets();
    sheets[1]?.rows.push(Array.from({ length: 14 }, (_, column) => (column === NUMERATOR ? 8170 : null)));
    expect((await read(sheets)).reading?.passedOver["rows without area or indicator"]).toBe(1);
  });

  it.each<[string, CvdpreventSheet[], string, number | null]>([
    ["a share that its counts do not allow", withCell(3, VALUE, 70.2), "total_mismatch", 3],
    ["a share of one", withCell(3, VALUE, 0.7001), "total_mismatch", 3],
    ["a share above all", withCell(3, VALUE, 170), "out_of_range", 3],
    ["more people than there are", withCell(3, NUMERATOR, 6005), "out_of_range", 3],
    ["a fraction of a person", withCell(3, DENOMINATOR, 6000.5), "not_a_number", 3],
    ["people below zero", withCell(3, NUMERATOR, -4200), "negative_number", 3],
    ["a value that is empty without a note", withCell(5, NOTE, null), "missing_value", 5],
    ["a note that is not known", withCell(3, NOTE, "Interpret with caution"), "unknown_part", 3],
    ["text for a share", withCell(3, VALUE, "70.01%"), "not_a_number", 3],
    ["an ICB twice", withCell(7, AREA, "E54000001"), "duplicate_key", 7],
    ["a code of no kind of body", withCell(3, AREA, "E06000001"), "invalid_code", 3],
    ["a row that lacks its code", withCell(3, AREA, null), "invalid_code", 3],
    ["an indicator that is not one", withCell(3, INDICATOR, "Hypertension"), "invalid_code", 3],
    ["two quarters", withCell(7, PERIOD, "To March 2024"), "two_periods", 7],
    ["a month that ends no quarter", withCell(3, PERIOD, "To May 2024"), "bad_period", 3],
    ["a column that stands twice", withCell(1, 9, "Value"), "duplicate_column", 1],
    ["the data in two sheets", [...cvdpreventSheets(), { name: "sheet2", rows: cvdpreventSheets()[1]?.rows ?? [] }], "missing_sheet", null],
  ])("refuses %s", async (_what, sheets, rule, row) => {
    const { issues, refused } = await read(sheets);
    expect(refused).toBe(true);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("is not recognised without its cover page or a column, and reports a column that is new", async () => {
    expect((await read(cvdpreventSheets().slice(1))).recognised).toBe(false);
    expect((await read(withCell(1, VALUE, "Percentage"))).recognised).toBe(false);
    expect((await read(withCell(1, 4, "Weight"))).issues.map(({ rule, column }) => [rule, column])).toEqual([["unknown_column", "Weight"]]);
  });
});

describe.skipIf(!existsSync(FOLDER))("published extracts (skipped where ../shared/data is absent)", () => {
  it.each([
    ["CVDP008CHOL-sub-icb-june-2024.xlsx", { "indicator CVDP008CHOL, which is no metric of the catalogue": 2859 }],
    ["CVDP009CHOL-sub-icb-june-2024.xlsx", { "indicator CVDP009CHOL, which is no metric of the catalogue": 2859, "rows without area or indicator": 3 }],
  ])("%s gives nothing, since its indicator is not in the catalogue", async (file, passedOver) => {
    const { reading, issues, refused } = await readPath(cvdpreventExtract, path.join(FOLDER, file));
    expect([refused, reading?.figures, reading?.passedOver]).toEqual([false, [], passedOver]);
    expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([["no_figures", "warning"]]);
  });
});
