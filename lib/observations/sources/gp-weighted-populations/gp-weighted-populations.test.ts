import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { versionOn } from "@/prisma/seed/reference/area";
import { readReference } from "@/prisma/seed/reference/read-reference";
import { readTypedBytes, readTypedPath } from "../../testing/read-typed";
import { allocationCsv, weightedPopulationsWorkbook } from "./fixtures/build-allocation";
import { isAllocation, parseAllocation } from "./parse";

const FOLDER = path.resolve("../shared/data/finance");
const read = (bytes: Buffer | string) => readTypedBytes(parseAllocation, "a", bytes);

describe("practices' registered and weighted populations", () => {
  it("add up to boards, from the allocation tool's CSV, which states no year", async () => {
    const { result, issues } = await read(allocationCsv());
    expect(issues).toEqual([]);
    const [table] = result ?? [];
    expect([result?.length, table?.year, table?.practices, table?.total.registered]).toEqual([1, null, 3, 6000]);
    expect(table?.boards.map(({ icb, practices, registered, weighted }) => [icb, practices, registered, weighted.generalAndAcute, weighted.overall, weighted.primaryMedical])).toEqual([
      ["QR1", 2, 3000, 3000, 3101, 3000],
      ["QSL", 1, 3000, 3000, 2899, 3000],
    ]);
  });

  it("add up to boards, from the workbook, a sheet a year", async () => {
    const { result, issues } = await read(await weightedPopulationsWorkbook());
    expect(issues).toEqual([]);
    expect(result?.map(({ sheet, year, boards }) => [sheet, year, boards.map(({ icb, registered, weighted }) => [icb, registered, weighted.overall, weighted.healthInequalities])])).toEqual([
      ["GP_wp_202324", { start: "2023-04-01", end: "2024-03-31" }, [["QR1", 1500.5, 1600, 1500.5], ["QSL", 2500, 2400.5, 2500]]],
      ["GP_wp_202425", { start: "2024-04-01", end: "2025-03-31" }, [["QR1", 1500.5, 1600, 1500.5], ["QSL", 2500, 2400.5, 2500]]],
    ]);
  });

  it.each<[string, string, string, string, number | null]>([
    ["a table of which rows are missing", "\nA81003", "\nA81003,too few", "column_count", 4],
    ["a weighting that loses people", "1200.25", "1300.25", "total_mismatch", null],
    ["a practice twice", "A81002", "A81001", "duplicate_key", 3],
    ["a practice's code that is none", "A81002", "TOTAL", "invalid_code", 3],
    ["a row without a practice", "A81002,", ",", "missing_value", 3],
    ["a row without a board", ",QSL,", ",,", "missing_value", 4],
    ["a board's name in place of its code", ",QSL,", ",NHS Somerset,", "invalid_code", 4],
    ["a negative population", ",1000.5,1100,", ",-1000.5,1100,", "negative_number", 2],
    ["text for a number", ",1000.5,1100,", ",#N/A,1100,", "not_a_number", 2],
    ["an empty population", ",1000.5,1100,", ",,1100,", "missing_value", 2],
  ])("are refused for %s", async (_what, from, to, rule, row) => {
    const { result, refused, issues } = await read(allocationCsv().replace(from, to));
    expect([refused, result]).toEqual([true, null]);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("are refused for a file cut off, for a year that contradicts its sheet, and for no such table", async () => {
    const cut = allocationCsv().trimEnd().split("\n").slice(0, 2).join("\n");
    expect((await read(cut)).issues).toContainEqual(expect.objectContaining({ rule: "total_mismatch", column: "Final WP" }));
    expect((await read(await weightedPopulationsWorkbook([["GP_wp_202324", "pop 2024/25"]]))).issues).toContainEqual(expect.objectContaining({ rule: "two_periods", sheet: "GP_wp_202324" }));
    expect((await read(allocationCsv().replace("Final WP", "Overall"))).issues.map(({ rule }) => rule)).toEqual(["missing_column"]);
  });
});

describe.skipIf(!existsSync(FOLDER))("published files (skipped where ../shared/data is absent)", () => {
  const boardsOf2023 = readReference().areas.flatMap((area) => (area.kind === "icb" ? (versionOn(area, "2023-04-01")?.odsCode ?? []) : [])).sort();

  it("the CSV of 2025/26 gives 42 boards and 63.8 million registered", async () => {
    const { result, issues } = await readTypedPath(parseAllocation, path.join(FOLDER, "icb-place-based-allocation-tool-2025_2026.csv.gz"));
    expect(issues).toEqual([]);
    const [table] = result ?? [];
    expect([table?.practices, Math.round(table?.total.registered ?? 0), table?.boards.map(({ icb }) => icb)]).toEqual([6348, 63_849_324, boardsOf2023]);
    const board = (code: string) => Math.round(table?.boards.find(({ icb }) => icb === code)?.registered ?? 0);
    expect([board("QR1"), board("QHM")]).toEqual([697_543, 3_242_302]);
  });

  it("the workbook gives two years of 42 boards", { timeout: 30_000 }, async () => {
    const recognised: boolean[] = [];
    const { result, issues } = await readTypedPath((file, list) => {
      recognised.push(isAllocation(file));
      return parseAllocation(file, list);
    }, path.join(FOLDER, "GP-Practice-WP_2023_2024_2025.xlsx"));
    expect([issues, recognised]).toEqual([[], [true]]);
    expect(result?.map(({ year, practices, total, boards }) => [year?.end, practices, Math.round(total.registered), Math.round(total.weighted.overall), boards.map(({ icb }) => icb)])).toEqual([
      ["2024-03-31", 6553, 61_903_547, 61_903_547, boardsOf2023],
      ["2025-03-31", 6553, 62_154_630, 62_154_630, boardsOf2023],
    ]);
  });
});
