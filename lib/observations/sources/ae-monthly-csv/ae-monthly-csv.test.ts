import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBytes, readPath, valuesOf } from "../../testing/read-source";
import { aeProviderWorkbook } from "../ae-provider-workbook/map";
import { aeCsv } from "./fixtures/build-ae-csv";
import { aeMonthlyCsv } from "./map";

const FOLDER = path.resolve("../shared/data/ae/monthly-csv");
const WORKBOOK = path.resolve("../shared/data/ae/June-2025-AE-by-provider-3euC4-1.xlsx");
const files = existsSync(FOLDER) ? readdirSync(FOLDER) : [];

describe("the A&E monthly CSV", () => {
  const read = (text: string) => readBytes(aeMonthlyCsv, "a.csv", text);

  it("gives the share within four hours of each provider, booked attendances counted in", async () => {
    const { reading, issues } = await read(aeCsv());
    expect(issues).toEqual([]);
    expect(valuesOf(reading, "U01", "RAA")).toEqual([["2025-05-31", 69]]);
    expect(reading?.figures.map(({ numerator, denominator, row }) => [numerator, denominator, row])).toEqual([[690, 1000, 2], [375, 500, 3]]);
  });

  it("gives no share of a large department without a single wait over four hours", async () => {
    const silent = aeCsv().replace("50,0,0,300,0,10", "50,0,0,0,0,10").replace("0,0,420,5,10", "0,0,120,5,10");
    const { reading } = await read(silent);
    expect(reading?.figures[0]).toMatchObject({ value: null, numerator: null, mark: "not_collected" });
  });

  it.each([
    ["a total that is not the sum", aeCsv().replace("Total,1200", "Total,1201"), "total_mismatch", 4],
    ["two months", aeCsv().replace("MSitAE-MAY-2025,RBB", "MSitAE-JUNE-2025,RBB"), "two_periods", 3],
    ["a provider twice", aeCsv().replace(",RBB,", ",RAA,"), "duplicate_key", 3],
    ["a fraction of an attendance", aeCsv().replace("RAA,NHS ENGLAND MIDLANDS ,FIRST NHS TRUST,800", "RAA,NHS ENGLAND MIDLANDS ,FIRST NHS TRUST,800.5"), "not_a_number", 2],
    ["text for a number", aeCsv().replace(",800,", ",n/a,"), "not_a_number", 2],
    ["a period in other words", aeCsv().replace("MSitAE-MAY-2025,RAA", "May 2025,RAA"), "bad_period", 2],
    ["a row that lacks a cell", aeCsv().replace(",0,0,30", ",0,30"), "column_count", 2],
  ])("refuses %s", async (_what, text, rule, row) => {
    const { issues, refused } = await read(text);
    expect(refused).toBe(true);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("is not recognised by another header, and reports a column that is new", async () => {
    expect((await read(aeCsv().replace("A&E attendances Type 1,", "Attendances,"))).recognised).toBe(false);
    const { issues, refused } = await read(aeCsv().replace("Other emergency admissions", "Something else"));
    expect([refused, issues.map(({ rule, column }) => [rule, column])]).toEqual([false, [["unknown_column", "Something else"]]]);
  });
});

describe.skipIf(files.length === 0)("published files (skipped where ../shared/data is absent)", () => {
  it.each(files)("%s adds up to its own total line", async (file) => {
    const { reading, issues, refused } = await readPath(aeMonthlyCsv, path.join(FOLDER, file));
    expect(issues.filter(({ severity }) => severity === "refusal")).toEqual([]);
    expect(refused).toBe(false);
    expect(reading?.figures.length).toBeGreaterThan(180);
  });

  it("marks the 14 trusts that tested other standards in each month up to May 2023, and none since", { timeout: 60_000 }, async () => {
    const marked = new Map<string, number>();
    for (const file of files) {
      const figures = (await readPath(aeMonthlyCsv, path.join(FOLDER, file))).reading?.figures ?? [];
      marked.set(figures[0]?.period.end ?? file, figures.filter(({ mark }) => mark === "not_collected").length);
    }
    const months = [...marked].sort();
    expect(months.filter(([end]) => end <= "2023-05-31").map(([, count]) => count)).toEqual(Array.from({ length: 14 }, () => 14));
    expect(months.filter(([end, count]) => end > "2023-05-31" && count > 0)).toEqual([]);
  });

  it("gives the figures of the June 2025 workbook but for one trust, which the later CSV revises", async () => {
    const named = files.find((name) => name.startsWith("June-2025")) ?? "";
    const csv = (await readPath(aeMonthlyCsv, path.join(FOLDER, named))).reading?.figures ?? [];
    const sum = (key: "numerator" | "denominator") => csv.reduce((added, figure) => added + (figure[key] ?? 0), 0);
    expect([csv.length, sum("numerator"), sum("denominator")]).toEqual([201, 1_776_772, 2_351_581]);

    const workbook = (await readPath(aeProviderWorkbook, WORKBOOK)).reading?.figures ?? [];
    const first = new Map(workbook.filter(({ area }) => area.kind === "trust").map((figure) => [figure.area.code, figure]));
    const revised = csv.flatMap(({ area, numerator, denominator }) => {
      const before = first.get(area.code);
      const isSame = before?.numerator === numerator && before?.denominator === denominator;
      return isSame ? [] : [[area.code, before?.numerator, before?.denominator, numerator, denominator]];
    });
    expect(first.size).toBe(201);
    expect(revised).toEqual([["RTD", 15_762, 20_325, 16_865, 21_428]]);
  });
});
