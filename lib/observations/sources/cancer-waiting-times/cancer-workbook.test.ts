import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBytes, readPath, valuesOf } from "../../testing/read-source";
import { aeProviderWorkbook } from "../ae-provider-workbook/map";
import { cancerWorkbook, cancerWorkbookSheets, type CancerSheetRows } from "./fixtures/build-cancer-workbook";
import { cancerCommissionerWorkbook, cancerProviderWorkbook } from "./map";

const FOLDER = path.resolve("../shared/data/cancer");
const files = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
const commissionerFiles = files.filter((name) => name.includes("COMMISSIONER"));
const named = (part: string): string => path.join(FOLDER, files.find((name) => name.includes(part)) ?? "");

/** Published files are read once, however many tests look at them. */
const outcomes = new Map<string, ReturnType<typeof readPath>>();
function readOnce(source: typeof cancerProviderWorkbook, file: string) {
  const outcome = outcomes.get(file) ?? readPath(source, file);
  outcomes.set(file, outcome);
  return outcome;
}

/** Reads the small commissioner workbook after a change to its sheets. */
async function read(change: (sheets: CancerSheetRows[]) => CancerSheetRows[] | void = () => undefined) {
  const sheets = cancerWorkbookSheets("commissioner");
  return readBytes(cancerCommissionerWorkbook, "a.xlsx", await cancerWorkbook("commissioner", change(sheets) ?? sheets));
}

/** Sets one cell of a named sheet, its row numbered as a spreadsheet does and its column from 0. */
const set = (sheet: string, row: number, column: number, value: string | number | null) => (sheets: CancerSheetRows[]) => {
  const cells = sheets.find(({ name }) => name === sheet)?.rows[row - 1];
  if (cells === undefined) throw new Error("no such row");
  cells[column] = value;
};
const remove = (sheet: string, row: number) => (sheets: CancerSheetRows[]) => {
  sheets.find(({ name }) => name === sheet)?.rows.splice(row - 1, 1);
};

const FDS = "28-DAY FDS (ALL ROUTES)";
const D31 = "31-DAY (ALL CANCER)";
const D62 = "62-DAY (ALL CANCER)";
const BY_CANCER = "62-DAY (BY CANCER)";

