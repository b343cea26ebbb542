import { describe, expect, it } from "vitest";
import type { SourceFile } from "../../reading/source-file";
import { readTypedBytes } from "../../testing/read-typed";
import { SOURCES } from "../registry";
import { sicknessCsv } from "../sickness-absence-csv/fixtures/build-sickness-csv";
import { coreCsv } from "./fixtures/build-core-csv";
import { turnoverCsv } from "./fixtures/build-turnover-csv";
import { isCore, parseCore } from "./parse-core";
import { isTurnover, parseTurnover } from "./parse-turnover";

const core = (text: string) => readTypedBytes(parseCore, "a.csv", text);
const turnover = (text: string) => readTypedBytes(parseTurnover, "a.csv", text);
const ENGLAND = "2025-10-31,National,All NHSE regions,All NHSE regions,All ICS areas,All ICS areas,All organisations,All organisations,All staff groups,All staff groups,1004.25,1184";

describe("Core 1, staff by group", () => {
  it("keeps every level, month and group as published", async () => {
    const { result, issues } = await core(coreCsv());
    expect(issues).toEqual([]);
    expect(result?.months).toEqual(["2025-09-30", "2025-10-31"]);
    expect(result?.rows.map(({ row, level, code, regionCode, icsCode, headcount, fte }) => [row, level, code, regionCode, icsCode, headcount, fte])).toEqual([
      [2, "england", null, null, null, 1180, 1000.5],
      [3, "england", null, null, null, 1184, 1004.25],
      [4, "region", "Y58", "Y58", null, 1060, 900.25],
      [5, "ics", "QVV", "Y58", "QVV", 1061, 900.25],
      [6, "organisation", "RAA", "Y58", "QVV", 1001, 850.12345],
      [7, "organisation", "RAA", "Y58", "QVV", 350, 300.4],
      [8, "organisation", "RAA", "Y58", "QVV", 0, 0],
      [9, "organisation", "QVV", "Y58", "QVV", 60, 50.12655],
      [10, "organisation", "T1Z", "QZZ", "QZZ", 124, 104],
    ]);
    expect(result?.rows[6]).toMatchObject({ name: "First NHS Foundation Trust", mainStaffGroup: "Professionally qualified clinical staff", staffGroup: "Scientific, therapeutic & technical staff" });
  });

  it("keeps the staff of a system apart from those its board employs, under the same code", async () => {
    const { result } = await core(coreCsv());
    expect(result?.rows.filter(({ code }) => code === "QVV").map(({ level, name, headcount }) => [level, name, headcount])).toEqual([
      ["ics", "Dorset", 1061],
      ["organisation", "NHS Dorset Integrated Care Board", 60],
    ]);
  });

  it.each([
    ["a day within a month", ENGLAND, ENGLAND.replace("2025-10-31", "2025-10-15"), "bad_period", 3],
    ["a month in other words", ENGLAND, ENGLAND.replace("2025-10-31", "Month 7"), "bad_period", 3],
    ["a level nobody described", "ICS area,Y58", "Sub-ICB location,Y58", "unknown_part", 5],
    ["an empty level", "ICS area,Y58", ",Y58", "unknown_part", 5],
    ["a system without its code", "ICS area,Y58,South West,QVV", "ICS area,Y58,South West,", "missing_value", 5],
    ["a trust's code cut short", "RAA,First NHS Foundation Trust,All staff groups", "RA,First NHS Foundation Trust,All staff groups", "invalid_code", 6],
    ["a region by its ONS code", "NHS England region,Y58", "NHS England region,E40000006", "invalid_code", 4],
    ["all organisations as one organisation", "RAA,First NHS Foundation Trust,All staff groups", "All organisations,All organisations,All staff groups", "invalid_code", 6],
    ["a trust's row called a system's", "Organisation,Y58,South West,QVV,Dorset,RAA,First NHS Foundation Trust,All staff groups", "ICS area,Y58,South West,QVV,Dorset,RAA,First NHS Foundation Trust,All staff groups", "invalid_code", 6],
    ["a region's row called national", "NHS England region,Y58", "National,Y58", "invalid_code", 4],
    ["a body without a name", "QVV,Dorset,All organisations", "QVV,,All organisations", "missing_value", 5],
    ["a row without a staff group", "Nurses & health visitors", "", "missing_value", 7],
    ["an empty number", "300.4,350", ",350", "missing_value", 7],
    ["a mark nobody explained", "300.4,350", "300.4,*", "not_a_number", 7],
    ["half a person", "300.4,350", "300.4,350.5", "not_a_number", 7],
    ["fewer than nobody", "300.4,350", "300.4,-350", "negative_number", 7],
    ["posts without people", ",0,0", ",12.5,0", "out_of_range", 8],
    ["a body's group twice", "2025-09-30,National", "2025-10-31,National", "duplicate_key", 3],
    ["a row that lacks a cell", "300.4,350", "300.4", "column_count", 7],
  ])("refuses %s", async (_what, from, to, rule, row) => {
    expect(coreCsv()).toContain(from);
    const { result, refused, issues } = await core(coreCsv().replace(from, to));
    expect([refused, result]).toEqual([true, null]);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("takes a group spelt with other capitals for the same group", async () => {
    const { issues } = await core(coreCsv([ENGLAND, ENGLAND.replaceAll("All staff groups", "All Staff Groups")]));
    expect(issues.map(({ rule, row, column }) => [rule, row, column])).toEqual([["duplicate_key", 3, "STAFF_GROUP_1"]]);
  });

  it("refuses a missing column, one that stands twice, a header alone and a file cut within its last number", async () => {
    const rules = async (text: string) => (await core(text)).issues.map(({ rule, column, row }) => [rule, column, row]);
    expect(await rules(coreCsv().replace("HEADCOUNT", "STAFF"))).toContainEqual(["missing_column", "HEADCOUNT", 1]);
    expect(await rules(coreCsv().replace("ICS_NAME", "ICS_CODE"))).toContainEqual(["missing_column", "ICS_NAME", 1]);
    expect(await rules(coreCsv([], "FTE,DATA_MONTH,DATA_LEVEL,NHSE_REGION_CODE,NHSE_REGION_NAME,ICS_CODE,ICS_NAME,ORG_CODE,ORG_NAME,MAIN_STAFF_GROUP,STAFF_GROUP_1,FTE,HEADCOUNT"))).toContainEqual(["duplicate_column", "FTE", 1]);
    expect(await rules(coreCsv([]))).toEqual([["no_figures", null, null]]);
    expect(await rules(coreCsv().slice(0, -3))).toContainEqual(["truncated_file", "HEADCOUNT", 10]);
  });

  it("warns once where full-time posts outnumber people, as they would in swapped columns", async () => {
    const { result, issues } = await core(coreCsv(undefined, "DATA_MONTH,DATA_LEVEL,NHSE_REGION_CODE,NHSE_REGION_NAME,ICS_CODE,ICS_NAME,ORG_CODE,ORG_NAME,MAIN_STAFF_GROUP,STAFF_GROUP_1,FTE,HEADCOUNT").replace("1004.25,1184", "1184,1004"));
    expect(issues.map(({ rule, row, severity }) => [rule, row, severity])).toEqual([["out_of_range", 3, "warning"]]);
    expect(result?.rows[1]).toMatchObject({ fte: 1184, headcount: 1004 });
  });
});

describe("Turnover 1, joiners and leavers", () => {
  it("reads the four counts of a year, England beside the regions and never their sum", async () => {
    const { result, issues } = await turnover(turnoverCsv());
    expect(issues).toEqual([]);
    expect(result?.rows.map(({ type, regionCode, name, headcount, fte }) => [type, regionCode, name, headcount, fte])).toEqual([
      ["staff_at_end", null, "England", 1010, 900.5],
      ["staff_at_start", null, "England", 1000, 890],
      ["joiners", null, "England", 120, 100.25],
      ["leavers", null, "England", 110, 90.12345],
      ["staff_at_start", "Y58", "South West", 600, 540],
      ["leavers", "Y58", "South West", 70, 60],
      ["leavers", "Y63", "North East and Yorkshire", 42, 30.12345],
      ["joiners", "Y58", "South West", 0, 0],
    ]);
    expect(result?.rows[0]).toMatchObject({ row: 2, from: "2024-10-31", to: "2025-10-31", mainStaffGroup: "All staff groups", staffGroup: "All staff groups" });
  });

  it("reads published rows, whose leavers of the regions are 39 more than England's", async () => {
    const all = "All staff groups,All staff groups";
    const regions = ["Y56,London,25017,22632.91126", "Y58,South West,16437,13663.92131", "Y59,South East,20750,17794.19241", "Y60,Midlands,26993,22648.5356", "Y61,East of England,15371,13133.98126", "Y62,North West,22713,19354.59976", "Y63,North East and Yorkshire,24402,20237.09201"];
    const lines = ["All NHSE regions,All NHSE regions,151644,129465.23361", ...regions].map((line) => {
      const [code, name, heads, fte] = line.split(",");
      return `202410 to 202510,Leavers,${code},${name},${all},${heads},${fte}`;
    });
    const { result, issues } = await turnover(turnoverCsv(lines));
    expect(issues).toEqual([]);
    const [england, ...parts] = result?.rows ?? [];
    expect(parts.reduce((sum, { headcount }) => sum + headcount, 0) - (england?.headcount ?? 0)).toBe(39);
    expect(parts.reduce((sum, { fte }) => sum + fte, 0)).toBeCloseTo(england?.fte ?? 0, 4);
  });

  it.each([
    ["a month for a year", "202410 to 202510,Denominator at end", "202510,Denominator at end", "bad_period", 2],
    ["a quarter", "202410 to 202510,Denominator at end", "202407 to 202510,Denominator at end", "bad_period", 2],
    ["a thirteenth month", "202410 to 202510,Denominator at end", "202413 to 202513,Denominator at end", "bad_period", 2],
    ["years the wrong way round", "202410 to 202510,Denominator at end", "202510 to 202410,Denominator at end", "bad_period", 2],
    ["a count nobody described", "Joiners,All", "Movers,All", "unknown_part", 4],
    ["a region by its name alone", "Y58,South West,All staff groups,All staff groups,600", ",South West,All staff groups,All staff groups,600", "missing_value", 6],
    ["a region's old code", "Y58,South West,All staff groups,All staff groups,600", "RC1,South West,All staff groups,All staff groups,600", "invalid_code", 6],
    ["England's code beside a region's name", "Y58,South West,All staff groups,All staff groups,600", "All NHSE regions,South West,All staff groups,All staff groups,600", "invalid_code", 6],
    ["more leavers than staff", ",70,60", ",601,60", "out_of_range", 7],
    ["more joiners than staff", ",120,100.25", ",1011,100.25", "out_of_range", 4],
    ["a number in brackets", ",70,60", ",(70),60", "not_a_number", 7],
    ["an empty number of full-time posts", ",70,60", ",70,", "missing_value", 7],
    ["a count twice", "Y63,North East and Yorkshire", "Y58,South West", "duplicate_key", 8],
    ["a row that lacks a cell", "NHS infrastructure support,", "", "column_count", 9],
  ])("refuses %s", async (_what, from, to, rule, row) => {
    expect(turnoverCsv()).toContain(from);
    const { result, refused, issues } = await turnover(turnoverCsv().replace(from, to));
    expect([refused, result]).toEqual([true, null]);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("refuses a missing column and a header alone", async () => {
    expect((await turnover(turnoverCsv().replace(",HC,", ",Headcount,"))).issues.map(({ rule, column }) => [rule, column])).toContainEqual(["missing_column", "HC"]);
    expect((await turnover(turnoverCsv([]))).issues.map(({ rule }) => rule)).toEqual(["no_figures"]);
  });
});

describe("telling the files apart", () => {
  const opened = async (text: string): Promise<SourceFile | null> => {
    let found: SourceFile | null = null;
    await readTypedBytes(async (file) => ((found = file), null), "a.csv", text);
    return found;
  };

  it.each([
    ["Core 1", coreCsv(), [true, false]],
    ["Turnover 1", turnoverCsv(), [false, true]],
    ["sickness absence", sicknessCsv(), [false, false]],
  ])("%s", async (_name, text, expected) => {
    const file = await opened(text);
    expect(file !== null && [isCore(file), isTurnover(file)]).toEqual(expected);
  });

  it("neither is taken by a source that gives figures of the catalogue", async () => {
    for (const text of [coreCsv(), turnoverCsv()]) {
      const file = await opened(text);
      expect(file === null ? ["not opened"] : SOURCES.filter((source) => source.recognise(file)).map(({ id }) => id)).toEqual([]);
    }
  });
});
