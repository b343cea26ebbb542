import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBytes, readPath, valuesOf } from "../../testing/read-source";
import { dm01Csv } from "./fixtures/build-dm01-csv";
import { dm01FullExtractCsv } from "./map";

const FOLDER = path.resolve("../shared/data/diagnostics");
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".csv")) : [];
const read = (text: string) => readBytes(dm01FullExtractCsv, "a.csv", text);

describe("the diagnostics full extract", () => {
  it("gives boards by commissioner parent with every provider, NHS trusts on their own, TOTAL rows never added", async () => {
    const { reading, issues } = await read(dm01Csv());
    expect(issues).toEqual([]);
    const totals = (reading?.figures ?? []).filter(({ detail }) => detail.length === 0);
    expect(totals.map(({ area, numerator, denominator }) => [area.kind, area.code, numerator, denominator])).toEqual([
      ["icb", "QAA", 30, 190],
      ["icb", "QBB", 10, 20],
      ["unattributed", "", 6, 10],
      ["trust", "RAA", 36, 180],
    ]);
    expect(valuesOf(reading, "E09", "RAA")).toEqual([["2026-03-31", 20]]);
    expect([reading?.rowsRead, Object.values(reading?.passedOver ?? {})]).toEqual([64, [4, 15]]);
  });

  it("gives each test as a detail, with nobody waiting told apart from nobody over six weeks", async () => {
    const figures = (await read(dm01Csv())).reading?.figures ?? [];
    const of = (code: string, test: string) => figures.find(({ area, detail }) => area.code === code && detail[0]?.code === test);
    expect(of("RAA", "MRI")).toMatchObject({ value: 25, numerator: 30, denominator: 120, mark: null, detail: [{ by: "diagnostic_test", name: "Magnetic resonance imaging" }] });
    expect(of("QAA", "CT")).toMatchObject({ value: 0, numerator: 0, denominator: 50, mark: null });
    expect(of("QBB", "CT")).toMatchObject({ value: null, denominator: 0, mark: "not_applicable" });
  });

  const line = (row: number): string => dm01Csv().split("\n")[row - 1] ?? "";
  const withLine = (row: number, change: (text: string) => string): string => dm01Csv().split("\n").map((text, index) => (index === row - 1 ? change(text) : text)).join("\n");
  const withoutLine = (row: number): string => dm01Csv().split("\n").filter((_, index) => index !== row - 1).join("\n");

  it.each([
    ["a waiting list that is not the sum of its weeks", withLine(2, (text) => text.replace(",100,5,1,0,6", ",101,5,1,0,6")), "total_mismatch", 2],
    ["a TOTAL row that is not the sum of its tests", withLine(17, (text) => text.replace(",130,0,", ",131,0,").replace(",150,5,", ",151,5,")), "total_mismatch", 17],
    ["a TOTAL row with people moved past six weeks", withLine(17, (text) => text.replace(",130,0,0,0,0,0,20,", ",129,0,0,0,0,0,21,")), "total_mismatch", 17],
    ["a row of a test left out", withoutLine(2), "total_mismatch", 16],
    ["a TOTAL row left out", withoutLine(17), "total_mismatch", 16],
    ["a row twice", dm01Csv().replace(line(2), `${line(2)}\n${line(2)}`), "duplicate_key", 3],
    ["two months", withLine(4, (text) => text.replace("MARCH", "APRIL")), "two_periods", 4],
    ["the file of diagnostic centres", dm01Csv().replaceAll("DM01-MARCH-2026", "CDC-MARCH-2026"), "bad_period", 2],
    ["a test that is new", withLine(3, (text) => text.replace('"CT"', '"PET"')), "unknown_part", 3],
    ["a symbol for a number", withLine(2, (text) => text.replace(",80,0,", ",*,0,")), "not_a_number", 2],
    ["an empty number", withLine(2, (text) => text.replace(",80,0,", ",,0,")), "missing_value", 2],
    ["a negative number", withLine(2, (text) => text.replace(",80,0,", ",-80,0,")), "negative_number", 2],
    ["part of a patient", withLine(2, (text) => text.replace(",80,0,", ",80.5,0,")), "not_a_number", 2],
    ["a row that lacks a cell", withLine(5, (text) => text.replace(/,6$/, "")), "column_count", 5],
  ])("refuses %s", async (_what, text, rule, row) => {
    const { issues, refused } = await read(text);
    expect(refused).toBe(true);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("keeps patients of a commissioner parent that is no board apart, and says so", async () => {
    const { reading, issues } = await read(dm01Csv().replaceAll('"","","Y56"', '"Y56","LONDON COMMISSIONING REGION","Y56"'));
    expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([["unknown_code", "warning"]]);
    expect(reading?.figures.filter(({ area }) => area.kind === "unattributed" && area.code === "")).toHaveLength(16);
  });

  it("is not recognised by another header", async () => {
    expect((await read(dm01Csv().replace("13+ Weeks", "13 Weeks and over"))).recognised).toBe(false);
  });
});

describe.skipIf(files.length === 0)("published rows of one trust (skipped where ../shared/data is absent)", () => {
  it.each([
    ["MARCH-2025", "2025-03-31", 140, 1689],
    ["MARCH-2026", "2026-03-31", 655, 2361],
  ])("%s gives RDY as its own TOTAL row does", async (month, end, over, waiting) => {
    const file = files.find((name) => name.includes(month)) ?? "";
    const { reading, issues } = await readPath(dm01FullExtractCsv, path.join(FOLDER, file));
    expect(issues).toEqual([]);
    expect(reading?.rowsRead).toBe(16);
    expect(reading?.figures).toHaveLength(32);
    for (const code of ["RDY", "QVV"]) {
      expect(reading?.figures.find(({ area, detail }) => area.code === code && detail.length === 0)).toMatchObject({ numerator: over, denominator: waiting, period: { end } });
    }
  });
});