describe("the cancer workbooks", () => {
  it("gives the totals over all routes and stages for England and ICBs, and cancers as details", async () => {
    const { reading, issues } = await read();
    expect(issues).toEqual([]);
    const lines = reading?.figures.map(({ metricCode, area, detail, numerator, denominator, sheet, row }) => [metricCode, area.kind, area.code, detail.map(({ by, name }) => `${by} ${name}`).join(), numerator, denominator, sheet, row]);
    expect(lines).toHaveLength(3 * 3 + 2 * 3 * 2);
    expect(lines?.filter(([metric]) => metric === "E06")).toEqual([
      ["E06", "icb", "QAA", "", 80, 120, D62, 11],
      ["E06", "icb", "QBB", "", 50, 70, D62, 12],
      ["E06", "england", "England", "", 133, 195, D62, 15],
      ["E06", "icb", "QAA", "cancer_type Breast", 55, 70, BY_CANCER, 11],
      ["E06", "icb", "QAA", "cancer_type Lung", 25, 50, BY_CANCER, 12],
      ["E06", "icb", "QBB", "cancer_type Breast", 38, 40, BY_CANCER, 13],
      ["E06", "icb", "QBB", "cancer_type Lung", 12, 30, BY_CANCER, 14],
      ["E06", "england", "England", "cancer_type Breast", 96, 115, BY_CANCER, 17],
      ["E06", "england", "England", "cancer_type Lung", 37, 80, BY_CANCER, 18],
    ]);
    expect(reading?.figures.every(({ period, status }) => period.start === "2025-05-01" && period.end === "2025-05-31" && status === "final")).toBe(true);
    expect(valuesOf(reading, "E08", "QAA")).toEqual([["2025-05-31", (100 * 80) / 120]]);
  });

  it("counts every row as a figure or as passed over for a reason", async () => {
    const { reading } = await read();
    const passed = Object.values(reading?.passedOver ?? {}).reduce((sum, count) => sum + count, 0);
    expect(Object.keys(reading?.passedOver ?? {}).sort()).toEqual(["by kind of treatment", "by referral route", "by stage of treatment", "commissioning hubs", "first attendances, for which there is no metric", "unknown commissioner"]);
    expect(reading?.rowsRead).toBe((reading?.figures.length ?? 0) + passed);
  });

  it("keeps half patients of providers within 62 days, and no halves of other counts", async () => {
    const { reading, issues } = await readBytes(cancerProviderWorkbook, "a.xlsx", await cancerWorkbook("provider"));
    expect(issues).toEqual([]);
    const whole = reading?.figures.filter(({ area, detail, metricCode }) => area.code === "RAA" && detail.length === 0 && metricCode !== "E08");
    expect(whole?.map(({ metricCode, area, numerator, denominator }) => [metricCode, area.kind, numerator, denominator])).toEqual([["E07", "trust", 80, 120], ["E06", "trust", 80.5, 120.5]]);
    const halved = cancerWorkbookSheets("provider");
    for (const column of [5, 6, 10]) set(D31, 10, column, Number(halved[3]?.rows[9]?.[column]) + 0.5)(halved);
    expect((await readBytes(cancerProviderWorkbook, "a.xlsx", await cancerWorkbook("provider", halved))).issues).toContainEqual(expect.objectContaining({ rule: "not_a_number", sheet: D31, row: 10 }));
  });

  it.each([
    ["England without one of its ICBs", remove(FDS, 11), "total_mismatch", FDS, 14],
    ["England without its hub", remove(FDS, 10), "total_mismatch", FDS, 14],
    ["no England row", remove(FDS, 15), "total_mismatch", FDS, 10],
    ["counts that are not the total", set(D62, 11, 6, 81), "total_mismatch", D62, 11],
    ["bands that are not the total", set(D62, 11, 10, 79), "total_mismatch", D62, 11],
    ["text among the bands", set(D62, 11, 10, "c"), "not_a_number", D62, 11],
    ["a share of other counts", set(D62, 11, 8, 0.6), "total_mismatch", D62, 11],
    ["a share as a percentage", set(D62, 11, 8, 66.67), "out_of_range", D62, 11],
    ["more in time than there were", set(D62, 11, 6, 121), "out_of_range", D62, 11],
    ["a symbol for a count", set(D62, 11, 5, "*"), "not_a_number", D62, 11],
    ["an empty count", set(D62, 11, 5, null), "missing_value", D62, 11],
    ["an empty share", set(D62, 11, 8, null), "missing_value", D62, 11],
    ["a negative count", set(D62, 11, 7, -40), "negative_number", D62, 11],
    ["an ICB twice", set(D62, 12, 1, "QAA"), "duplicate_key", D62, 12],
    ["a body that is no ICB and no hub", set(D62, 12, 2, "SOMEBODY ELSE"), "invalid_code", D62, 12],
    ["a body without a code", set(D62, 12, 1, null), "missing_value", D62, 12],
    ["a row that names no route", set(D62, 12, 3, null), "missing_value", D62, 12],
    ["a route that changes within its part", set(D62, 12, 3, "Screening"), "duplicate_key", D62, 35],
    ["a sheet of another month", set(D62, 2, 0, "Jun-25"), "two_periods", D62, 2],
    ["a sheet of providers", set(D62, 3, 0, "BASIS: PROVIDER BASED"), "wrong_publication", D62, null],
    ["a month that is none", set("Frontpage", 8, 0, "Quarter 1"), "bad_period", "Frontpage", 8],
    ["a status that is not known", set("Frontpage", 5, 0, "Status: Draft"), "unknown_part", "Frontpage", 5],
    ["a renamed column", set(D62, 9, 5, "ALL"), "missing_column", D62, 9],
    ["a column twice", set(D62, 9, 7, "WITHIN 62 DAYS"), "missing_column", D62, 9],
    ["a missing sheet", (sheets: CancerSheetRows[]) => sheets.filter(({ name }) => name !== D62), "missing_sheet", D62, null],
  ])("refuses %s", async (_what, change, rule, sheet, row) => {
    const { issues, refused } = await read(change);
    expect(refused).toBe(true);
    expect(issues).toContainEqual(expect.objectContaining({ rule, sheet, row, severity: "refusal" }));
  });

  it("refuses cancers that add up to England and not to the body", async () => {
    const { issues } = await read((sheets) => {
      // Moves ten lung patients in time from one ICB to the other, in the part of all routes.
      for (const [row, within, after] of [[12, 15, 25], [14, 22, 18]] as const) {
        [within + after, within, after, within / (within + after), "", within, 0, after].forEach((value, index) => set(BY_CANCER, row, 5 + index, value)(sheets));
      }
    });
    expect(issues.map(({ rule, sheet, row }) => [rule, sheet, row])).toEqual([["total_mismatch", D62, 11], ["total_mismatch", D62, 11], ["total_mismatch", D62, 12], ["total_mismatch", D62, 12]]);
  });

  it("is told from the other basis and from other workbooks, and reports a new sheet or column", async () => {
    const commissioner = await cancerWorkbook("commissioner");
    for (const other of [cancerProviderWorkbook, aeProviderWorkbook]) expect((await readBytes(other, "a.xlsx", commissioner)).recognised).toBe(false);
    const { issues, refused } = await read((sheets) => [...sheets, { name: "104-DAY", rows: [["NEW"]] }]);
    expect([refused, issues.map(({ rule, sheet }) => [rule, sheet])]).toEqual([false, [["unknown_part", "104-DAY"]]]);
  });
});

