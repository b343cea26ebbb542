import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parsePublishedFigures, publishedFiguresCsv, type PublishedFigure } from "@/prisma/seed/reference/published-figure";
import { readReference } from "@/prisma/seed/reference/read-reference";

const FOLDER = path.resolve("prisma/seed/reference");
const { areas, metrics, sources } = readReference();
const compiled = sources.filter(({ figures }) => figures !== undefined);
const byFile = new Map(compiled.map(({ file }) => [file, parsePublishedFigures(readFileSync(path.join(FOLDER, file), "utf8"))]));
const all = [...byFile.values()].flat();
const figure = (metricCode: string, areaKey: string, periodEnd: string) => all.find((one) => one.metricCode === metricCode && one.areaKey === areaKey && one.periodEnd === periodEnd);
const kindOf = new Map(areas.map(({ key, kind }) => [key, kind]));
const RATIO: Readonly<Record<string, number>> = { percent: 100, rate: 100_000, days: 1 };
/** Rates per other numbers of people than 100,000. */
const PER: Readonly<Record<string, number>> = { G01: 1_000 };
const ratioOf = (code: string): number => PER[code] ?? RATIO[metrics.find((metric) => metric.code === code)?.unit ?? "none"] ?? NaN;

describe("published figures", () => {
  it("are those of the folder, each with its publication and the fingerprints of its inputs", () => {
    expect(compiled.map(({ file }) => file).sort()).toEqual(readdirSync(path.join(FOLDER, "figures")).map((name) => `figures/${name}`).sort());
    expect(new Set(compiled.map(({ figures }) => figures?.publication)).size).toBe(compiled.length);
    for (const { note, file, figures } of compiled) expect([file, note.startsWith("Compiled by this project from"), figures?.dayRule.endsWith(".")]).toEqual([file, true, true]);
  });

  it.each([
    ["ae", 38, 1_415, ["U01"], ["england", "icb"]],
    ["cancer", 12, 1_548, ["E06", "E07", "E08"], ["england", "icb"]],
    ["discharge-ready-date", 1, 392, ["J01", "J02"], ["council", "england", "icb"]],
    ["two-hour-response", 12, 504, ["J07"], ["icb"]],
    ["sickness-absence", 10, 2_039, ["W04"], ["trust"]],
    ["fingertips-health-checks", 19, 2_511, ["P04"], ["council", "england"]],
    ["fingertips-smoking", 14, 1_818, ["P05"], ["council", "england"]],
    ["fingertips-overweight", 10, 1_330, ["P09"], ["council", "england"]],
    ["vaccination-coverage", 10, 1_591, ["P11"], ["council", "england", "region"]],
    ["adult-social-care-outcomes", 2, 489, ["J05", "W03"], ["council", "england", "statistical_region"]],
    ["gp-appointments", 1, 43, ["G01"], ["england", "icb"]],
    ["early-cancer", 10, 1_610, ["P22"], ["council", "england", "statistical_region"]],
    ["criteria-to-reside", 41, 3_355, ["J16", "J17"], ["icb"]],
    ["diagnostics", 12, 1_727, ["E09"], ["trust"]],
    ["preventable-cardiovascular-deaths", 22, 3_498, ["O08"], ["council", "england", "statistical_region"]],
    ["cardiovascular-deaths", 1, 152, ["O04"], ["council", "england"]],
    ["talking-therapies", 3, 129, ["M01"], ["england", "icb"]],
    ["quality-and-outcomes-framework", 1, 172, ["P24", "P25", "P26", "P27"], ["england", "icb"]],
    ["community-waits", 1, 43, ["E14"], ["england", "icb"]],
    ["adult-obesity", 10, 1_637, ["P23"], ["council", "england", "statistical_region"]],
    ["recorded-smokers", 10, 94, ["P28"], ["england", "icb"]],
    ["health-index", 7, 1_176, ["O09", "O10", "O11", "O12"], ["icb"]],
  ])("%s: %i periods, %i figures", (name, periods, count, codes, kinds) => {
    const figures = byFile.get(`figures/${name}.csv`) ?? [];
    const distinct = (of: (one: PublishedFigure) => string | undefined) => [...new Set(figures.map(of))].sort();
    expect([distinct(({ periodEnd }) => periodEnd).length, figures.length, distinct(({ metricCode }) => metricCode), distinct(({ areaKey }) => kindOf.get(areaKey))]).toEqual([periods, count, codes, kinds]);
  });

  it("have a metric of the catalogue and a known body, once in each period", () => {
    const known = new Set(metrics.map(({ code }) => code));
    expect(all.filter(({ metricCode, areaKey }) => !known.has(metricCode) || !kindOf.has(areaKey))).toEqual([]);
    expect(new Set(all.map(({ metricCode, areaKey, periodEnd }) => `${metricCode} ${areaKey} ${periodEnd}`)).size).toBe(all.length);
  });

  it("have either a value in range or a mark", () => {
    expect(all.filter(({ value, mark }) => (value === null) === (mark === null))).toEqual([]);
    const percent = new Set(metrics.filter(({ unit }) => unit === "percent").map(({ code }) => code));
    expect(all.filter(({ metricCode, value }) => value !== null && (value < 0 || (percent.has(metricCode) && value > 100)))).toEqual([]);
    expect(all.filter(({ periodStart, periodEnd }) => periodStart > periodEnd)).toEqual([]);
  });

  it("are their numerator by their denominator, where both are given", () => {
    const given = all.filter(({ value, numerator, denominator }) => value !== null && numerator !== null && denominator !== null);
    expect(given.length).toBeGreaterThan(6_000);
    for (const { metricCode, areaKey, periodEnd, value, numerator, denominator } of given) {
      // Rates of admissions above councils are published to one decimal, from counts that are rounded.
      const digits = metricCode === "J05" && kindOf.get(areaKey) !== "council" ? 0 : 9;
      expect(value, `${metricCode} ${areaKey} ${periodEnd}`).toBeCloseTo((ratioOf(metricCode) * (numerator ?? NaN)) / (denominator ?? NaN), digits);
    }
  });

  it("hold no period that is a copy of another", () => {
    const numbers = new Map<string, string[]>();
    for (const { metricCode, areaKey, periodEnd, value } of all) {
      const key = `${metricCode} ${periodEnd}`;
      numbers.set(key, [...(numbers.get(key) ?? []), `${metricCode} ${areaKey} ${value}`]);
    }
    const texts = [...numbers.values()].map((lines) => lines.sort().join("\n"));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each([
    ["A&E within 4 hours, England, June 2025", "U01", "2025-06-30", 1_775_669, 2_350_478, 75.545],
    ["cancer within 62 days, England, September 2025", "E06", "2025-09-30", 20_733, 30_483, 68.015],
    ["cancer within 31 days, England, September 2025", "E07", "2025-09-30", 55_638, 61_001, 91.208],
    ["cancer told within 28 days, England, September 2025", "E08", "2025-09-30", 217_972, 295_202, 73.838],
    ["discharged on the day, England, 2024/25", "J01", "2025-03-31", 3_489_312, 4_035_716, 86.461],
    ["days of delay, England, 2024/25", "J02", "2025-03-31", 3_329_387, 4_035_716, 0.825],
    ["Health Checks, England", "P04", "2025-12-31", null, null, 34.4],
    ["smoking, England, 2024", "P05", "2024-12-31", null, null, 10.4],
    ["MMR, England, January to March 2025", "P11", "2025-03-31", null, 156_831, 84.5],
    ["admissions to care homes, England, 2024/25", "J05", "2025-03-31", 65_060, 10_981_090, 592.5],
    ["turnover of staff in social care, England, 2024/25", "W03", "2025-03-31", null, null, 23.7],
    ["GP appointments, England, 2024/25", "G01", "2025-03-31", 368_990_304, 63_766_671, 5_786.57],
    ["cancers found early, England, 2022", "P22", "2022-12-31", null, null, 56.756],
    ["preventable cardiovascular deaths, England, 2022 to 2024", "O08", "2024-12-31", null, null, 30.23],
    ["cardiovascular deaths, England, 2025", "O04", "2025-12-31", 35_820, null, 71.5],
    ["reliable recovery, England, 2024/25", "M01", "2025-03-31", 301_815, 635_185, 47.516],
    ["hypertension recorded, England, 2024/25", "P24", "2025-03-31", 9_711_491, 63_766_671, 15.23],
    ["diabetes recorded, England, 2024/25", "P25", "2025-03-31", 4_109_134, 52_049_752, 7.895],
    ["heart disease recorded, England, 2024/25", "P26", "2025-03-31", 1_899_633, 63_766_671, 2.979],
    ["obesity recorded, England, 2024/25", "P27", "2025-03-31", 7_119_370, 51_293_187, 13.88],
    ["community waits, England, March 2025", "E14", "2025-03-31", 822_389, 1_086_116, 75.718],
    ["obesity, England, to November 2025", "P23", "2025-11-15", null, null, 26.643],
    ["smokers recorded, England, 2022/23", "P28", "2023-03-31", 7_664_426, 52_100_343, 14.711],
  ])("%s", (_what, code, periodEnd, numerator, denominator, value) => {
    const found = figure(code, "england", periodEnd);
    expect([found?.numerator, found?.denominator]).toEqual([numerator, denominator]);
    expect(found?.value).toBeCloseTo(value, 2);
  });

  it("are published after their period; A&E of June 2025 on the day the workbook states", () => {
    const releases = compiled.flatMap(({ figures }) => figures?.releases ?? []);
    expect(releases).toHaveLength(247);
    expect(releases.filter(({ periodEnd, publishedOn }) => publishedOn <= periodEnd)).toEqual([]);
    const ae = compiled.find(({ file }) => file === "figures/ae.csv")?.figures?.releases.find(({ periodEnd }) => periodEnd === "2025-06-30");
    expect(ae).toEqual({ title: "A&E attendances and emergency admissions, June 2025", periodEnd: "2025-06-30", publishedOn: "2025-07-10", basis: "calendar" });
  });
});

describe("the figures added last", () => {
  it("hold every statistical region in every period that has any", () => {
    for (const code of ["J05", "W03", "P22", "P23", "O08"]) {
      const regions = all.filter(({ metricCode, areaKey }) => metricCode === code && kindOf.get(areaKey) === "statistical_region");
      const periods = new Set(regions.map(({ periodEnd }) => periodEnd)).size;
      expect([code, regions.length]).toEqual([code, 9 * periods]);
    }
  });

  it("keep a board that sent nothing, councils that are unreliable and one that is suppressed apart from zero", () => {
    const marked = (code: string) => all.filter(({ metricCode, value }) => metricCode === code && value === null).map(({ areaKey, mark }) => `${areaKey} ${mark}`);
    expect(marked("E14")).toEqual(["icb-qhg not_available"]);
    expect(marked("J05")).toEqual(["council-e06000053 suppressed"]);
    expect(new Set(marked("P22").map((line) => line.split(" ")[1]))).toEqual(new Set(["unreliable"]));
    expect(marked("P22")).toHaveLength(152);
  });

  it("count a day without a return as no day, and leave out a month of which too few are left", () => {
    const boards = all.filter(({ metricCode }) => metricCode === "J16");
    expect(Math.min(...boards.map(({ value }) => value ?? 0))).toBeGreaterThan(50);
    const months = (areaKey: string) => boards.filter((one) => one.areaKey === areaKey).map(({ periodEnd }) => periodEnd.slice(0, 7));
    expect(months("icb-qnq")).toHaveLength(41 - 8);
    expect(months("icb-qnq").filter((month) => month > "2022-04" && month < "2022-11")).toEqual([]);
    expect([months("icb-que").at(-1), months("icb-qr1").length]).toEqual(["2023-08", 41]);
  });

  it("have boards whose appointments and registered patients make England", () => {
    const sum = (of: (one: PublishedFigure) => number | null) => all.filter(({ metricCode, areaKey }) => metricCode === "G01" && areaKey !== "england").reduce((added, one) => added + (of(one) ?? NaN), 0);
    expect([sum(({ numerator }) => numerator), sum(({ denominator }) => denominator)]).toEqual([368_990_304, 63_766_671]);
  });

  it("have councils whose deaths make England", () => {
    const deaths = all.filter(({ metricCode, areaKey, status }) => metricCode === "O04" && areaKey !== "england" && status === "provisional").reduce((sum, { numerator }) => sum + (numerator ?? NaN), 0);
    expect(deaths).toBe(35_820);
  });
});

describe("the layout", () => {
  const [one] = all;
  const text = one ? publishedFiguresCsv([one]) : "";

  it("gives back every figure as it was written", () => {
    for (const [file, figures] of byFile) expect([file, publishedFiguresCsv(figures) === readFileSync(path.join(FOLDER, file), "utf8")]).toEqual([file, true]);
  });

  it.each([
    ["another header", text.replace("metric,area", "metric,body"), "line 1"],
    ["a value and a mark", text.replace(",,final", ",suppressed,final"), "line 2"],
    ["neither value nor mark", text.replace(/(\d-\d\d),[\d.]+,/, "$1,,"), "line 2"],
    ["text for a number", text.replace(/(\d-\d\d),[\d.]+,/, "$1,few,"), "line 2"],
    ["an unknown mark", text.replace(/(\d-\d\d),[\d.]+,(.*),,final/, "$1,,$2,hidden,final"), "line 2"],
    ["another status", text.replace(",final,", ",draft,"), "line 2"],
    ["a cell too many", `${text.trimEnd()},1\n`, "line 2"],
  ])("refuses %s by line", (_what, wrong, where) => {
    expect(wrong).not.toBe(text);
    expect(() => parsePublishedFigures(wrong)).toThrow(where);
  });
});
