import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { SourceReading } from "../../domain/source-figure";
import { readBytes, readPath, valuesOf } from "../../testing/read-source";
import { coverSheets, coverWorkbook, earlierCoverSheets, type CoverSheet } from "./fixtures/build-cover-workbook";
import { coverOds } from "./map";
import { quartersIn } from "./period";

const FOLDER = path.resolve("../shared/data/cover");
const files = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];

const read = async (sheets: readonly CoverSheet[]) => readBytes(coverOds, "c.ods", await coverWorkbook(sheets));

const FRONT = 0;
const REGIONS = 1;
const COUNCILS = 2;
const DATA = 3;

/** The workbook with one cell set: sheet by place, row and column from 1 and 0. */
const withCell = (sheets: CoverSheet[], sheet: number, row: number, column: number, value: string | number | null): CoverSheet[] => {
  const cells = sheets[sheet]?.rows[row - 1];
  if (cells !== undefined) cells[column] = value;
  return sheets;
};
const withoutRow = (sheets: CoverSheet[], sheet: number, row: number): CoverSheet[] => {
  sheets[sheet]?.rows.splice(row - 1, 1);
  return sheets;
};
const figure = (reading: SourceReading | null, code: string) => reading?.figures.find(({ area }) => area.code === code);

describe("the COVER workbook", () => {
  it("gives the second dose at 5 years, from the counts where they are published", async () => {
    const { reading, issues } = await read(coverSheets());
    expect(issues).toEqual([]);
    expect(reading).toMatchObject({ publishedOn: "2025-06-26", rowsRead: 17 });
    expect(figure(reading, "E06000001")).toMatchObject({ value: (100 * 183) / 203, numerator: 183, denominator: 203, period: { start: "2025-01-01", end: "2025-03-31" }, row: 6, sheet: "Table_7", status: "provisional" });
    expect(figure(reading, "E92000001")).toMatchObject({ value: 89.7, numerator: null, denominator: 904, area: { kind: "england" } });
    expect(figure(reading, "South West")).toMatchObject({ value: 93, numerator: null, denominator: null, area: { kind: "region", scheme: "name" }, row: 11, sheet: "Table_3" });
    expect(reading?.figures.filter(({ area }) => area.kind === "region").map(({ area, value }) => [area.name, value])).toEqual([
      ["London", 80], ["Midlands", 81], ["East Of England", 82], ["North East And Yorkshire", 83], ["North West", 84], ["South East", 85], ["South West", 93],
    ]);
    expect(reading?.passedOver).toEqual({ "statistical regions, which are not regions of the NHS": 2, "countries, local teams and statistical regions in the table by region": 3 });
    expect(figure(reading, "E06000053")).toMatchObject({ value: null, denominator: null, mark: "suppressed" });
  });

  it("reads the earlier layout: regions by their group, councils without an ONS code by name, notes by what they say", async () => {
    const { reading, issues } = await read(earlierCoverSheets());
    expect(issues).toEqual([]);
    expect(reading?.figures.map(({ area, value, mark }) => [area.kind, area.scheme, area.code, value, mark])).toEqual([
      ["england", "name", "England", 76, null],
      ["council", "ons", "E09000001", null, "not_available"],
      ["council", "ons", "E09000002", 60, null],
      ["council", "ons", "E06000036", 76.5, null],
      ["council", "name", "Buckinghamshire", 87.75, null],
      ...["London", "Midlands", "East Of England", "North East And Yorkshire", "North West", "South East", "South West"].map((name, index) => ["region", "name", name, index === 0 ? 60 : 80.5 + index, null]),
    ]);
  });

  it.each<[string, CoverSheet[], string, number | null]>([
    ["a council's share that is not that of its counts", withCell(coverSheets(), COUNCILS, 6, 7, 90.2), "total_mismatch", 6],
    ["children that are not those of the data items", withCell(coverSheets(), DATA, 4, 5, 301), "total_mismatch", 7],
    ["a region that is not its councils", withCell(coverSheets(), COUNCILS, 5, 5, 504), "total_mismatch", 5],
    ["a region's share that its councils do not give", withCell(coverSheets(), COUNCILS, 5, 7, 88), "total_mismatch", 5],
    ["an England that is not its regions", withCell(coverSheets(), COUNCILS, 4, 5, 905), "total_mismatch", 4],
    ["a share of one", withCell(withCell(coverSheets(), COUNCILS, 4, 7, 0.897), COUNCILS, 5, 7, 0.87), "total_mismatch", 4],
    ["a council that is cut off", withoutRow(coverSheets(), COUNCILS, 7), "total_mismatch", 5],
    ["a region that is cut off", withoutRow(coverSheets(), COUNCILS, 8), "total_mismatch", 4],
    ["no row for England", withoutRow(coverSheets(), COUNCILS, 4), "missing_value", null],
    ["a council twice", withCell(withCell(coverSheets(), COUNCILS, 7, 0, "E06000001"), COUNCILS, 7, 1, "Hartlepool"), "duplicate_key", 7],
    ["a district", withCell(coverSheets(), COUNCILS, 7, 0, "E07000001"), "invalid_code", 7],
    ["more than all children", withCell(coverSheets(), COUNCILS, 7, 7, 101), "out_of_range", 7],
    ["a fraction of a child", withCell(coverSheets(), COUNCILS, 7, 5, 300.5), "not_a_number", 7],
    ["children below zero", withCell(coverSheets(), COUNCILS, 7, 5, -300), "negative_number", 7],
    ["an unknown mark", withCell(coverSheets(), COUNCILS, 7, 7, "[u]"), "not_a_number", 7],
    ["a range where nothing is suppressed", withCell(coverSheets(), COUNCILS, 7, 7, "80% to 90%"), "not_a_number", 7],
    ["a note whose meaning is not a missing figure", withCell(earlierCoverSheets(), COUNCILS, 10, 9, "[note 2]"), "not_a_number", 10],
    ["an empty share", withCell(coverSheets(), COUNCILS, 7, 7, null), "missing_value", 7],
    ["two quarters on the front sheet", withCell(coverSheets(), FRONT, 3, 1, "October to December 2024"), "two_periods", 2],
    ["data items of another quarter", withCell(coverSheets(), DATA, 4, 4, "FY2024_25_Q3"), "two_periods", 4],
    ["a front sheet without a quarter", withCell(coverSheets(), FRONT, 3, 1, "spring 2025"), "bad_period", 2],
    ["an England in the table by region that is another", withCell(coverSheets(), REGIONS, 3, 4, 89), "total_mismatch", 3],
    ["a region that is not its statistical twin", withCell(coverSheets(), REGIONS, 11, 4, 93.2), "total_mismatch", 11],
    ["the quarter before in the table by region", withCell(coverSheets(), REGIONS, 2, 4, "MMR2 coverage in quarter 3 2024 to 2025 (%)"), "two_periods", 2],
    ["a region without a figure that can be read", withCell(earlierCoverSheets(), REGIONS, 10, 3, "81.5 79.0"), "not_a_number", 10],
    ["a region that is missing", withoutRow(coverSheets(), REGIONS, 8), "missing_value", null],
    ["a region twice", withCell(coverSheets(), REGIONS, 8, 1, "London"), "duplicate_key", 8],
    ["a renamed column", withCell(coverSheets(), COUNCILS, 3, 7, "Coverage at 5 years"), "missing_sheet", null],
    ["a column that stands twice", withCell(coverSheets(), COUNCILS, 3, 6, "Coverage at 5 years MMR2 (%)"), "duplicate_column", 3],
    ["the table in two sheets", [...coverSheets(), { name: "Copy", rows: coverSheets()[COUNCILS]?.rows ?? [] }], "missing_sheet", null],
    ["another quarter in the table's title and no data items", withCell(coverSheets(), COUNCILS, 1, 0, "Table 7 October to December 2024").filter(({ name }) => name !== "Table_10"), "two_periods", 1],
  ])("refuses %s", async (_what, sheets, rule, row) => {
    const { issues, refused } = await read(sheets);
    expect(refused).toBe(true);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it.each([396, 500])("refuses a region that says %i children, fewer than its councils have", async (children) => {
    const row = children < 397 ? 8 : 5;
    const { issues } = await read(withCell(coverSheets(), COUNCILS, row, 5, children));
    expect(issues).toContainEqual(expect.objectContaining({ rule: "total_mismatch", row, message: expect.stringContaining(`says ${children} children`) }));
  });

  it("warns where only the table's title is left from another quarter, and of a new column", async () => {
    const { issues, refused } = await read(withCell(withCell(coverSheets(), COUNCILS, 1, 0, "Table 7 October to December 2024"), COUNCILS, 3, 4, "Remarks"));
    expect([refused, issues.map(({ rule, row }) => [rule, row])]).toEqual([false, [["unknown_column", 3], ["two_periods", 1]]]);
  });

  it("is not recognised without its title", async () => {
    expect((await read(withCell(coverSheets(), FRONT, 1, 0, "Annual vaccination statistics"))).recognised).toBe(false);
  });

  it.each([
    ["April to June 2022", ["2022-06-30"]],
    ["1 October 2022 to 31st December 2022", ["2022-12-31"]],
    ["January to March 2023 (October to December 2022)", ["2023-03-31", "2022-12-31"]],
    ["May to July 2022", []],
  ])("reads the quarters in “%s”", (text, ends) => {
    expect(quartersIn(text).map(({ end }) => end)).toEqual(ends);
  });
});

describe.skipIf(files.length === 0)("published COVER workbooks (skipped where ../shared/data is absent)", () => {
  const compiled = (): Record<string, string>[] =>
    parse(readFileSync(path.resolve("../shared/data/derived/cover-mmr-5y-utla-quarterly-2022-23-2024-25.csv")), { columns: true, bom: true });

  it.each(files)("%s agrees with every figure compiled from it", async (file) => {
    const { reading, issues, refused } = await readPath(coverOds, path.join(FOLDER, file));
    expect(issues.filter(({ severity }) => severity === "refusal")).toEqual([]);
    expect(refused).toBe(false);
    const quarter = `${file.slice(0, 4)}-${file.slice(7, 9)} ${file.slice(10, 12)}`;
    const expected = compiled().filter((row) => row["quarter"] === quarter && row["utla_code"] !== "E92000001");
    expect(expected.length).toBeGreaterThan(148);
    for (const row of expected) {
      const found = figure(reading, row["utla_code"] ?? "");
      const shown = Number(row["mmr2_5y_pct"]);
      if (Number.isFinite(shown)) expect(Math.abs((found?.value ?? NaN) - shown), row["utla_name"]).toBeLessThanOrEqual(0.0501);
      else expect(found?.value, row["utla_name"]).toBeNull();
      const children = Number(row["children_reaching_5"]);
      expect(found?.denominator, row["utla_name"]).toBe(Number.isFinite(children) ? children : null);
    }
    const counted = reading?.figures.filter(({ area, denominator, mark }) => area.kind === "council" && mark === null && denominator !== null);
    expect(counted?.every(({ value, numerator, denominator }) => numerator !== null && value === (100 * numerator) / (denominator ?? NaN))).toBe(true);
    const coded = reading?.figures.filter(({ area }) => area.kind === "council" && area.scheme === "ons");
    expect(coded?.length).toBe(expected.length);
    // The first edition has no table by region at 5 years.
    expect(reading?.figures.filter(({ area }) => area.kind === "region").length).toBe(file.startsWith("2022_2023_Q1") ? 0 : 7);
  });

  it("gives England, councils and regions as the workbooks show them", async () => {
    const valueOf = async (file: string, code: string) => valuesOf((await readPath(coverOds, path.join(FOLDER, file))).reading, "P11", code);
    expect(await valueOf("2024_2025_Q2.ods", "E92000001")).toEqual([["2024-09-30", 83.4]]);
    expect(await valueOf("2024_2025_Q4.ods", "E92000001")).toEqual([["2025-03-31", 84.5]]);
    expect(await valueOf("2024_2025_Q2.ods", "E09000033")).toEqual([["2024-09-30", (100 * 256) / 567]]);
    expect(await valueOf("2024_2025_Q4.ods", "North East And Yorkshire")).toEqual([["2025-03-31", 87.5]]);
    expect(await valueOf("2022_2023_Q3.ods", "Midlands")).toEqual([["2022-12-31", 85.4]]);
    expect((await valueOf("2023_2024_Q4.ods", "England"))[0]?.[1]).toBeCloseTo(84.714, 3);
    expect(await valueOf("2022_2023_Q1.ods", "E10000006")).toEqual([["2022-06-30", expect.closeTo(93.99, 1)]]);
  });

  it("takes the quarter of the front sheet where the table's title was left from another, and says so", async () => {
    const { reading, issues } = await readPath(coverOds, path.join(FOLDER, "2022_2023_Q1.ods"));
    expect(issues.map(({ rule, severity, sheet }) => [rule, severity, sheet])).toEqual([["two_periods", "warning", "5y_UTLA_GOR"], ["missing_sheet", "warning", null]]);
    expect(valuesOf(reading, "P11", "England")).toEqual([["2022-06-30", expect.closeTo(84.449, 3)]]);
  });
});
