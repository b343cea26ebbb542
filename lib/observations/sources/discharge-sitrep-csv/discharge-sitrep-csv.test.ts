import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBytes, readPath } from "../../testing/read-source";
import { READY, REMAINING, sitrepCsv } from "./fixtures/build-sitrep-csv";
import { dischargeSitrepCsv } from "./map";

const FOLDER = path.resolve("../shared/data/discharge");
const files = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
const read = (text: string) => readBytes(dischargeSitrepCsv, "a.csv", text);

describe("the acute discharge situation report", () => {
  it("gives the mean of the days as numerator, and no percentage, since beds are not in the file", async () => {
    const { reading, issues, refused } = await read(sitrepCsv());
    expect([refused, issues.map(({ rule, severity }) => [rule, severity])]).toEqual([false, [["missing_value", "warning"]]]);
    expect(reading?.figures.map(({ area, numerator }) => [area.kind, area.code, numerator])).toEqual([
      ["england", "ENG", 113.5], ["region", "Y56", 73.5], ["region", "Y60", 40], ["icb", "QAA", 73.5], ["icb", "QBB", 40], ["trust", "RAA", 58.5], ["trust", "RBB", 15], ["trust", "RCC", 40],
    ]);
    expect(reading?.figures.every(({ metricCode, value, denominator, mark }) => metricCode === "J03" && value === null && denominator === null && mark === "not_available")).toBe(true);
    expect(reading?.figures[0]?.period).toEqual({ start: "2026-02-01", end: "2026-02-28" });
    expect([reading?.rowsRead, reading?.passedOver]).toEqual([464, { "other metrics of the report": 16 }]);
  });

  it("reads the layout of before June 2024, which lacks the columns on the metric", async () => {
    const older = sitrepCsv().replace("Metric Type,Metric Group,", "").replace(/,(Daily|Weekly snapshot) metric,[^,]*/g, "");
    expect((await read(older)).reading?.figures[0]?.numerator).toBe(113.5);
  });

  it("gives no numerator to a trust that lacks a day, whether the row is absent or holds [z]", async () => {
    const row = `03/02/2026,PROVIDER,LONDON,NHS FIRST INTEGRATED CARE BOARD,RBB,SECOND NHS TRUST,${REMAINING},Daily metric,NCTR not discharged,15.00`;
    // The board, its region and England as published then go without these 15 patients.
    const less = (text: string): string => text.replace(new RegExp(`^(03/02/2026,(?:National|Region,LONDON|ICB,LONDON).*${REMAINING}.*,)(\\d+)\\.00$`, "gm"), (_, start: string, patients: string) => `${start}${Number(patients) - 15}.00`);
    for (const text of [sitrepCsv().replace(`${row}\n`, ""), sitrepCsv().replace(row, row.replace("15.00", "[z]"))]) {
      const { reading, refused } = await read(less(text));
      expect(refused).toBe(false);
      expect(reading?.figures.filter(({ numerator }) => numerator === null).map(({ area }) => area.code)).toEqual(["RBB"]);
    }
  });

  const firstRemaining = 226;
  it.each([
    ["a region that is not the sum of its boards", sitrepCsv().replace(`MIDLANDS,${REMAINING},Daily metric,NCTR not discharged,40.00`, `MIDLANDS,${REMAINING},Daily metric,NCTR not discharged,41.00`), "total_mismatch", 4],
    ["a board that is not the sum of its trusts", sitrepCsv().replace(`SECOND NHS TRUST,${REMAINING},Daily metric,NCTR not discharged,15.00`, `SECOND NHS TRUST,${REMAINING},Daily metric,NCTR not discharged,51.00`), "total_mismatch", 5],
    ["another daily count that does not add up", sitrepCsv().replace(`RBB,SECOND NHS TRUST,${READY},Daily metric,NCTR,15.00`, `RBB,SECOND NHS TRUST,${READY},Daily metric,NCTR,16.00`), "total_mismatch", 5],
    ["a month that is not whole", sitrepCsv(27), "bad_period", 2],
    ["days of two months", sitrepCsv().replaceAll("28/02/2026", "01/03/2026"), "two_periods", 218],
    ["a body twice on one day", sitrepCsv().replaceAll("02/02/2026", "01/02/2026"), "duplicate_key", 10],
    ["a day written another way", sitrepCsv().replace("01/02/2026", "Feb 1"), "bad_period", 2],
    ["a month number that is none", sitrepCsv().replace("01/02/2026", "01/13/2026"), "bad_period", 2],
    ["a level that is new", sitrepCsv().replace("National,", "Place,"), "unknown_part", 2],
    ["a mark that is not known", sitrepCsv().replace(`${REMAINING},Daily metric,NCTR not discharged,100.00`, `${REMAINING},Daily metric,NCTR not discharged,[x]`), "not_a_number", firstRemaining],
    ["an empty number", sitrepCsv().replace(`${REMAINING},Daily metric,NCTR not discharged,100.00`, `${REMAINING},Daily metric,NCTR not discharged,`), "missing_value", firstRemaining],
    ["part of a patient", sitrepCsv().replace(`${REMAINING},Daily metric,NCTR not discharged,100.00`, `${REMAINING},Daily metric,NCTR not discharged,100.50`), "not_a_number", firstRemaining],
    ["fewer than nobody", sitrepCsv().replace(`${REMAINING},Daily metric,NCTR not discharged,100.00`, `${REMAINING},Daily metric,NCTR not discharged,-100.00`), "negative_number", firstRemaining],
    ["a row without a code", sitrepCsv().replace(",ENG,", ",,"), "missing_value", 2],
  ])("refuses %s", async (_what, text, rule, row) => {
    const { issues, refused } = await read(text);
    expect(refused).toBe(true);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("refuses a file that lacks the count the metric is of", async () => {
    const { issues } = await read(sitrepCsv().replaceAll(REMAINING, "Number of patients discharged"));
    expect(issues).toContainEqual(expect.objectContaining({ rule: "no_figures", severity: "refusal" }));
  });

  it("is not recognised by another header, nor without the criteria to reside", async () => {
    expect((await read(sitrepCsv().replace("Org Code,Org Name", "Code,Name"))).recognised).toBe(false);
    expect((await read(sitrepCsv().replaceAll("criteria to reside", "criteria"))).recognised).toBe(false);
  });
});

describe.skipIf(files.length === 0)("published rows of 1 August 2026 (skipped where ../shared/data is absent)", () => {
  const file = path.join(FOLDER, files[0] ?? "");

  it("are refused: a day is no month, the count of J03 is cut off, and two London boards lack trusts", async () => {
    const { recognised, reading, issues } = await readPath(dischargeSitrepCsv, file);
    const refusals = issues.filter(({ severity }) => severity === "refusal");
    expect([recognised, reading]).toEqual([true, null]);
    expect(refusals.map(({ rule, row }) => [rule, row])).toEqual([["total_mismatch", 14], ["total_mismatch", 16], ["no_figures", null]]);
  });

  it("give a month where each day is repeated: England 21,082, seven regions and 36 boards that add up", async () => {
    const [header = "", ...rows] = readFileSync(file, "utf8").trim().split("\n").filter((row) => !/,(R1H|R1K),/.test(row));
    const month = Array.from({ length: 31 }, (_, day) => rows.map((row) => row.replace("01/08", `${String(day + 1).padStart(2, "0")}/08`).replace(READY, REMAINING)));
    const { reading, issues } = await read([header, ...month.flat()].join("\n"));
    expect(issues.filter(({ severity }) => severity === "refusal")).toEqual([]);
    const sum = (kind: string): readonly [number, number] => {
      const of = (reading?.figures ?? []).filter(({ area }) => area.kind === kind);
      return [of.length, of.reduce((added, { numerator }) => added + (numerator ?? 0), 0)];
    };
    expect([sum("england"), sum("region"), sum("icb"), sum("trust")]).toEqual([[1, 21_082], [7, 21_082], [36, 21_082], [13, 1_909]]);
  });
});