describe.skipIf(commissionerFiles.length === 0)("published cancer workbooks (skipped where ../shared/data is absent)", () => {
  it.each(commissionerFiles)("%s gives England and 42 ICBs, in all and by 13 cancers", async (file) => {
    const { reading, issues } = await readOnce(cancerCommissionerWorkbook, path.join(FOLDER, file));
    expect(issues).toEqual([]);
    const whole = reading?.figures.filter(({ detail }) => detail.length === 0) ?? [];
    const byMetric = ["E06", "E07", "E08"].map((metric) => whole.filter(({ metricCode }) => metricCode === metric).length);
    expect([byMetric, reading?.figures.length]).toEqual([[43, 43, 43], 43 * (3 + 2 * 13)]);
    expect(new Set(reading?.figures.map(({ period }) => period.end)).size).toBe(1);
  });

  it("reads twelve months in a row, each from inside its file", async () => {
    const ends = await Promise.all(commissionerFiles.map(async (file) => (await readOnce(cancerCommissionerWorkbook, path.join(FOLDER, file))).reading?.figures[0]?.period.end));
    expect(ends.sort()).toEqual(["2024-10-31", "2024-11-30", "2024-12-31", "2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31", "2025-06-30", "2025-07-31", "2025-08-31", "2025-09-30"]);
  });

  it("gives the figures of September 2025, the same for England in both workbooks", async () => {
    const commissioner = (await readOnce(cancerCommissionerWorkbook, named("SEPTEMBER-2025-CWT-CRS-COMMISSIONER"))).reading?.figures ?? [];
    const provider = (await readOnce(cancerProviderWorkbook, named("SEPTEMBER-2025-CWT-CRS-PROVIDER"))).reading?.figures ?? [];
    const counts = (figures: typeof provider, code: string) => figures.filter(({ area, detail }) => area.code === code && detail.length === 0).map(({ metricCode, numerator, denominator }) => [metricCode, numerator, denominator]);
    const england = [["E08", 217_972, 295_202], ["E07", 55_638, 61_001], ["E06", 20_733, 30_483]];
    expect([counts(commissioner, "England"), counts(provider, "England")]).toEqual([england, england]);
    expect(counts(commissioner, "QOX")).toEqual([["E08", 2_931, 4_797], ["E07", 864, 998], ["E06", 342, 559]]);
    expect(counts(provider, "RCF")).toContainEqual(["E06", 52.5, 62]);
    const byCancer = (figures: typeof provider) => figures.filter(({ area, detail }) => area.kind === "england" && detail.length === 1).map(({ metricCode, detail, numerator, denominator }) => [metricCode, detail[0]?.name, numerator, denominator]);
    expect(byCancer(commissioner)).toEqual(byCancer(provider));
    expect(byCancer(provider)).toContainEqual(["E07", "Breast", 11_989, 13_063]);
    expect([provider.length, new Set(provider.filter(({ area }) => area.kind === "trust").map(({ area }) => area.code)).size]).toEqual([3_584, 151]);
  });
});
