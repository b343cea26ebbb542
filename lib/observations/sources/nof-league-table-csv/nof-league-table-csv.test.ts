import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readTypedBytes, readTypedPath } from "../../testing/read-typed";
import { parseNofData } from "../nof-data-csv/parse";
import { leagueTableCsv } from "./fixtures/build-league-table-csv";
import { parseLeagueTable } from "./parse";

const FOLDER = path.resolve("../shared/data/oversight");
const file = (name: string): string => path.join(FOLDER, `excerpt-RDY-nhs-oversight-framework-mental-health-and-community-trust-${name}-q4-25-26.csv`);
const read = (text: string) => readTypedBytes(parseLeagueTable, "a.csv", text);

describe("the oversight framework's league table", () => {
  it("reads score, segment, deficit and rank with their likely ranges, and keeps a trust without them", async () => {
    const { result, issues } = await read(leagueTableCsv());
    expect(issues).toEqual([]);
    expect(result?.map(({ trustCode, averageScore, likelyScores, segment, isInDeficit, rank, likelyRanks }) => [trustCode, averageScore, likelyScores, segment, isInDeficit, rank, likelyRanks])).toEqual([
      ["RAA", 1.81, { low: 1.52, high: 2.13 }, 1, false, 3, { low: 1, high: 19 }],
      ["RBB", 2.95, { low: 2.6, high: 3.3 }, 3, true, 101, { low: 74, high: 128 }],
      ["RCC", null, null, null, null, null, null],
    ]);
    expect(result?.[0]?.quarterPeriod).toEqual({ start: "2026-01-01", end: "2026-03-31" });
  });

  it.each([
    ["a score beyond the scale", "1.81,", "18.1,", "out_of_range"],
    ["a score of nought", "1.81,", "0,", "out_of_range"],
    ["half a segment", '13",1,', '13",1.5,', "out_of_range"],
    ["a rank of nought", '"No",3', '"No",0', "out_of_range"],
    ["a range in other words", "1.52 to 2.13", "1.52-2.13", "not_a_number"],
    ["a range turned round", "1.52 to 2.13", "2.13 to 1.52", "out_of_range"],
    ["an empty range", '"1.52 to 2.13"', '""', "missing_value"],
    ["a deficit in other words", '"No"', '"0"', "unknown_part"],
    ["a quarter in other words", '"Q4 2025/26"', '"2025/26"', "bad_period"],
    ["a row without a trust", '"RAA"', '""', "missing_value"],
    ["an unknown mark", "1.81,", "n/a,", "not_a_number"],
  ])("refuses %s", async (_what, from, to, rule) => {
    const { result, refused, issues } = await read(leagueTableCsv().replace(from, to));
    expect([refused, result]).toEqual([true, null]);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row: 2, severity: "refusal" }));
  });

  it("refuses a trust twice, a missing column and a header alone", async () => {
    expect((await read(leagueTableCsv().replace('"RBB"', '"RAA"'))).issues).toContainEqual(expect.objectContaining({ rule: "duplicate_key", row: 3 }));
    expect((await read(leagueTableCsv().replace('"Segment"', '"Group"'))).issues).toContainEqual(expect.objectContaining({ rule: "missing_column", column: "Segment" }));
    expect((await read(leagueTableCsv([]))).issues.map(({ rule }) => rule)).toEqual(["no_figures"]);
  });
});

describe.skipIf(!existsSync(FOLDER))("the published excerpt of one trust (skipped where ../shared/data is absent)", () => {
  it("agrees with the data file of the same quarter", async () => {
    const { result: table, issues } = await readTypedPath(parseLeagueTable, file("league-table"));
    const { result: data } = await readTypedPath(parseNofData, file("data"));
    expect(issues).toEqual([]);
    const of = (id: string) => data?.rows.find(({ quarter, metricId }) => quarter === "Q4 2025/26" && metricId === id);
    expect(table).toHaveLength(1);
    expect(table?.[0]).toMatchObject({ trustCode: "RDY", averageScore: 2.21, segment: 2, rank: 24, isInDeficit: false, likelyScores: { low: 1.72, high: 2.73 }, likelyRanks: { low: 6, high: 49 } });
    expect([of("OF5002")?.value, of("OF5000")?.value, of("OF5000")?.rank]).toEqual([2.21, 2, 24]);
  });
});
