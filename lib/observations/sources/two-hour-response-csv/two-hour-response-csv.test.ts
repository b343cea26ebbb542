import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBytes, readPath, valuesOf } from "../../testing/read-source";
import { responseCsv } from "./fixtures/build-response-csv";
import { twoHourResponseCsv } from "./map";

const FILE = path.resolve("../shared/data/derived/ucr-two-hour-icb-monthly-2024-25.csv");
const read = (text: string) => readBytes(twoHourResponseCsv, "a.csv", text);

describe("the list of two-hour responses", () => {
  it("gives the percentage of each board and month, nobody in time told apart from no figure", async () => {
    const { reading, issues } = await read(responseCsv());
    expect(issues).toEqual([]);
    expect(valuesOf(reading, "J07", "QAA")).toEqual([["2024-04-30", 76.03], ["2024-05-31", 0]]);
    expect(valuesOf(reading, "J07", "QBB")).toEqual([["2024-04-30", 100], ["2024-05-31", null]]);
    expect(reading?.figures.map(({ mark, numerator, denominator }) => [mark, numerator, denominator])).toEqual([[null, null, null], [null, null, null], [null, null, null], ["not_available", null, null]]);
    expect([reading?.rowsRead, reading?.passedOver]).toEqual([6, { referrals: 1, contacts: 1 }]);
  });

  it.each([
    ["more than all", responseCsv().replace("76.03", "760.3"), "out_of_range", 2],
    ["fewer than none", responseCsv().replace("76.03", "-1"), "out_of_range", 2],
    ["a board twice in a month", responseCsv().replace("May-24,performance,0.0", "Apr-24,performance,0.0"), "duplicate_key", 3],
    ["a month written another way", responseCsv().replace("Apr-24,performance,76.03", "2024/25,performance,76.03"), "bad_period", 2],
    ["a measure that is new", responseCsv().replace("contacts", "visits"), "unknown_part", 7],
    ["a mark that is not known", responseCsv().replace("76.03", "*"), "not_a_number", 2],
    ["a percentage with its sign", responseCsv().replace("76.03", "76%"), "not_a_number", 2],
    ["a row without a board", responseCsv().replace("\nQBB,NHS Fourth", "\n,NHS Fourth"), "missing_value", 4],
    ["a row with a cell too many", responseCsv().replace("76.03", "76.03,1"), "column_count", 2],
    ["a list without percentages", responseCsv().replaceAll("performance", "referrals"), "no_figures", null],
  ])("refuses %s", async (_what, text, rule, row) => {
    const { issues, refused } = await read(text);
    expect(refused).toBe(true);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("is not recognised by another header", async () => {
    expect((await read(responseCsv().replace("measure", "metric"))).recognised).toBe(false);
  });
});

describe.skipIf(!existsSync(FILE))("the compiled year 2024-25 (skipped where ../shared/data is absent)", () => {
  it("gives 42 boards in 12 months, and the year's mean of one board as compiled elsewhere", async () => {
    const { reading, issues } = await readPath(twoHourResponseCsv, FILE);
    expect(issues).toEqual([]);
    expect([reading?.rowsRead, reading?.figures.length, reading?.passedOver]).toEqual([1512, 504, { referrals: 504, contacts: 504 }]);
    const months = valuesOf(reading, "J07", "QOX");
    expect([months[0], months.length]).toEqual([["2024-04-30", 76.03], 12]);
    // The other compilation of the same workbook gives 76.95 as the mean of the twelve months.
    expect(months.reduce((sum, [, value]) => sum + (value ?? 0), 0) / 12).toBeCloseTo(76.95, 2);
  });
});
