import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { SourceFigure } from "../../domain/source-figure";
import { readBytes, readPath, valuesOf } from "../../testing/read-source";
import { packRows, rttWorkbook, SMALL, workbookRows, type WorkbookLines, type WorkbookRow, type WorkbookSheets } from "./fixtures/build-rtt-workbook";
import { rttIncompleteCommissionerWorkbook } from "./map";

const read = async (bytes: Promise<Buffer>) => readBytes(rttIncompleteCommissionerWorkbook, "rtt.xlsx", await bytes);

/** The small workbook with one sheet's rows changed; rows count from 1 as a spreadsheet does. */
function changed(sheet: keyof WorkbookSheets, change: (rows: (string | number | null)[][]) => void, lines: WorkbookLines = {}): Promise<Buffer> {
  const sheets = workbookRows(SMALL, lines);
  const found = sheets.find(({ name }) => name === sheet);
  if (found) change(found.rows);
  return packRows(sheets);
}

/** Puts a value into the cell under a heading; row 15 is the first below the header. */
function setCell(sheet: keyof WorkbookSheets, row: number, heading: string, value: string | number | null): Promise<Buffer> {
  return changed(sheet, (rows) => {
    const column = rows[13]?.indexOf(heading) ?? -1;
    if (column < 0) throw new Error(`No column ${heading}`);
    rows[row - 1]![column] = value;
  });
}

const TOTAL = "Total number of incomplete pathways";

