import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBytes, readPath } from "../../testing/read-source";
import { OBESITY_ROWS, exploreFile } from "./fixtures/build-explore-csv";
import { onsExploreLocalCsv } from "./map";
import { readDuration } from "./read-duration";

const read = (text: string) => readBytes(onsExploreLocalCsv, "a.csv", text);

describe("the CSV of Explore local statistics", () => {
  it("gives England, regions and councils, male and female apart, over the whole three years", async () => {
    const { reading, issues } = await read(exploreFile());
    expect(issues).toEqual([]);
    expect(reading?.figures.map(({ metricCode, area, detail, value, mark, row }) => [metricCode, area.kind, area.code, detail[0]?.code, value, mark, row])).toEqual([
      ["O03", "england", "E92000001", "male", 60.8, null, 3],
      ["O03", "england", "E92000001", "female", 61.2, null, 4],
      ["O03", "council", "E08000038", "male", 56.1, null, 5],
      ["O03", "council", "E10000003", "male", null, "unreliable", 6],
      ["O03", "statistical_region", "E12000007", "male", 62.5, null, 8],
    ]);
    expect(reading?.figures[0]?.period).toEqual({ start: "2022-01-01", end: "2024-12-31" });
    expect([reading?.rowsRead, reading?.passedOver]).toEqual([7, { "the United Kingdom": 1, "district councils": 1 }]);
  });

  it("keeps letters that say a figure is provisional or revised", async () => {
    const { reading } = await read(exploreFile().replace("60.6,61,,", "60.6,61,p,").replace("61,61.4,,", "61,61.4,r,"));
    expect(reading?.figures.map(({ status }) => status)).toEqual(["provisional", "revised", "final", "final", "final"]);
  });

  it("gives a measure of both sexes together whole, and a council that stands under its former code too once", async () => {
    const { reading, issues } = await read(exploreFile(OBESITY_ROWS));
    expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([["value_note", "warning"], ["value_note", "warning"]]);
    expect(reading?.figures.map(({ metricCode, area, detail, value }) => [metricCode, area.kind, area.code, detail.length, value])).toEqual([
      ["P23", "england", "E92000001", 0, 26.1], ["P23", "statistical_region", "E12000007", 0, 20.2], ["P23", "council", "E06000065", 0, 24.8], ["P23", "council", "E08000016", 0, 31.4],
    ]);
    expect(reading?.figures[0]?.period).toEqual({ start: "2023-11-16", end: "2024-11-15" });
    expect(reading?.passedOver).toEqual({ "the same figure of a council under its former code": 1 });
  });

  it("keeps both codes of a council that say different things, which are refused where councils are looked up", async () => {
    const { reading } = await read(exploreFile(OBESITY_ROWS.map((row) => row.replace("E10000023,Whole County,County or Unitary Authority,Adult obesity prevalence,2023-11-16/P1Y,24.8", "E10000023,Whole County,County or Unitary Authority,Adult obesity prevalence,2023-11-16/P1Y,24.9"))));
    expect(reading?.figures.map(({ area }) => area.code)).toContain("E10000023");
  });

  it("reports notes, each once", async () => {
    const { issues, refused } = await read(exploreFile().replace("60.6,61,,", "60.6,61,,Obsolete code").replace("61,61.4,,", "61,61.4,,Obsolete code"));
    expect([refused, issues.map(({ rule, severity, row }) => [rule, severity, row])]).toEqual([false, [["value_note", "warning", 3]]]);
  });

  it.each([
    ["an indicator that is no measure", exploreFile().replace("E92000001,England,Nation,Male healthy", "E92000001,England,Nation,Disability-free"), "unknown_indicator", 3],
    ["a body twice", exploreFile().replace("E10000003", "E08000038"), "duplicate_key", 6],
    ["one year instead of three", exploreFile().replace("2022-01-01/P3Y,60.8", "2022-01-01/P1Y,60.8"), "bad_period", 3],
    ["a year in words", exploreFile().replace("2022-01-01/P3Y,60.8", "2022 to 2024,60.8"), "bad_period", 3],
    ["another unit", exploreFile().replace("60.8,Years,yrs", "60.8,Percentage,%"), "unknown_part", 3],
    ["an unknown area", exploreFile().replace("E08000038", "E05000038"), "invalid_code", 5],
    ["a share above 100", exploreFile(OBESITY_ROWS).replace(",20.2,Percentage,%,20,20.4", ",202,Percentage,%,200,204"), "out_of_range", 3],
    ["a region's code on a council", exploreFile(OBESITY_ROWS).replace("E12000007,London,Region", "E12000007,London,Local Authority District"), "invalid_code", 3],
    ["England's code on a council", exploreFile().replace("E08000038", "E92000001"), "invalid_code", 5],
    ["text for a number", exploreFile().replace(",60.8,", ",[x],"), "not_a_number", 3],
    ["years beyond a life", exploreFile().replace(",60.8,Years,yrs,60.6,61", ",608,Years,yrs,,"), "out_of_range", 3],
    ["a figure outside its limits", exploreFile().replace(",60.8,", ",6.08,"), "out_of_range", 3],
    ["an unknown letter beside a figure", exploreFile().replace("60.6,61,,", "60.6,61,q,"), "value_note", 3],
    ["no figure for an unknown reason", exploreFile().replace(",yrs,,,u,", ",yrs,,,q,"), "not_a_number", 6],
    ["a column that is gone", exploreFile().replace("lci_95", "lower"), "missing_column", 1],
    ["a column twice", exploreFile().replace("notes", "unit"), "missing_column", 1],
    ["a row that lacks a cell", exploreFile().replace(",60.8,Years,", ",60.8,"), "column_count", 3],
  ])("refuses %s", async (_what, text, rule, row) => {
    const { issues, refused, reading } = await read(text);
    expect([refused, reading]).toEqual([true, null]);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it.each([["2022-01-01/P3Y", { start: "2022-01-01", end: "2024-12-31", years: 3 }], ["2015-11-16/P1Y", { start: "2015-11-16", end: "2016-11-15", years: 1 }], ["2022-13-01/P1Y", null], ["2022-01-01/P1M", null], ["2022-01-01", null]])("reads the period %s", (text, expected) => {
    expect(readDuration(text)).toEqual(expected);
  });
});

const FOLDER = path.resolve("../shared/data/ons-explore-local");

describe.skipIf(!existsSync(FOLDER))("published files (skipped where ../shared/data is absent)", () => {
  it("reads healthy life expectancy of England, nine regions and 151 councils in twelve periods", async () => {
    const { reading, issues } = await readPath(onsExploreLocalCsv, path.join(FOLDER, "healthy-life-expectancy.csv.gz"));
    expect(issues).toEqual([]);
    const figures = reading?.figures ?? [];
    expect([reading?.rowsRead, figures.length, new Set(figures.map(({ area }) => area.code)).size]).toEqual([5814, 3864, 161]);
    const last = figures.filter(({ area, period }) => area.kind === "england" && period.end === "2024-12-31");
    expect(last.map(({ detail, value }) => [detail[0]?.code, value])).toEqual([["male", 60.9], ["female", 61.3]]);
    const codes = new Set(figures.map(({ area }) => area.code));
    expect(["E08000038", "E08000039", "E08000016", "E08000019"].map((code) => codes.has(code))).toEqual([true, true, false, false]);
    expect(reading?.passedOver).toEqual({ "the United Kingdom": 24, "combined authorities": 360, "Scotland, Wales and Northern Ireland": 1566 });
  });

  it.each([
    ["cancer-diagnosis-at-stage-1-and-2", "P22", 1610, "2022-12-31", 56.75],
    ["adult-obesity-prevalence", "P23", 1637, "2025-11-15", 26.64],
    ["preventable-cardiovascular-mortality-england", "O08", 3498, "2024-12-31", 30.23],
  ])("reads %s as %s: %i figures, of nine regions in every period", async (name, metric, count, end, england) => {
    const { reading, issues } = await readPath(onsExploreLocalCsv, path.join(FOLDER, `${name}.csv.gz`));
    expect(new Set(issues.map(({ severity, rule }) => `${severity} ${rule}`))).toEqual(new Set(["warning value_note"]));
    const figures = reading?.figures ?? [];
    expect([figures.length, new Set(figures.map(({ metricCode }) => metricCode))]).toEqual([count, new Set([metric])]);
    const of = (kind: string) => figures.filter(({ area }) => area.kind === kind);
    expect(of("statistical_region")).toHaveLength(9 * of("england").length);
    expect(of("england").find(({ period }) => period.end === end)?.value).toBeCloseTo(england, 1);
    expect(Object.values(reading?.passedOver ?? {}).reduce((sum, one) => sum + one, figures.length)).toBe(reading?.rowsRead);
  });

  it("is refused where it is another measure: a mean of five years", async () => {
    const { recognised, reading, issues } = await readPath(onsExploreLocalCsv, path.join(FOLDER, "cigarette-smokers.csv.gz"));
    expect([recognised, reading, issues.map(({ rule, row, message }) => [rule, row, message.includes("P05")])]).toEqual([true, null, [["unknown_indicator", 2, true]]]);
  });
});
