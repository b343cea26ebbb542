import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBytes, readPath, valuesOf } from "../../testing/read-source";
import { sicknessCsv } from "./fixtures/build-sickness-csv";
import { sicknessAbsenceCsv } from "./map";

const FOLDER = path.resolve("../shared/data/workforce/sickness-absence");
const files = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
const LAST_TRUST = "RBB,Second NHS and Social Care Partnership Trust,Mental Health,6543.21,120000,5.45";

describe("the sickness absence CSV", () => {
  const read = (text: string) => readBytes(sicknessAbsenceCsv, "a.csv", text);

  it("gives the share of days lost of each trust, unrounded, and says what it leaves out", async () => {
    const { reading, issues } = await read(sicknessCsv());
    expect(issues).toEqual([]);
    expect(reading?.figures.map(({ area, value, numerator, denominator, row }) => [area.kind, area.code, value, numerator, denominator, row])).toEqual([
      ["trust", "RAA", 5, 5250.25, 105_005, 4],
      ["trust", "RBB", (100 * 6543.21) / 120_000, 6543.21, 120_000, 5],
    ]);
    expect(valuesOf(reading, "W04", "RAA")).toEqual([["2025-03-31", 5]]);
    expect(reading?.figures[0]?.period).toEqual({ start: "2025-03-01", end: "2025-03-31" });
    expect(reading?.passedOver).toEqual({
      "commissioning support units": 1,
      "integrated care boards as employers of their own staff": 1,
      "providers that are no NHS trust": 1,
    });
  });

  it("never takes a board's own staff for its system", async () => {
    expect(valuesOf((await read(sicknessCsv())).reading, "W04", "QR1")).toEqual([]);
  });

  it("keeps a trust without days apart from one without absence", async () => {
    const none = (await read(sicknessCsv().replace("6543.21,120000,5.45", "0,0,0"))).reading?.figures[1];
    const zero = (await read(sicknessCsv().replace("6543.21,120000,5.45", "0,120000,0"))).reading?.figures[1];
    expect([none?.value, none?.mark, zero?.value, zero?.mark]).toEqual([null, "not_applicable", 0, null]);
  });

  it.each([
    ["a rate that is not the days", LAST_TRUST, LAST_TRUST.replace("5.45", "5.46"), "total_mismatch", 5],
    ["a rate as a share of 1", LAST_TRUST, LAST_TRUST.replace("5.45", "0.0545"), "total_mismatch", 5],
    ["more days lost than available", LAST_TRUST, LAST_TRUST.replace("6543.21", "654321"), "out_of_range", 5],
    ["negative days", LAST_TRUST, LAST_TRUST.replace("6543.21", "-6543.21"), "negative_number", 5],
    ["a mark nobody explained", LAST_TRUST, LAST_TRUST.replace("6543.21", "*"), "not_a_number", 5],
    ["an empty cell", LAST_TRUST, LAST_TRUST.replace("6543.21", ""), "missing_value", 5],
    ["a trust twice", ",RBB,", ",RAA,", "duplicate_key", 5],
    ["a row without a code", ",RBB,", ",,", "missing_value", 5],
    ["two months", "31/03/2025,Y58,South West,QR1,Gloucestershire,RBB", "30/04/2025,Y58,South West,QR1,Gloucestershire,RBB", "two_periods", 5],
    ["a day within the month", "31/03/2025,Y58,South West,QR1,Gloucestershire,RBB", "03/31/2025,Y58,South West,QR1,Gloucestershire,RBB", "bad_period", 5],
    ["a row that lacks a cell", LAST_TRUST, LAST_TRUST.replace("6543.21,", ""), "column_count", 5],
  ])("refuses %s", async (_what, from, to, rule, row) => {
    const { issues, refused, reading } = await read(sicknessCsv().replace(from, to));
    expect([refused, reading]).toEqual([true, null]);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("refuses a header alone, is not recognised by another header, and reports a new column", async () => {
    expect((await read(sicknessCsv([]))).issues.map(({ rule }) => rule)).toEqual(["no_figures"]);
    expect((await read(sicknessCsv().replace("ORG_TYPE", "STAFF_GROUP"))).recognised).toBe(false);
    const { issues, refused } = await read(sicknessCsv().replace("ICS_NAME", "SYSTEM"));
    expect([refused, issues.map(({ rule, column }) => [rule, column])]).toEqual([false, [["unknown_column", "SYSTEM"]]]);
  });
});

describe.skipIf(files.length === 0)("published files (skipped where ../shared/data is absent)", () => {
  it("read whole: one month each, every rate equal to its days", async () => {
    const rows: unknown[] = [];
    for (const file of files) {
      const { reading, issues } = await readPath(sicknessAbsenceCsv, path.join(FOLDER, file));
      expect(issues).toEqual([]);
      const days = reading?.figures.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0) ?? 0;
      rows.push([reading?.figures[0]?.period.end, reading?.rowsRead, reading?.figures.length, Math.round(days)]);
      expect(reading?.passedOver["integrated care boards as employers of their own staff"]).toBe(42);
    }
    // Counted and added apart from this reader: rows of the four trust types whose code begins with R or T, and G6V2S.
    expect(rows).toEqual([
      ["2024-06-30", 285, 210, 2_034_406], ["2024-07-31", 285, 210, 2_242_274], ["2024-08-31", 285, 210, 2_075_528], ["2024-09-30", 285, 210, 2_086_387],
      ["2024-10-31", 283, 208, 2_364_750], ["2024-11-30", 281, 206, 2_305_357], ["2024-12-31", 280, 205, 2_528_330], ["2025-01-31", 280, 205, 2_516_506],
      ["2025-02-28", 280, 205, 2_099_237], ["2025-03-31", 280, 205, 2_159_891],
    ]);
  });

  it("gives the published figure of a trust", async () => {
    const { reading } = await readPath(sicknessAbsenceCsv, path.join(FOLDER, files.at(-1) ?? ""));
    const [value] = valuesOf(reading, "W04", "RX8");
    expect(value?.[1]?.toFixed(2)).toBe("7.25");
    expect(reading?.figures.find(({ area }) => area.code === "RXY")?.area.name).toBe("Kent and Medway NHS and Social Care Partnership Trust");
  });
});