describe("the incomplete commissioner workbook", () => {
  it("gives England, regions and boards, each in all and by treatment function, five figures each", async () => {
    const { reading, issues } = await read(rttWorkbook());
    expect(issues).toEqual([]);
    expect(reading?.figures.filter(({ metricCode }) => metricCode === "E16").map(({ area, detail, value, row, sheet }) => [area.kind, area.code, detail[0]?.code ?? "all", value, sheet, row])).toEqual([
      ["england", "England", "all", 1210, "National", 17],
      ["england", "England", "C_100", 1100, "National", 15],
      ["england", "England", "X05", 110, "National", 16],
      ["region", "Y58", "all", 1100, "Region", 17],
      ["region", "Y58", "C_100", 1000, "Region", 15],
      ["region", "Y58", "X05", 100, "Region", 16],
      ["icb", "QAA", "all", 700, "ICB", 17],
      ["icb", "QAA", "C_100", 600, "ICB", 15],
      ["icb", "QAA", "X05", 100, "ICB", 16],
      ["icb", "QBB", "all", 400, "ICB", 20],
      ["icb", "QBB", "C_100", 400, "ICB", 18],
      ["icb", "QBB", "X05", 0, "ICB", 19],
    ]);
    expect(reading?.figures).toHaveLength(60);
    expect([reading?.rowsRead, reading?.passedOver, reading?.publishedOn]).toEqual([21, { "care that NHS England commissions itself": 3, notes: 3, "rows of the sheet Commissioner": 3 }, "2026-03-12"]);
  });

  it("gives shares with numerator and denominator, counts without, and no share of an empty list", async () => {
    const figures = (await read(rttWorkbook())).reading?.figures ?? [];
    const of = (code: string, treatment?: string) => figures.filter(({ area, detail }) => area.code === code && detail[0]?.code === treatment);
    const shared = {
      area: { kind: "icb", scheme: "ods", code: "QAA", name: "NHS FIRST INTEGRATED CARE BOARD" }, period: { start: "2026-01-01", end: "2026-01-31" }, detail: [], mark: null, status: "final", row: 17, sheet: "ICB",
    };
    expect(of("QAA")).toEqual([
      { ...shared, metricCode: "E01", value: 65, numerator: 455, denominator: 700 },
      { ...shared, metricCode: "E03", value: 5, numerator: 35, denominator: 700 },
      { ...shared, metricCode: "E04", value: 14, numerator: null, denominator: null },
      { ...shared, metricCode: "E16", value: 700, numerator: null, denominator: null },
      { ...shared, metricCode: "E17", value: 7, numerator: null, denominator: null },
    ]);
    expect(of("QAA", "X05")[0]?.detail).toEqual([{ by: "treatment_function", code: "X05", name: "Other - Surgical Services" }]);
    expect(of("QBB", "X05").map(({ metricCode, value, mark }) => [metricCode, value, mark])).toEqual([["E01", null, "not_applicable"], ["E03", null, "not_applicable"], ["E04", 0, null], ["E16", 0, null], ["E17", 0, null]]);
  });

  it("takes the day and the word of a revision, and says where figures are provisional", async () => {
    const about = async (lines: WorkbookLines) => {
      const { reading } = await read(rttWorkbook(lines));
      return [reading?.publishedOn, reading?.figures[0]?.status];
    };
    expect(await about({ revised: "9th July 2026" })).toEqual(["2026-07-09", "revised"]);
    expect(await about({ revised: "-", status: "Provisional" })).toEqual(["2026-03-12", "provisional"]);
    const { issues, reading } = await read(rttWorkbook({ published: "soon" }));
    expect([reading?.publishedOn, issues[0]]).toEqual([null, expect.objectContaining({ rule: "bad_publication_date", severity: "warning", sheet: "National", row: 9 })]);
  });

  it("takes a total by its name alone, empty weekly columns as nobody, and the waits as they are printed", async () => {
    expect(valuesOf((await read(setCell("ICB", 17, "Treatment Function Code", null))).reading, "E16", "QAA")).toEqual([["2026-01-31", 700]]);
    for (const bytes of [setCell("ICB", 15, ">103-104", null), setCell("ICB", 15, "92nd percentile waiting time (in weeks)", "104+"), setCell("ICB", 19, "% within 18 weeks", 0)]) {
      expect((await read(bytes)).issues).toEqual([]);
    }
  });

  it.each([
    ["a total that is not the sum of its functions", () => changed("ICB", (rows) => rows.splice(15, 1)), "total_mismatch", "ICB", 16],
    ["a body without a total", () => changed("Region", (rows) => rows.splice(16, 1)), "total_mismatch", "Region", 15],
    ["a count that is not the sum of its bands", () => setCell("ICB", 15, "Total 65 plus weeks", 13), "total_mismatch", "ICB", 15],
    ["a band changed by one", () => setCell("National", 15, ">0-1", 701), "total_mismatch", "National", 15],
    ["a share of other counts", () => setCell("ICB", 15, "% within 18 weeks", 0.66), "total_mismatch", "ICB", 15],
    ["a share over 52 weeks of other counts", () => setCell("ICB", 15, "% 52 plus weeks", 0.06), "total_mismatch", "ICB", 15],
    ["a share from 0 to 100", () => setCell("ICB", 15, "% within 18 weeks", 66.67), "out_of_range", "ICB", 15],
    ["a mark for the share of a list", () => setCell("ICB", 15, "% within 18 weeks", "-"), "missing_value", "ICB", 15],
    ["an unknown mark for a count", () => setCell("ICB", 15, TOTAL, "*"), "not_a_number", "ICB", 15],
    ["an unknown mark for a median", () => setCell("ICB", 15, "Average (median) waiting time (in weeks)", "[c]"), "not_a_number", "ICB", 15],
    ["an empty count", () => setCell("ICB", 15, TOTAL, null), "missing_value", "ICB", 15],
    ["a count below zero", () => setCell("ICB", 19, TOTAL, -1), "negative_number", "ICB", 19],
    ["half a pathway", () => setCell("ICB", 15, ">0-1", 400.5), "not_a_number", "ICB", 15],
    ["a function twice", () => setCell("ICB", 16, "Treatment Function Code", "C_100"), "duplicate_key", "ICB", 16],
    ["a total twice", () => changed("National", (rows) => rows.splice(17, 0, [...rows[16]!])), "duplicate_key", "National", 18],
    ["a function named as the total", () => setCell("ICB", 16, "Treatment Function", "Total"), "total_mismatch", "ICB", 16],
    ["a row without a board", () => setCell("ICB", 15, "ICB Code", null), "missing_value", "ICB", 15],
    ["a name for a code", () => setCell("ICB", 15, "ICB Code", "NHS First"), "invalid_code", "ICB", 15],
    ["a row without a function", () => setCell("ICB", 15, "Treatment Function Code", null), "missing_value", "ICB", 15],
    ["a weekly column that is gone", () => changed("ICB", (rows) => (rows[13]![8] = "3 weeks")), "missing_column", "ICB", 14],
    ["a column that stands twice", () => changed("ICB", (rows) => (rows[13]![113] = "Total within 18 weeks")), "duplicate_column", "ICB", 14],
    ["a sheet of another month", () => changed("Region", (rows) => (rows[5] = [null, "Period:", "February 2026"])), "two_periods", "Region", null],
    ["a month in no known words", () => rttWorkbook({ period: "winter" }), "bad_period", "National", 6],
    ["figures of providers", () => rttWorkbook({ basis: "Provider" }), "wrong_publication", "National", 8],
    ["the pathways with a decision to admit", () => rttWorkbook({ title: "Waiting times for incomplete pathways with a decision to admit" }), "wrong_publication", "National", 2],
    ["the completed pathways", () => rttWorkbook({ title: "Waiting times for completed admitted pathways" }), "wrong_publication", "National", 2],
    ["no sheet for regions", async () => packRows(workbookRows(SMALL).filter(({ name }) => name !== "Region")), "missing_sheet", null, null],
    ["no rows", () => changed("Region", (rows) => rows.splice(14)), "no_figures", "Region", null],
    ["boards that add up to more than England", () => packRows(workbookRows({ ...SMALL, ICB: [...SMALL.ICB, ...SMALL.ICB.map((row) => ({ ...row, code: row.code === "QAA" ? "QCC" : "-" })).slice(0, 3)] })), "total_mismatch", "ICB", null],
  ] as const)("refuses %s", async (_what, bytes, rule, sheet, row) => {
    const { issues, refused, reading } = await read(Promise.resolve(bytes()) as Promise<Buffer>);
    expect(issues).toContainEqual(expect.objectContaining({ rule, sheet, row, severity: "refusal" }));
    expect([refused, reading]).toEqual([true, null]);
  });

  it("is not recognised by another sheet or heading, and warns of a new column", async () => {
    expect((await read(changed("ICB", (rows) => (rows[13]![1] = "Provider Code")))).recognised).toBe(false);
    expect((await read(packRows(workbookRows(SMALL).filter(({ name }) => name !== "ICB")))).recognised).toBe(false);
    const { issues, refused } = await read(changed("ICB", (rows) => (rows[13]![119] = "Total 130 plus weeks")));
    expect([refused, issues.map(({ rule, column, sheet }) => [rule, column, sheet])]).toEqual([false, [["unknown_column", "Total 130 plus weeks", "ICB"]]]);
  });
});

