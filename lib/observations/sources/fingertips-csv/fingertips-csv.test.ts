import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readReference } from "@/prisma/seed/reference/read-reference";
import { readBytes, readPath, valuesOf } from "../../testing/read-source";
import { fingertipsFile } from "./fixtures/build-fingertips-csv";
import { fingertipsCsv } from "./map";
import { INDICATORS } from "./schema";

const read = (text: string) => readBytes(fingertipsCsv, "a.csv", text);
const renamed = (id: string, name: string) => fingertipsFile().replaceAll("93085,Smoking status at time of delivery", `${id},${name}`);

describe("the Fingertips CSV", () => {
  it("gives each body once, with its parts, and tells zero from missing", async () => {
    const { reading, issues } = await read(fingertipsFile());
    expect(issues).toEqual([]);
    expect(reading?.figures.map(({ area, value, numerator, denominator, mark, row }) => [area.kind, area.code, value, numerator, denominator, mark, row])).toEqual([
      ["england", "E92000001", 8.75, 43750, 500000, null, 2],
      ["icb", "nE54000027", 6.25, 1250, 20000, null, 4],
      ["council", "E06000001", 0, 0, 1200, null, 5],
      ["council", "E10000003", null, null, null, "not_available", 6],
    ]);
    expect(reading?.figures[0]).toMatchObject({ metricCode: "P06", period: { start: "2022-04-01", end: "2023-03-31" }, detail: [], status: "final" });
    expect([reading?.rowsRead, reading?.passedOver]).toEqual([7, { "the same figure again under another parent area": 1, practices: 1, "breakdowns by deprivation or another category": 1 }]);
  });

  it("reads smokers recorded by practices as a measure of their own, not as the survey's", async () => {
    const { reading, issues } = await read(renamed("91547", "Smoking prevalence in adults (15+) - current smokers (QOF)").replaceAll(",Female,All ages,", ",Persons,15+ yrs,"));
    expect(issues).toEqual([]);
    expect(reading?.figures.map(({ metricCode, area, value }) => [metricCode, area.kind, value])).toEqual([["P28", "england", 8.75], ["P28", "icb", 6.25], ["P28", "council", 0], ["P28", "council", null]]);
  });

  it.each(["Column not used", "Compared to percentiles", "Compared to Region value or percentiles", "Compared to ICBs value or percentiles"])("goes by the names of columns, whatever the parent makes of them: %s", async (heading) => {
    const { issues, reading } = await read(fingertipsFile().replace("Compared to percentiles", heading));
    expect([issues, reading?.figures.length]).toEqual([[], 4]);
  });

  it.each([
    ["a share that its parts do not give", fingertipsFile().replace("2022/23,6.25,", "2022/23,6.26,"), "total_mismatch", 4],
    ["England twice with two values", fingertipsFile().replace("E92000001,England,E92000001,England,England,Female,All ages,,,2022/23,8.75,8.5,9,,,43750", "E92000001,England,E92000001,England,England,Female,All ages,,,2022/23,8.76,8.5,9,,,43800"), "duplicate_key", 3],
    ["a value below its limits", fingertipsFile().replace("6.25,6,6.5", "6.25,6.3,6.5"), "out_of_range", 4],
    ["a value above its limits", fingertipsFile().replace("6.25,6,6.5", "6.25,6,6.2"), "out_of_range", 4],
    ["a share above 100", fingertipsFile().replace("8.75,8.5,9,,,43750,500000", "101,,,,,,"), "out_of_range", 2],
    ["a count above its denominator", fingertipsFile().replace("6.25,6,6.5,,,1250,20000", "6.25,6,6.5,,,125000,20000"), "out_of_range", 4],
    ["a negative count", fingertipsFile().replace(",1250,20000", ",-1250,20000"), "negative_number", 4],
    ["a board's code cut short", fingertipsFile().replace("nE54000027", "nE5400027"), "invalid_code", 4],
    ["a district's code on a unitary authority", fingertipsFile().replace("E06000001", "E07000001"), "invalid_code", 5],
    ["a calendar year", fingertipsFile().replace("All ages,,,2022/23,8.75", "All ages,,,2022,8.75"), "bad_period", 2],
    ["a year that is not the sortable one", fingertipsFile().replace("20220000", "20210000"), "bad_period", 2],
    ["a range that is not the period's", fingertipsFile().replace(",,,1y", ",,,3y"), "bad_period", 2],
    ["a dash for a value", fingertipsFile().replace("8.75,8.5,9", "-,8.5,9"), "not_a_number", 2],
    ["an empty value for an unknown reason", fingertipsFile().replace("Value missing in source data", "Value lost"), "value_note", 6],
    ["a value whose note says there is none", fingertipsFile().replace("500000,,", "500000,Value missing in source data,"), "value_note", 2],
    ["a row without an indicator", fingertipsFile().replace("93085,", ","), "missing_value", 2],
    ["an indicator under another's id", renamed("93721", "Under 75 mortality rate from causes considered preventable"), "unknown_indicator", 2],
    ["another name under a known id", renamed("92033", "Year 6 prevalence of overweight (including obesity)"), "unknown_indicator", 2],
    ["three years of children put together", renamed("92033", '"Year 6: prevalence of obesity (including severe obesity), 3-years data combined"'), "unknown_indicator", 2],
    ["a row that lacks a cell", fingertipsFile().replace(",8.75,8.5,9,", ",8.75,8.5,"), "column_count", 2],
    ["a column that is gone", fingertipsFile().replace("Category Type", "Kind"), "missing_column", 1],
    ["a column called as another", fingertipsFile().replace("Category,", "Category Type,"), "missing_column", 1],
    ["two columns called Value", fingertipsFile().replace("Recent Trend", "Value"), "duplicate_column", 1],
  ])("refuses %s", async (_what, text, rule, row) => {
    const { issues, refused, reading } = await read(text);
    expect([refused, reading]).toEqual([true, null]);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("says which sexes and ages it found where none is the measure's", async () => {
    const { issues } = await read(fingertipsFile().replaceAll(",Female,", ",Persons,"));
    expect(issues.map(({ rule, message }) => [rule, message.includes("other sex: Persons (5)")])).toEqual([["no_figures", true]]);
  });

  it("reads male and female apart, single years aside, without a share to check", async () => {
    const life = (period: string, sex: string, value: string, years: string) => `90366,Life expectancy at birth,,,E92000001,England,England,${sex},All ages,,,${period},${value},,,,,100,90,,,Not compared,Not compared,20200000,,,${years}`;
    const { reading, issues } = await read(fingertipsFile([life("2020 - 22", "Male", "78.9", "3y"), life("2020 - 22", "Female", "82.8", "3y"), life("2020", "Male", "78.6", "1y")]));
    expect(issues).toEqual([]);
    expect(reading?.figures.map(({ metricCode, detail, value, period }) => [metricCode, detail, value, period.end])).toEqual([
      ["O01", [{ by: "sex", code: "male", name: "Male" }], 78.9, "2022-12-31"],
      ["O01", [{ by: "sex", code: "female", name: "Female" }], 82.8, "2022-12-31"],
    ]);
    expect(reading?.passedOver).toEqual({ "figures of 1 year, where the measure is of 3": 1 });
  });

  it("marks provisional figures and reports remarks on values", async () => {
    const row = '40401,Under 75 mortality rate from all cardiovascular diseases (1 year range),,,E92000001,England,England,Persons,<75 yrs,,,2025 (provisional),71.5,70.8,72.3,,,35820,50000000,"Aggregated from all known lower geography values",,Not compared,Not compared,20250000,,,1y';
    const { reading, issues } = await read(fingertipsFile([row]));
    expect(reading?.figures[0]).toMatchObject({ metricCode: "O04", value: 71.5, status: "provisional", period: { start: "2025-01-01", end: "2025-12-31" } });
    expect(issues.map(({ rule, severity, row: at }) => [rule, severity, at])).toEqual([["value_note", "warning", 2]]);
  });

  it("maps only to measures of the catalogue that name the indicator, in their unit", () => {
    const metrics = new Map(readReference().metrics.map((metric) => [metric.code, metric]));
    for (const { id, metricCode, kind } of INDICATORS) {
      const metric = metrics.get(metricCode);
      expect(metric?.identifiers.some((one) => one.id === id), id).toBe(true);
      expect(metric?.unit, id).toBe({ share: "percent", rate: "rate", years: "years", gap: "years" }[kind]);
    }
  });
});

const FOLDER = path.resolve("../shared/data/fingertips");
const real = (name: string) => {
  const bytes = readFileSync(path.join(FOLDER, name));
  return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
};

describe.skipIf(!existsSync(FOLDER))("published files (skipped where ../shared/data is absent)", () => {
  it.each([
    ["200-learning-disability-qof.data.csv", "Learning disability: QOF prevalence (all ages)"],
    ["247-dementia-qof.data.csv", "Dementia: QOF prevalence (all ages)"],
  ])("%s is recognised and refused by the indicator's name", async (file, words) => {
    const { recognised, issues } = await readPath(fingertipsCsv, path.join(FOLDER, file));
    expect([recognised, issues.filter(({ rule, message }) => rule === "unknown_indicator" && message.includes(words)).length]).toEqual([true, 1]);
  });

  it("refuses smokers recorded by practices for the rows that somebody else added and two shares that are not those of their parts", async () => {
    const { recognised, reading, issues } = await readPath(fingertipsCsv, path.join(FOLDER, "91547-smoking-prevalence-qof.data.csv.gz"));
    expect([recognised, reading]).toEqual([true, null]);
    expect(issues.filter(({ severity }) => severity === "refusal").map(({ rule, row }) => [rule, row])).toEqual([["total_mismatch", 1974], ["total_mismatch", 1977], ["missing_value", 11362]]);
  });

  it("have the 27 headings of the small file, which the interface's CSV of one indicator has too", () => {
    const headings = (text: string) => text.slice(0, text.indexOf("\n")).trim().split(",");
    const published = headings(real("91547-smoking-prevalence-qof.data.csv.gz"));
    expect(published).toHaveLength(27);
    expect(published.map((heading) => (heading === "Column not used" ? "Compared to percentiles" : heading))).toEqual(headings(fingertipsFile()));
    expect(headings(real("247-dementia-qof.data.csv"))).toEqual(headings(fingertipsFile()));
  });

  it("gives figures under the published heading line, without a warning of a new column", async () => {
    const text = real("91547-smoking-prevalence-qof.data.csv.gz");
    const { issues, reading } = await read(fingertipsFile(undefined, text.slice(0, text.indexOf("\n")).trim()));
    expect([issues, reading?.figures.length]).toEqual([[], 4]);
  });

  // No file of an indicator of the catalogue is at hand, so the rows of another stand under the id of one.
  const smoking = () =>
    real("91547-smoking-prevalence-qof.data.csv.gz").split("\r\n").filter((line) => !line.startsWith(",")).join("\r\n")
      .replaceAll("91547,Smoking prevalence in adults (15+) - current smokers (QOF)", "22401,Emergency hospital admissions due to falls in people aged 65 and over").replaceAll(",15+ yrs,", ",65+ yrs,");

  it("reads a whole file of its bytes: England, 42 boards in two years, councils, value notes", async () => {
    const { reading, issues } = await read(smoking());
    expect(issues.filter(({ severity }) => severity === "refusal")).toEqual([]);
    expect(reading?.rowsRead).toBe(11_360);
    const count = (kind: string, end: string) => reading?.figures.filter(({ area, period }) => area.kind === kind && period.end === end).length;
    expect([count("icb", "2023-03-31"), count("icb", "2022-03-31"), count("england", "2023-03-31")]).toEqual([42, 42, 1]);
    expect(valuesOf(reading, "P21", "E92000001").at(-1)).toEqual(["2023-03-31", 14.71089355]);
    expect(valuesOf(reading, "P21", "nE54000027")[0]).toEqual(["2017-03-31", 16.23568076]);
    expect(valuesOf(reading, "P21", "E06000060").find(([end]) => end === "2018-03-31")).toEqual(["2018-03-31", null]);
    const passed = Object.values(reading?.passedOver ?? {}).reduce((added, one) => added + one, 0);
    expect((reading?.figures.length ?? 0) + passed).toBe(11_360);
  });

  it("refuses just the two shares of that file that do not follow from their parts", async () => {
    const { issues } = await read(smoking().replaceAll("22401,Emergency hospital admissions due to falls in people aged 65 and over", "93085,Smoking status at time of delivery").replaceAll(",Persons,65+ yrs,", ",Female,All ages,"));
    expect(issues.filter(({ severity }) => severity === "refusal").map(({ rule, row }) => [rule, row])).toEqual([["total_mismatch", 1974], ["total_mismatch", 1977]]);
  });

  it("takes England once from a file that has it under two parents", async () => {
    const text = real("247-dementia-qof.data.csv").replaceAll("247,Dementia: QOF prevalence (all ages)", "93085,Smoking status at time of delivery").replaceAll(",Persons,", ",Female,");
    const { reading, issues } = await read(text);
    expect(issues).toEqual([]);
    expect([reading?.figures.length, reading?.passedOver]).toEqual([14, { "the same figure again under another parent area": 14, practices: 196 }]);
    expect(valuesOf(reading, "P06", "E92000001")[0]).toEqual(["2010-03-31", 0.454920942252378]);
  });

  it("leaves deprivation deciles aside", async () => {
    const text = real("200-learning-disability-qof.data.csv").replaceAll("200,Learning disability: QOF prevalence (all ages)", "93085,Smoking status at time of delivery").replaceAll(",Persons,", ",Female,");
    const { reading } = await read(text);
    expect([reading?.figures.length, reading?.passedOver["breakdowns by deprivation or another category"]]).toEqual([9, 320]);
  });
});
