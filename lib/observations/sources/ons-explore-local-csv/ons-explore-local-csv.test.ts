import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBytes, readPath } from "../../testing/read-source";
import { exploreFile } from "./fixtures/build-explore-csv";
import { onsExploreLocalCsv } from "./map";
import { readDuration } from "./read-duration";

const read = (text: string) => readBytes(onsExploreLocalCsv, "a.csv", text);

describe("the CSV of Explore local statistics", () => {
  it("gives England and councils, male and female apart, over the whole three years", async () => {
    const { reading, issues } = await read(exploreFile());
    expect(issues).toEqual([]);
    expect(reading?.figures.map(({ metricCode, area, detail, value, mark, row }) => [metricCode, area.kind, area.code, detail[0]?.code, value, mark, row])).toEqual([
      ["O03", "england", "E92000001", "male", 60.8, null, 3],
      ["O03", "england", "E92000001", "female", 61.2, null, 4],
      ["O03", "council", "E08000038", "male", 56.1, null, 5],
      ["O03", "council", "E10000003", "male", null, "unreliable", 6],
    ]);
    expect(reading?.figures[0]?.period).toEqual({ start: "2022-01-01", end: "2024-12-31" });
    expect([reading?.rowsRead, reading?.passedOver]).toEqual([7, { "the United Kingdom": 1, "district councils": 1, "statistical regions, which are not regions of the NHS": 1 }]);
  });

  it("keeps letters that say a figure is provisional or revised", async () => {
    const { reading } = await read(exploreFile().replace("60.6,61,,", "60.6,61,p,").replace("61,61.4,,", "61,61.4,r,"));
    expect(reading?.figures.map(({ status }) => status)).toEqual(["provisional", "revised", "final", "final"]);
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
  it("reads healthy life expectancy of England and 151 councils in twelve periods", async () => {
    const { reading, issues } = await readPath(onsExploreLocalCsv, path.join(FOLDER, "healthy-life-expectancy.csv.gz"));
    expect(issues).toEqual([]);
    const figures = reading?.figures ?? [];
    expect([reading?.rowsRead, figures.length, new Set(figures.map(({ area }) => area.code)).size]).toEqual([5814, 3648, 152]);
    const last = figures.filter(({ area, period }) => area.kind === "england" && period.end === "2024-12-31");
    expect(last.map(({ detail, value }) => [detail[0]?.code, value])).toEqual([["male", 60.9], ["female", 61.3]]);
    const codes = new Set(figures.map(({ area }) => area.code));
    expect(["E08000038", "E08000039", "E08000016", "E08000019"].map((code) => codes.has(code))).toEqual([true, true, false, false]);
    expect(reading?.passedOver).toEqual({ "the United Kingdom": 24, "statistical regions, which are not regions of the NHS": 216, "combined authorities": 360, "Scotland, Wales and Northern Ireland": 1566 });
  });

  it.each([["adult-obesity-prevalence", "P09"], ["cancer-diagnosis-at-stage-1-and-2", "P16"], ["cigarette-smokers", "P05"], ["preventable-cardiovascular-mortality-england", "O04"]])("%s is refused: not the measure %s", async (name, metric) => {
    const { recognised, reading, issues } = await readPath(onsExploreLocalCsv, path.join(FOLDER, `${name}.csv.gz`));
    expect([recognised, reading]).toEqual([true, null]);
    expect(issues.map(({ rule, row, message }) => [rule, row, message.includes(metric)])).toEqual([["unknown_indicator", 2, true]]);
  });
});