const data = path.resolve("../shared/data");
const icbFile = path.join(data, "derived/rtt-incomplete-icb-monthly-2022-10-2026-03.csv.gz");
const englandFile = path.join(data, "derived/rtt-incomplete-england-monthly-2022-10-2026-03.csv");

describe.skipIf(!existsSync(icbFile))("figures published in such workbooks (needs ../shared/data)", () => {
  const rowsOf = (bytes: Buffer): Record<string, string>[] => parse(bytes, { columns: true });
  const numbers = (row: Record<string, string>, names: readonly string[]) => names.map((name) => Number(row[name])) as unknown as WorkbookRow["counts"];
  const add = (a: WorkbookRow["counts"], b: WorkbookRow["counts"]) => a.map((count, index) => count + (b[index] ?? 0)) as unknown as WorkbookRow["counts"];

  it.each(["2022-10", "2026-01"])("come back exactly from a workbook laid out as described: %s", async (month) => {
    const icbs = rowsOf(gunzipSync(readFileSync(icbFile))).filter(({ Period }) => Period === month);
    const england = rowsOf(readFileSync(englandFile)).find(({ Period }) => Period === month) ?? {};
    const names = ["Incomplete_Pathways", "Within_18wks", "Waiters_52plus", "Waiters_65plus", "Waiters_78plus"];
    const totals = new Map<string, WorkbookRow["counts"]>();
    const rows = icbs.map((row): WorkbookRow => {
      const counts = numbers(row, names);
      const code = row["ICB_Code"] ?? "";
      totals.set(code, add(totals.get(code) ?? [0, 0, 0, 0, 0], counts));
      const optional = (name: string): number | string => (row[name] === "" ? "-" : Number(row[name]));
      return { code, name: row["ICB_Name"], treatment: row["TF_Code"] ?? "", treatmentName: row["Treatment_Function"] ?? "", counts, share: optional("Pct_Within_18wks"), median: optional("Median_Wait_Wks"), percentile92: optional("P92_Wait_Wks") };
    });
    const totalRows = [...totals].map(([code, counts]): WorkbookRow => ({ code, name: code, treatment: "C_999", treatmentName: "Total", counts }));
    // England's parts and the regions are not in the files at hand: one function holds all of England.
    const counts = numbers(england, [TOTAL, "Total within 18 weeks", "Total 52 plus weeks", "Total 65 plus weeks", "Total 78 plus weeks"]);
    const whole = ["C_100", "C_999"].map((treatment): WorkbookRow => ({ code: "Y58", name: "SOUTH WEST", treatment, treatmentName: treatment === "C_999" ? "Total" : "One", counts, share: Number(england["% within 18 weeks"]) }));
    const { reading, issues } = await read(packRows(workbookRows({ National: whole, Region: whole, ICB: [...rows, ...totalRows], Commissioner: [] }, { period: month })));
    expect(issues).toEqual([]);

    const found = new Map((reading?.figures ?? []).map((figure: SourceFigure) => [`${figure.metricCode} ${figure.area.code} ${figure.detail[0]?.code ?? "all"}`, figure]));
    const five = (key: string) => [found.get(`E16 ${key}`)?.value, found.get(`E01 ${key}`)?.numerator, found.get(`E03 ${key}`)?.numerator, found.get(`E04 ${key}`)?.value, found.get(`E17 ${key}`)?.value];
    expect(found.size).toBe((42 * 24 + 2 + 2) * 5);
    for (const row of icbs) expect([row["ICB_Code"], row["TF_Code"], ...five(`${row["ICB_Code"]} ${row["TF_Code"]}`)]).toEqual([row["ICB_Code"], row["TF_Code"], ...numbers(row, names)]);
    for (const row of icbs) {
      const share = found.get(`E01 ${row["ICB_Code"]} ${row["TF_Code"]}`);
      if (row["Incomplete_Pathways"] !== "0") expect(share?.value).toBeCloseTo(100 * Number(row["Pct_Within_18wks"]), 9);
    }
    expect(five("England all")).toEqual(counts);
    if (month === "2026-01") {
      const sum = [...totals.keys()].reduce((added, code) => added + (found.get(`E16 ${code} all`)?.value ?? 0), 0);
      expect([found.get("E16 England all")?.value, sum]).toEqual([7_155_958, 7_019_467]);
    }
  }, 60_000);

  it("are not sought in another publication's workbook", async () => {
    expect((await readPath(rttIncompleteCommissionerWorkbook, path.join(data, "ae/June-2025-AE-by-provider-3euC4-1.xlsx"))).recognised).toBe(false);
    expect((await readPath(rttIncompleteCommissionerWorkbook, path.join(data, "cancer/SEPTEMBER-2025-CWT-CRS-PROVIDER-WORKBOOK-FINAL.xlsx"))).recognised).toBe(false);
  });
});
