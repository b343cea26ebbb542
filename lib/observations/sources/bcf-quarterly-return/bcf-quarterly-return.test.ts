import { describe, expect, it } from "vitest";
import { WAYS, type Filling } from "../../testing/fill-template";
import { readBytes } from "../../testing/read-source";
import { BCF_FILLING, buildBcfReturn } from "./fixtures/build-bcf-return";
import { bcfQuarterlyReturn } from "./map";

const read = async (change: Filling = {}, way: (typeof WAYS)[number] = "csv") => readBytes(bcfQuarterlyReturn, way === "csv" ? "a.csv" : "a.xlsx", await buildBcfReturn(way, { ...BCF_FILLING, ...change }));
const on = (column: string, value: number | string): Filling => ({ [`better_care_fund@E08000038.${column}`]: value });

describe("the Better Care Fund return", () => {
  it.each(WAYS)("gives conditions, metrics on track and the fund per head of each council, as %s", async (way) => {
    const { reading, issues } = await read({}, way);
    expect(issues).toEqual([]);
    const of = (council: string) =>
      (reading?.figures ?? []).filter(({ area }) => area.code === council).map(({ metricCode, detail, value, numerator, denominator, mark }) => [[metricCode, ...detail.map(({ code }) => code)].join(" "), value, numerator, denominator, mark]);
    expect(of("E08000038")).toEqual([
      ["J09", 4, 4, 4, null],
      ["J10", 2, 2, 3, null],
      ["J10 emergency_admissions", 1, null, null, null],
      ["J10 discharge_on_ready_date", 0, null, null, null],
      ["J10 care_home_admissions", 1, null, null, null],
      ["J08", 194, 48_500_000, 250_000, null],
      ["J08 voluntary", 49, 12_250_000, 250_000, null],
      ["J08 planned_spend", 48, 12_000_000, 250_000, null],
      ["J08 spend", 46, 11_500_000, 250_000, null],
    ]);
    expect(of("E08000017").filter(([code]) => !String(code).includes(" "))).toEqual([["J09", 3, 3, 4, null], ["J10", 0, 0, 3, null], ["J08", null, null, null, "not_available"]]);
    expect(reading?.figures.every(({ area }) => area.kind === "council" && area.scheme === "ons")).toBe(true);
  });

  it("reads a choice however it is capitalised", async () => {
    expect((await read(on("admissionsOnTrack", "on TRACK "))).reading?.figures[1]?.value).toBe(2);
  });

  it.each<readonly [string, Filling, string, string]>([
    ["more conditions met than there are", on("conditionsMet", 5), "out_of_range", "National conditions met"],
    ["no condition at all", { ...on("conditionsMet", 0), ...on("conditions", 0) }, "out_of_range", "National conditions"],
    ["conditions met out of an unknown number", on("conditions", ""), "missing_value", "National conditions"],
    ["a metric left out", on("dischargeOnTrack", ""), "missing_value", "Discharge on the ready date"],
    ["another word than those allowed", on("dischargeOnTrack", "Amber"), "value_not_allowed", "Discharge on the ready date"],
    ["a fund below its minimum", on("pooledFund", 36), "out_of_range", "Mandatory minimum for the year"],
    ["a fund of nobody", on("residents", ""), "missing_value", "Residents"],
    ["no residents", on("residents", 0), "out_of_range", "Residents"],
    ["spending without its plan", on("plannedSpend", ""), "missing_value", "Planned spend to date"],
    ["a plan above the fund", on("plannedSpend", 49), "out_of_range", "Planned spend to date"],
    ["spending without a fund", { ...on("pooledFund", ""), ...on("mandatoryMinimum", ""), ...on("residents", "") }, "missing_value", "Pooled fund for the year"],
    ["a fund in pounds", on("pooledFund", 48_500_000), "out_of_range", "Pooled fund for the year"],
    ["a fraction of a condition", on("conditionsMet", 3.5), "not_a_number", "National conditions met"],
  ])("refuses %s, with its row and column", async (_what, change, rule, column) => {
    const { refused, issues } = await read(change);
    expect(refused).toBe(true);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row: 2, column }));
  });
});
