import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { readBytes, valuesOf } from "../../testing/read-source";
import { drdCsv } from "./fixtures/build-drd-csv";
import { dischargeReadyDateCsv } from "./map";

const YEAR = path.resolve("../shared/data/derived/public-metrics-2024-25-icb-utla.csv");
const read = (text: string) => readBytes(dischargeReadyDateCsv, "a.csv", text);
const NO_DELAY = "Number of patients discharged where, between the Discharge Ready Date and Discharge Date, there is No delay";
const SHARE = "Date of discharge is same as Discharge Ready Date";
const AVERAGE = "Average days from Discharge Ready Date to date of discharge (inc 0 day delays)";

describe("the discharge ready date file", () => {
  it("gives the share and the days of delay of every kind of body, councils by their own total", async () => {
    const { reading, issues } = await read(drdCsv());
    expect(issues).toEqual([]);
    const of = (metric: string) => (reading?.figures ?? []).filter(({ metricCode }) => metricCode === metric).map(({ area, numerator, denominator }) => [area.kind, area.scheme, area.code, numerator, denominator]);
    expect(of("J01")).toEqual([
      ["england", "name", "ENGLAND", 240, 300], ["region", "ods", "Y56", 240, 300], ["icb", "ods", "QAA", 180, 200], ["icb", "ods", "QBB", 60, 100],
      ["trust", "ods", "RAA", 180, 200], ["trust", "ods", "RBB", 60, 100], ["council", "ons", "E09000001", 100, 135],
    ]);
    expect(of("J02").map((figure) => figure.slice(2))).toEqual([
      ["ENGLAND", 540, 300], ["Y56", 540, 300], ["QAA", 270, 200], ["QBB", 270, 100], ["RAA", 270, 200], ["RBB", 270, 100], ["E09000001", 150, 135],
    ]);
    expect([valuesOf(reading, "J01", "QBB"), valuesOf(reading, "J02", "QBB")]).toEqual([[["2026-07-31", 60]], [["2026-07-31", 2.7]]]);
    expect(reading?.passedOver).toEqual({ "other measures": 15, "patients of no council of England": 20, "what each provider adds to each council": 19 });
  });

  it("reads a month written Apr-24, and shares printed with four decimals", async () => {
    const { reading, issues } = await read(drdCsv(undefined, "Apr-24").replace(/,(\d+\.\d{4})\d{5}$/gm, ",$1"));
    expect(issues).toEqual([]);
    expect(reading?.figures[0]?.period).toEqual({ start: "2024-04-01", end: "2024-04-30" });
  });

  it("keeps a trust whose figures are marked apart from one with nobody", async () => {
    const marked = drdCsv().replace(/^(.*,Provider,.*RBB,SECOND NHS TRUST,.*),[^,]+$/gm, "$1,[z]");
    const { reading } = await read(marked);
    expect(reading?.figures.filter(({ area }) => area.code === "RBB").map(({ value, numerator, denominator, mark }) => [value, numerator, denominator, mark])).toEqual([
      [null, null, null, "not_applicable"], [null, null, null, "not_applicable"],
    ]);
  });

  const line = (measure: string, place = "ENGLAND,ENGLAND"): string => drdCsv().split("\n").find((text) => text.includes(`${place},"${measure}"`)) ?? "";
  const rowOf = (measure: string): number => drdCsv().split("\n").indexOf(line(measure)) + 1;
  const withValue = (measure: string, value: string): string => drdCsv().replace(line(measure), line(measure).replace(/,[^,]*$/, `,${value}`));

  it.each([
    ["discharges that do not add up", withValue(NO_DELAY, "241"), "total_mismatch", 2],
    ["bed days that do not add up", withValue("Total bed days lost due to delayed discharge", "541"), "total_mismatch", 3],
    ["a share that the counts do not give", withValue(SHARE, "0.800000002"), "total_mismatch", 4],
    ["an average that the counts do not give", withValue(AVERAGE, "1.900000000"), "total_mismatch", rowOf(AVERAGE)],
    ["a share in per cent", withValue(SHARE, "80"), "out_of_range", 4],
    ["boards that do not add up to England", drdCsv().split("\n").filter((text) => !text.includes(",QBB,")).join("\n"), "total_mismatch", 2],
    ["a body without its discharges", drdCsv().split("\n").filter((text) => text !== line("Number of patients discharged in total")).join("\n"), "missing_value", 2],
    ["a measure twice", drdCsv().replace(line(NO_DELAY), `${line(NO_DELAY)}\n${line(NO_DELAY)}`), "duplicate_key", rowOf(NO_DELAY) + 1],
    ["two months", drdCsv().replace(line(NO_DELAY), line(NO_DELAY).replace("July", "June")), "two_periods", rowOf(NO_DELAY)],
    ["a date that is no month", drdCsv(undefined, "Quarter 1"), "bad_period", 2],
    ["a data type that is new", drdCsv().replace(",National,", ",Place,"), "unknown_part", 2],
    ["a mark that is not known", withValue(NO_DELAY, "*"), "not_a_number", rowOf(NO_DELAY)],
    ["an empty number", withValue(NO_DELAY, ""), "missing_value", rowOf(NO_DELAY)],
    ["part of a patient", withValue(NO_DELAY, "240.5"), "not_a_number", rowOf(NO_DELAY)],
    ["fewer than nobody", withValue(NO_DELAY, "-240"), "negative_number", rowOf(NO_DELAY)],
    ["a row without a code", drdCsv().replace(",ENGLAND,ENGLAND,", ",,ENGLAND,"), "missing_value", 2],
  ])("refuses %s", async (_what, text, rule, row) => {
    const { issues, refused } = await read(text);
    expect(refused).toBe(true);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row, severity: "refusal" }));
  });

  it("is not recognised by another header", async () => {
    expect((await read(drdCsv().replace("Data Type", "Type"))).recognised).toBe(false);
  });
});

