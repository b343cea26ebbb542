import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createIssueList } from "../../domain/import-issue";
import { openSourceFile } from "../../reading/open-source-file";
import { readTypedBytes, readTypedPath } from "../../testing/read-typed";
import { isLeagueTable } from "../nof-league-table-csv/parse";
import { nofDataCsv } from "./fixtures/build-nof-data-csv";
import { isNofData, parseNofData } from "./parse";

const EXCERPT = path.resolve("../shared/data/oversight/excerpt-RDY-nhs-oversight-framework-mental-health-and-community-trust-data-q4-25-26.csv");
const read = (text: string) => readTypedBytes(parseNofData, "a.csv", text);

describe("the oversight framework's data file", () => {
  it("reads values, scores, segments and flags of every quarter", async () => {
    const { result, issues } = await read(nofDataCsv());
    expect(issues).toEqual([]);
    expect(result?.quarters).toEqual(["Q3 2025/26", "Q4 2025/26"]);
    expect(result?.rows).toHaveLength(8);
    expect(result?.rows[0]).toMatchObject({ trustCode: "RAA", metricId: "OF0001", value: 1.4, mark: null, median: 1.9, lowerQuartile: 0.8, upperQuartile: 3.2, rank: 31, units: "%", row: 2 });
    expect(result?.rows[3]).toMatchObject({ value: -0.44, period: { kind: "year_to_date", start: "2025-04-01", end: "2025-12-31" } });
    expect(result?.rows[6]).toMatchObject({ quarter: "Q4 2025/26", units: "flag", value: 0, isExcluded: false });
  });

  it("takes a score of nought for a metric left out, never for the best score, and a value of nought for nought", async () => {
    const { result } = await read(nofDataCsv().replace('"%",1.4', '"%",0'));
    expect(result?.rows[2]).toMatchObject({ units: "score", value: null, mark: "not_applicable", isExcluded: true });
    expect(result?.rows[0]).toMatchObject({ units: "%", value: 0, mark: null, isExcluded: false });
    expect(result?.rows[4]).toMatchObject({ value: null, mark: "not_available", isExcluded: false, rank: null });
  });

  it.each([
    ["a reporting date nobody can place", '"Dec-25","%",1.4', '"Winter","%",1.4', "bad_period", 2],
    ["a quarter in other words", '"Q3 2025/26","South West","Acute trust","Acute - large","RAA","First NHS Foundation Trust","Access to services","Elective care","OF0001"', '"Q3","South West","Acute trust","Acute - large","RAA","First NHS Foundation Trust","Access to services","Elective care","OF0001"', "bad_period", 2],
    ["a score beyond the scale", '"score",1.92', '"score",19.2', "out_of_range", 3],
    ["a score below the scale", '"score",1.92', '"score",0.92', "out_of_range", 3],
    ["half a segment", '"segment",2', '"segment",2.5', "out_of_range", 7],
    ["a flag of two", '"flag",0', '"flag",2', "out_of_range", 8],
    ["a median outside the quartiles", "1.4,1.9,0.8,3.2", "1.4,3.9,0.8,3.2", "out_of_range", 2],
    ["a rank of nought", "3.2,31", "3.2,0", "out_of_range", 2],
    ["a mark nobody explained", '"%",1.4', '"%",*', "not_a_number", 2],
    ["an empty value", '"%",1.4', '"%",', "missing_value", 2],
    ["a metric's number in other words", '"OF0001"', '"52 weeks"', "invalid_code", 2],
    ["a metric twice", '"OF1001"', '"OF0001"', "duplicate_key", 3],
    ["a row without a trust", '"RAA"', '""', "missing_value", 2],
    ["a row that lacks a cell", '"Elective care",', "", "column_count", 2],
  ])("refuses %s", async (_what, from, to, rule, row) => {
    const { result, refused, issues } = await read(nofDataCsv().replace(from, to));
    expect([refused, result]).toEqual([true, null]);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("refuses a missing column and a header alone", async () => {
    expect((await read(nofDataCsv().replace('"Metric_ID"', '"Metric"'))).issues.map(({ rule, column }) => [rule, column])).toContainEqual(["missing_column", "Metric_ID"]);
    expect((await read(nofDataCsv([]))).issues.map(({ rule }) => rule)).toEqual(["no_figures"]);
  });
});

describe.skipIf(!existsSync(EXCERPT))("the published excerpt of one trust (skipped where ../shared/data is absent)", () => {
  it("is recognised, and not taken for the league table", async () => {
    const opened = await openSourceFile({ path: EXCERPT, fileName: "a.csv" }, createIssueList("a.csv", 1));
    expect(opened !== null && [isNofData(opened), isLeagueTable(opened)]).toEqual([true, false]);
  });

  it("reads whole: 156 rows in four quarters, every reporting date placed", async () => {
    const { result, issues } = await readTypedPath(parseNofData, EXCERPT);
    expect(issues).toEqual([]);
    const rows = result?.rows ?? [];
    expect([rows.length, result?.quarters]).toEqual([156, ["Q1 2025/26", "Q2 2025/26", "Q3 2025/26", "Q4 2025/26"]]);
    const of = (id: string) => rows.filter(({ metricId }) => metricId === id).map(({ value }) => value);
    expect(of("OF5000")).toEqual([2, 2, 2, 2]);
    expect(of("OF5002")).toEqual([2.26, 2.15, 2.27, 2.21]);
    expect(of("OF0005")).toEqual([0, 0, 0, 0]);
    expect(rows.filter(({ metricId }) => metricId === "OF0081").map(({ period }) => `${period.start} ${period.end}`)).toEqual(["2025-04-01 2025-06-30", "2025-04-01 2025-09-30", "2025-04-01 2025-12-31", "2025-04-01 2026-03-31"]);
  });
});
