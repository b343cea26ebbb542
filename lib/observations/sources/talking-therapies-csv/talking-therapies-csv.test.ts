import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBytes, readPath, valuesOf } from "../../testing/read-source";
import { talkingTherapiesCsv as annual, talkingTherapiesMonthlyCsv as monthly } from "./fixtures/build-talking-therapies-csv";
import { talkingTherapiesCsv } from "./map";

const FOLDER = path.resolve("../shared/data/derived");
const ANNUAL_FILE = path.join(FOLDER, "talking-therapies-annual-icb-2022-23-2024-25.csv.gz");
const MONTHLY_FILE = path.join(FOLDER, "talking-therapies-sub-icb-monthly-2022-07-2023-05.csv.gz");

const read = (text: string) => readBytes(talkingTherapiesCsv, "t.csv", text);
const FIRST = "ICB,QAA,NHS FIRST INTEGRATED CARE BOARD,Total,NULL,NULL";
/** The value of the first ICB's row of a measure and statistic replaced. */
const withValue = (measure: string, value: string): string => annual().replace(new RegExp(`(${FIRST},${measure},)[^\\n]*`), `$1${value}`);
const withAllValues = (value: string): string => annual().replaceAll(new RegExp(`(${FIRST},[a-z_]+,(?:count|percentage),)[^\\n]*`, "g"), `$1${value}`);
/** One more column at the end of every row. */
const withColumn = (heading: string, cell: string): string => annual().trimEnd().split("\n").map((line, index) => `${line},${index === 0 ? heading : cell}`).join("\n");