describe.skipIf(!existsSync(YEAR))("published figures of 2024-25 set in the layout (skipped where ../shared/data is absent)", () => {
  it("gives England, 42 boards that add up to it and 153 councils as they were published", async () => {
    const rows = (parse(readFileSync(YEAR), { columns: true }) as Record<string, string>[]).filter(({ source }) => source === "drd");
    const bedDays = new Map(rows.filter(({ metric_id: id }) => id === "drd-bed-days").map(({ area_code: code, value }) => [code, value]));
    const shares = rows.filter(({ metric_id: id }) => id === "drd-same-day");
    const lines = shares.flatMap(({ area_type: type, area_code: code, area_name: name, numerator, denominator }) => {
      const isCouncil = type === "UTLA";
      const place = isCouncil ? `UTLA Aggregate,${code},"${name}",[z],[z],[z],[z]` : `${type === "ICB" ? "ICB" : "National"},[z],[z],[z],[z],${code},"${name}"`;
      const delayed = Number(denominator) - Number(numerator);
      return [
        [isCouncil ? "Total Discharges for UTLA from acceptable trusts" : "Number of patients discharged in total", denominator],
        [NO_DELAY, numerator],
        [NO_DELAY.replace("No delay", "a 1 day delay"), delayed],
        ["Total bed days lost due to delayed discharge", bedDays.get(code ?? "")],
        ["Total bed days after Discharge Ready Date for patients discharged within 1 day", bedDays.get(code ?? "")],
      ].map(([measure, value]) => `March 2025,SUS,${place},"${measure}",${value}`);
    });
    const { reading, issues } = await read([drdCsv().split("\n")[0], ...lines, ""].join("\n"));
    expect(issues).toEqual([]);
    const count = (kind: string): number => (reading?.figures ?? []).filter(({ area, metricCode }) => area.kind === kind && metricCode === "J01").length;
    expect([count("england"), count("icb"), count("council")]).toEqual([1, 42, 153]);
    const wrong = shares.filter(({ area_code: code = "", value }) => valuesOf(reading, "J01", code)[0]?.[1]?.toFixed(2) !== Number(value).toFixed(2));
    expect(wrong.map(({ area_code: code }) => code)).toEqual([]);
    expect(valuesOf(reading, "J02", "ENGLAND")[0]?.[1]).toBeCloseTo(3_329_387 / 4_035_716, 12);
  });
});

describe("England in April 2024 as published", () => {
  it("agrees with the published share and with the lengths of delay", async () => {
    const place = "Apr-24,SUS & HODF,National,[z],[z],[z],[z],ENGLAND,ENGLAND";
    const delays = { "No delay": 260170, "a 1 day delay": 13517, "a 2-3 day delay": 9597, "a 4-6 day delay": 6870, "a 7-13 day delay": 6197, "a 14-20 day delay": 2133, "a delay of 21 days or more": 2424 };
    const lines = [
      ["Number of patients discharged in total", 300908],
      ["Total bed days lost due to delayed discharge", 251486],
      ["Total bed days after Discharge Ready Date for patients discharged within 1 day", "[z]"],
      [SHARE, "0.864616428"],
      ...Object.entries(delays).map(([delay, patients]) => [NO_DELAY.replace("No delay", delay), patients]),
    ].map(([measure, value]) => `${place},"${measure}",${value}`);
    const { reading, issues } = await read([drdCsv().split("\n")[0], ...lines, ""].join("\n"));
    expect(issues).toEqual([]);
    expect(valuesOf(reading, "J01", "ENGLAND")[0]?.[1]).toBeCloseTo(86.4616428, 7);
  });
});
