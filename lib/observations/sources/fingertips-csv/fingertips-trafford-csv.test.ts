import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { SourceReading } from "../../domain/source-figure";
import { readBytes, readPath } from "../../testing/read-source";
import { onsExploreLocalCsv } from "../ons-explore-local-csv/map";
import { traffordFile } from "./fixtures/build-trafford-csv";
import { fingertipsCsv } from "./map";
import { fingertipsTraffordCsv } from "./map-trafford";

const read = (text: string) => readBytes(fingertipsTraffordCsv, "a.csv", text);

describe("Fingertips figures in the columns of Trafford Data Lab", () => {
  it("finds the sex under inequality, and NA is no value", async () => {
    const { reading, issues } = await read(traffordFile());
    expect(issues).toEqual([]);
    expect(reading?.figures.map(({ metricCode, area, detail, value, mark }) => [metricCode, area.kind, area.code, detail[0]?.code, value, mark])).toEqual([
      ["O03", "england", "E92000001", "male", 61.5, null],
      ["O03", "england", "E92000001", "female", 62, null],
      ["O03", "council", "E08000001", "male", 58.4, null],
      ["O03", "council", "E09000001", "male", null, "not_available"],
    ]);
    expect(reading?.passedOver).toEqual({ "district councils": 1 });
  });

  it("finds the sex under unit", async () => {
    const row = (unit: string) => `E92000001,England,Country,2024,Smoking Prevalence in adults (aged 18 and over) - current smokers (APS),Percentage,${unit},10.4,Not compared,NA`;
    const { reading } = await read(traffordFile([row("Persons"), row("Male")]));
    expect(reading?.figures.map(({ metricCode, detail, value, period }) => [metricCode, detail, value, period.start])).toEqual([["P05", [], 10.4, "2024-01-01"]]);
    expect(reading?.passedOver).toEqual({ "other sex: Male": 1 });
  });

  it.each([
    ["an indicator that is no measure", traffordFile().replace("Healthy life expectancy at birth", "Under 75 mortality rate from causes considered preventable"), "unknown_indicator", 2],
    ["a sex nowhere", traffordFile().replace("Not compared,Male", "Not compared,NA"), "unknown_part", 2],
    ["a sex in two columns", traffordFile().replace("Years,61.5", "Male,61.5"), "unknown_part", 2],
    ["another measure", traffordFile().replace("Life expectancy,Years,58.4", "Slope Index of Inequality,Years,58.4"), "unknown_part", 4],
    ["a body twice", traffordFile().replace("E09000001", "E08000001"), "duplicate_key", 5],
    ["a code of another kind", traffordFile().replace("E08000001", "E07000001"), "invalid_code", 4],
    ["years beyond a life", traffordFile().replace("58.4", "584"), "out_of_range", 4],
    ["another mark", traffordFile().replace("Years,NA", "Years,-"), "not_a_number", 5],
    ["a split year", traffordFile().replace("2020 - 22", "2020/22"), "bad_period", 2],
    ["a column that is gone", traffordFile().replace("measure", "kind"), "missing_column", 1],
  ])("refuses %s", async (_what, text, rule, row) => {
    const { issues, refused, reading } = await read(text);
    expect([refused, reading]).toEqual([true, null]);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("is not taken for the publisher's layout, nor for the file of the Office for National Statistics", async () => {
    expect((await readBytes(fingertipsCsv, "a.csv", traffordFile())).recognised).toBe(false);
    expect((await readBytes(onsExploreLocalCsv, "a.csv", traffordFile())).recognised).toBe(false);
  });
});

const DATA = path.resolve("../shared/data");
const FOLDER = path.join(DATA, "fingertips/trafford-data-lab");
const readFile = async (name: string) => {
  const { reading, issues } = await readPath(fingertipsTraffordCsv, path.join(FOLDER, `${name}.csv.gz`));
  expect(issues).toEqual([]);
  return reading;
};
const england = (reading: SourceReading | null) =>
  (reading?.figures ?? []).filter(({ area }) => area.kind === "england").slice(-2).map(({ metricCode, detail, period, value }) => [metricCode, detail[0]?.code ?? "", period.start, period.end, value]);

describe.skipIf(!existsSync(FOLDER))("files of Trafford Data Lab (skipped where ../shared/data is absent)", () => {
  it.each([
    ["adults_smoking", 4587, 1818, 33, [["P05", "", "2023-01-01", "2023-12-31", 10.9], ["P05", "", "2024-01-01", "2024-12-31", 10.4]]],
    ["healthy_life_expectancy", 2128, 2128, 32, [["O03", "male", "2022-01-01", "2024-12-31", 60.9], ["O03", "female", "2022-01-01", "2024-12-31", 61.3]]],
    ["inequality_life_expectancy", 4752, 2128, 48, [["O02", "male", "2022-01-01", "2024-12-31", 10.4], ["O02", "female", "2022-01-01", "2024-12-31", 8]]],
    ["life_expectancy", 5516, 2394, 36, [["O01", "male", "2023-01-01", "2025-12-31", 79.7], ["O01", "female", "2023-01-01", "2025-12-31", 83.5]]],
    ["nhs_health_checks", 2511, 2511, 0, [["P04", "", "2021-04-01", "2025-09-30", 32.6], ["P04", "", "2021-04-01", "2025-12-31", 34.4]]],
    ["overweight_adult", 3089, 1330, 0, [["P09", "", "2023-11-16", "2024-11-15", 64.5], ["P09", "", "2024-11-16", "2025-11-15", 64.6]]],
  ])("%s: rows, figures, missing values and England", async (name, rows, figures, missing, last) => {
    const reading = await readFile(name);
    expect([reading?.rowsRead, reading?.figures.length, reading?.figures.filter(({ value }) => value === null).length]).toEqual([rows, figures, missing]);
    expect(england(reading)).toEqual(last);
  });

  it.each([["mortality_rate", "considered preventable"], ["adults_smoking_manual", "routine and manual"]])("%s is refused: another measure", async (name, words) => {
    const { reading, issues } = await readPath(fingertipsTraffordCsv, path.join(FOLDER, `${name}.csv.gz`));
    expect(reading).toBeNull();
    expect(issues.map(({ rule, row, message }) => [rule, row, message.includes(words)])).toEqual([["unknown_indicator", 2, true]]);
  });

  it("agrees with the Office for National Statistics on healthy life expectancy, body by body", async () => {
    const key = ({ area, period, detail }: SourceReading["figures"][number]) => [area.code, period.start, period.end, detail[0]?.code].join("|");
    const ons = (await readPath(onsExploreLocalCsv, path.join(DATA, "ons-explore-local/healthy-life-expectancy.csv.gz"))).reading;
    const published = new Map(ons?.figures.map((figure) => [key(figure), figure.value]));
    const shared = ((await readFile("healthy_life_expectancy"))?.figures ?? []).filter((figure) => figure.value !== null && published.has(key(figure)));
    expect(shared.length).toBe(2064);
    expect(shared.filter((figure) => figure.value !== published.get(key(figure)))).toEqual([]);
  });
});