describe("the yearly Talking Therapies CSV", () => {
  it("gives the share of those who finished, less those who had not started at caseness", async () => {
    const { reading, issues } = await read(annual());
    expect(issues).toEqual([]);
    expect(reading?.figures.map(({ area, value, numerator, denominator, row }) => [area.kind, area.code, value, numerator, denominator, row])).toEqual([
      ["england", "England", (100 * 4701) / 10001, 4701, 10001, 2],
      ["icb", "QAA", (100 * 3215) / 6700, 3215, 6700, 7],
      ["icb", "QBB", 45, 1440, 3200, 12],
      ["unattributed", "", 45, 45, 100, 17],
    ]);
    expect(reading?.figures[1]).toMatchObject({ metricCode: "M01", period: { start: "2024-04-01", end: "2025-03-31" }, detail: [], mark: null });
    expect(reading).toMatchObject({ rowsRead: 22, passedOver: { "other measures": 4, "parts by “Age Group”": 1, "organisations of the type “Provider”": 1 } });
  });

  it("keeps suppressed and missing apart, and takes a share whose counts are suppressed", async () => {
    const first = async (text: string) => (await read(text)).reading?.figures.find(({ area }) => area.code === "QAA");
    expect(await first(withAllValues("*"))).toMatchObject({ value: null, numerator: null, denominator: null, mark: "suppressed" });
    expect(await first(withAllValues("NULL"))).toMatchObject({ value: null, mark: "not_available" });
    expect(await first(withValue("reliable_recovery,count", "*"))).toMatchObject({ value: 48, numerator: null, denominator: null, mark: null });
  });

  it.each<[string, string, string, number | null]>([
    ["a share that is not that of its counts", withValue("reliable_recovery,percentage", "49"), "total_mismatch", 10],
    ["a share of one", withValue("reliable_recovery,percentage", "0.48"), "total_mismatch", 10],
    ["parts that are not England", withValue("reliable_recovery,count", "3230"), "total_mismatch", 4],
    ["an ICB that is cut off", annual().replaceAll(/^.*,QBB,.*\n/gm, ""), "total_mismatch", 2],
    ["an ICB that lacks a measure", annual().replace(/^.*,QAA,.*not_at_caseness.*\n/m, ""), "missing_value", 7],
    ["an ICB twice", annual().replaceAll("QBB", "QAA"), "duplicate_key", 12],
    ["more recovered than finished", withValue("reliable_recovery,count", "6800"), "out_of_range", 10],
    ["a share above all", withValue("reliable_recovery,percentage", "101"), "out_of_range", 10],
    ["a fraction of a person", withValue("reliable_recovery,count", "3215.5"), "not_a_number", 9],
    ["people below zero", withValue("reliable_recovery,count", "-3215"), "negative_number", 9],
    ["an unknown mark", withValue("reliable_recovery,count", "-"), "not_a_number", 9],
    ["an empty value", withValue("reliable_recovery,count", ""), "missing_value", 9],
    ["a period that is not a year", annual().replace(`2024-25,${FIRST},finished`, `Q1 2024,${FIRST},finished`), "bad_period", 7],
    ["a code that is not of an ICB", annual().replaceAll("QAA", "E54000001"), "invalid_code", 7],
    ["a row that lacks a cell", annual().replace("QAA,NHS FIRST INTEGRATED CARE BOARD,Total,NULL", "QAA,NHS FIRST INTEGRATED CARE BOARD,Total"), "column_count", 7],
    ["a column that stands twice", withColumn("value", "1"), "duplicate_column", 1],
  ])("refuses %s", async (_what, text, rule, row) => {
    const { issues, refused, recognised } = await read(text);
    expect([recognised, refused]).toEqual([true, true]);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("warns where England is missing, and of a column that is new", async () => {
    const { issues, refused } = await read(withColumn("note", "").replaceAll(/^.*,England,.*\n/gm, ""));
    expect([refused, issues.map(({ rule, severity }) => [rule, severity])]).toEqual([false, [["unknown_column", "warning"], ["total_mismatch", "warning"]]]);
  });

  it("is recognised by its measures, not by its columns alone", async () => {
    expect((await read(annual().replaceAll(/finished_course_treatment|not_at_caseness|reliable_recovery/g, "something"))).recognised).toBe(false);
    expect((await read(annual().replace("org_type", "kind"))).recognised).toBe(false);
  });
});

describe("the monthly Talking Therapies CSV", () => {
  it("gives nothing, since it is of sub-ICB locations, and says so", async () => {
    const { reading, issues } = await read(monthly());
    expect(reading).toMatchObject({ figures: [], rowsRead: 2, passedOver: { "sub-ICB locations": 2 } });
    expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([["no_figures", "warning"]]);
  });

  it("refuses a code that is of no sub-ICB location", async () => {
    const { issues } = await read(monthly().replace('"E38000130","July 2022","Perc', '"E54000008","July 2022","Perc'));
    expect(issues).toContainEqual(expect.objectContaining({ rule: "invalid_code", row: 3, severity: "refusal" }));
  });
});

describe.skipIf(!existsSync(ANNUAL_FILE))("re-arranged official figures (skipped where ../shared/data is absent)", () => {
  it("gives 42 ICBs, the unknown and England in three years", async () => {
    const { reading, issues } = await readPath(talkingTherapiesCsv, ANNUAL_FILE);
    expect(issues).toEqual([]);
    const count = (kind: string) => reading?.figures.filter(({ area }) => area.kind === kind).length;
    expect([reading?.rowsRead, count("england"), count("icb"), count("unattributed")]).toEqual([68_376, 3, 126, 3]);
    const england = reading?.figures.filter(({ area }) => area.kind === "england");
    expect(england?.map(({ value }) => value?.toFixed(1))).toEqual(["46.8", "47.1", "47.5"]);
    expect(england?.at(-1)).toMatchObject({ numerator: 301_815, denominator: 670_419 - 35_234 });
    expect(valuesOf(reading, "M01", "QHM").at(0)).toEqual(["2023-03-31", expect.closeTo(50, 0)]);
    // As in the source: one ICB is far below the others in its first year.
    expect(valuesOf(reading, "M01", "QOX").at(0)).toEqual(["2023-03-31", expect.closeTo(29.4, 1)]);
    expect(reading?.figures.every(({ value }) => value !== null)).toBe(true);
  });

  it("passes over every row of the monthly file", async () => {
    expect((await readPath(talkingTherapiesCsv, MONTHLY_FILE)).reading).toMatchObject({ figures: [], rowsRead: 12_826, passedOver: { "sub-ICB locations": 12_826 } });
  });
});
