import { describe, expect, it } from "vitest";
import { readBytes } from "../../testing/read-source";
import { aeMonthlyCsv } from "../ae-monthly-csv/map";
import { cancerCsv } from "./fixtures/build-cancer-csv";
import { cancerCombinedCsv } from "./map";

const read = (text: string) => readBytes(cancerCombinedCsv, "a.csv", text);

/** The small file with one line changed; lines are numbered from 1, the header. */
function withLine(line: number, change: (text: string) => string): string {
  const lines = cancerCsv().split("\r\n");
  lines[line - 1] = change(lines[line - 1] ?? "");
  return lines.join("\r\n");
}

describe("the combined cancer CSV, made from its description", () => {
  it("gives the rows over all routes and treatments, England once, from the provider basis", async () => {
    const { reading, issues } = await read(cancerCsv());
    expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([["total_mismatch", "warning"]]);
    expect(reading?.figures.map(({ metricCode, area, period, detail, numerator, denominator, row }) => [metricCode, area.kind, area.code, period.end, detail.map(({ name }) => name).join(), numerator, denominator, row])).toEqual([
      ["E08", "trust", "RAA", "2025-10-31", "", 61, 81, 2],
      ["E07", "trust", "RAA", "2025-10-31", "", 61, 81, 3],
      ["E06", "trust", "RAA", "2025-10-31", "", 60.5, 80, 5],
      ["E06", "trust", "RAA", "2025-10-31", "Breast", 60.5, 60.5, 6],
      ["E08", "trust", "RBB", "2025-10-31", "", 31, 41, 8],
      ["E07", "trust", "RBB", "2025-10-31", "", 31, 41, 9],
      ["E06", "trust", "RBB", "2025-10-31", "", 30.5, 40, 11],
      ["E06", "trust", "RBB", "2025-10-31", "Breast", 30.5, 30.5, 12],
      ["E08", "england", "England", "2025-10-31", "", 92, 122, 14],
      ["E07", "england", "England", "2025-10-31", "", 92, 122, 15],
      ["E06", "england", "England", "2025-10-31", "", 91, 120, 16],
      ["E06", "england", "England", "2025-10-31", "Breast", 91, 91, 17],
      ["E08", "icb", "QAA", "2025-10-31", "", 90, 119, 19],
      ["E07", "icb", "QAA", "2025-10-31", "", 90, 119, 20],
      ["E06", "icb", "QAA", "2025-10-31", "", 90, 119, 22],
      ["E06", "icb", "QAA", "2025-10-31", "Breast", 90, 90, 23],
    ]);
    expect(reading?.passedOver).toEqual({ "by kind of treatment": 3, "by referral route": 4, "unknown commissioner": 1, "first attendances, for which there is no metric": 1 });
    expect(reading?.rowsRead).toBe(25);
  });

  it("reads a year with its months, and days written either way", async () => {
    const year = cancerCsv().split("\r\n");
    const next = year.slice(1, -1).map((line) => line.replace("01/10/2025", "2025-11-01"));
    const { reading } = await read([...year.slice(0, -1), ...next, ""].join("\r\n"));
    expect([reading?.figures.length, new Set(reading?.figures.map(({ period }) => period.end))]).toEqual([32, new Set(["2025-10-31", "2025-11-30"])]);
  });

  it.each([
    ["an England row that is not the sum", withLine(14, (line) => line.replace(",122,92,30,", ",123,92,31,")), "total_mismatch", 14],
    ["counts that are not the total", withLine(2, (line) => line.replace(",81,61,20,", ",82,61,20,")), "total_mismatch", 2],
    ["a share of other counts", withLine(3, (line) => line.replace(/0\.753\d*/, "0.8")), "total_mismatch", 3],
    ["a half of a patient within 31 days", withLine(3, (line) => line.replace(",81,61,20,", ",81,60.5,20.5,")), "not_a_number", 3],
    ["text for a number", withLine(3, (line) => line.replace(",81,61,20,", ",81,c,20,")), "not_a_number", 3],
    ["a row twice", withLine(8, (line) => line.replace("RBB", "RAA")), "duplicate_key", 8],
    ["another basis", withLine(2, (line) => line.replace("Provider", "Cancer alliance")), "unknown_part", 2],
    ["a standard that is not known", withLine(2, (line) => line.replace("FDS", "28D")), "unknown_part", 2],
    ["a period that is no month", withLine(2, (line) => line.replace("01/10/2025", "2025-26")), "bad_period", 2],
    ["a body that is no ICB", withLine(19, (line) => line.replace("INTEGRATED CARE BOARD", "SUB ICB LOCATION")), "invalid_code", 19],
    ["no cancer", withLine(2, (line) => line.replace("ALL CANCERS", "")), "missing_value", 2],
    ["a row that lacks a cell", withLine(2, (line) => line.slice(0, -1)), "column_count", 2],
  ])("refuses %s", async (_what, text, rule, row) => {
    const { issues, refused } = await read(text);
    expect(refused).toBe(true);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("refuses an edition whose month is only in the name of the file", async () => {
    const { recognised, issues } = await read(cancerCsv().split("\r\n").map((line) => line.replace(/^[^,]*,/, "")).join("\r\n"));
    expect([recognised, issues.map(({ rule, column, row }) => [rule, column, row])]).toEqual([true, [["missing_column", "Period", 1]]]);
  });

  it("is not recognised by another header, and is no other CSV", async () => {
    expect((await read(cancerCsv().replace("Basis,", "Side,"))).recognised).toBe(false);
    expect((await readBytes(aeMonthlyCsv, "a.csv", cancerCsv())).recognised).toBe(false);
  });
});
