import { describe, expect, it } from "vitest";
import type { SourceFigure } from "../../domain/source-figure";
import { fillTemplate, REQUEST, WAYS, type Filling } from "../../testing/fill-template";
import { readBytes } from "../../testing/read-source";
import { ICB_FINANCE } from "../../templates/icb-finance";
import { buildFinanceReturn, FINANCE_FILLING, LEAST_FINANCE_FILLING } from "./fixtures/build-finance-return";
import { icbFinanceReturn } from "./map";

const nameOf = (way: string): string => (way === "csv" ? "a.csv" : "a.xlsx");
const keyOf = ({ metricCode, detail }: SourceFigure): string => [metricCode, ...detail.map(({ code }) => code)].join(" ");

async function read(filling: Filling, way: (typeof WAYS)[number] = "csv") {
  const outcome = await readBytes(icbFinanceReturn, nameOf(way), await buildFinanceReturn(way, filling));
  return { ...outcome, figures: new Map((outcome.reading?.figures ?? []).map((figure) => [keyOf(figure), figure])) };
}

describe("the finance return", () => {
  it.each(WAYS)("gives the nine metrics of the system, as %s", async (way) => {
    const { figures, issues, reading } = await read(FINANCE_FILLING, way);
    expect(issues).toEqual([]);
    const main = Object.fromEntries([...figures].filter(([key]) => /^F\d+$/.test(key)).map(([key, { value, numerator, denominator }]) => [key, [value, numerator, denominator]]));
    expect(main).toEqual({
      F01: [-11.5, null, null],
      F02: [-0.5, -3.5, 700],
      F03: [-16.5, null, null],
      F04: [(100 * 160) / 2800, 160, 2800],
      F05: [93.75, 30, 32],
      F06: [60, 18, 30],
      F07: [30, 48, 160],
      // -24 - 6 - 45 - 20 + (130 - 105)
      F08: [-2.5, -70, 2800],
      F10: [1.5, 7.5, 500],
    });
    expect([...figures.values()].every(({ area, period, status }) => area.code === "QF7" && area.kind === "icb" && period.start === "2026-04-01" && period.end === "2026-06-30" && status === "provisional")).toBe(true);
    expect(reading?.sender).toEqual({ kind: "icb", scheme: "ods", code: "QF7", name: "NHS South Yorkshire Integrated Care Board" });
  });

  it("keeps plans, forecasts, categories and risks as parts", async () => {
    const { figures } = await read(FINANCE_FILLING);
    const values = (...keys: readonly string[]) => keys.map((key) => figures.get(key)?.value);
    expect(values("F01 plan_to_date", "F01 plan_for_year", "F01 forecast_for_year", "F01 deficit_support", "F01 deficit_support forecast_for_year")).toEqual([-8, -20, -24, 5, 20]);
    expect(values("F03 plan_to_date", "F03 plan_for_year", "F03 forecast_for_year")).toEqual([-13, -40, -44]);
    expect(values("F05 efficiency_recurrent", "F05 efficiency_pay", "F05 efficiency_medicines", "F05 year", "F05 efficiency_recurrent year")).toEqual([75, 87.5, 110, 93.75, 87.5]);
    expect(values("F06 plan_to_date", "F06 plan_for_year", "F06 forecast_for_year")).toEqual([75, 75, 70]);
    expect(values("F07 efficiency_low_risk", "F07 efficiency_medium_risk", "F07 efficiency_high_risk")).toEqual([37.5, 32.5, 30]);
    expect(values("F08 position", "F08 one_off_income", "F08 efficiency_non_recurrent", "F08 deficit_support", "F08 full_year_effect").reduce((sum = 0, value) => (sum ?? 0) + (value ?? 0), 0)).toBeCloseTo(-2.5, 12);
    expect(values("F02 year")).toEqual([(100 * -4) / 2800]);
  });

  it("says not available of what is not reported, and never 0", async () => {
    const { figures, issues } = await read(LEAST_FINANCE_FILLING);
    expect(issues).toEqual([]);
    expect([...figures.values()].filter(({ value }) => value === null).map((figure) => [keyOf(figure), figure.mark])).toEqual(["F04", "F05", "F06", "F07", "F08", "F10"].map((code) => [code, "not_available"]));
    expect(figures.get("F01")?.value).toBe(-11.5);
  });

  it("tells a zero from a blank, and a share of nothing from both", async () => {
    const none = Object.fromEntries(Object.entries(FINANCE_FILLING).map(([place, value]) => [place, /^efficiency|^full_year/.test(place) ? 0 : value]));
    const { figures, issues } = await read(none);
    expect(issues).toEqual([]);
    expect([figures.get("F04"), figures.get("F05"), figures.get("F06")].map((figure) => [figure?.value, figure?.mark])).toEqual([[0, null], [null, "not_applicable"], [null, "not_applicable"]]);
  });

  it("takes figures rounded to one decimal, whose sums are off by the rounding", async () => {
    const rounded = { ...FINANCE_FILLING, "efficiency_recurrent.actualToDate": 18.1, "efficiency_recurrent.varianceToDate": -5.9 };
    expect((await read(rounded)).issues).toEqual([]);
  });
});

describe("rules of the finance return", () => {
  const row = (line: string): number => ["allocation", "position", "deficit_support", "efficiency_recurrent", "efficiency_non_recurrent", "efficiency_total", "efficiency_pay", "efficiency_non_pay", "efficiency_workforce", "efficiency_medicines", "efficiency_income", "efficiency_other", "efficiency_low_risk", "efficiency_medium_risk", "efficiency_high_risk", "one_off_income", "full_year_effect", "agency_spend", "total_pay"].indexOf(line) + 2;

  it.each<readonly [what: string, change: Filling, rule: string, line: string, column: string]>([
    ["a variance that is not actual less plan", { "position.varianceToDate": 3.5 }, "total_mismatch", "position", "Variance to date"],
    ["a variance that is off by more than rounding", { "position.varianceToDate": -3.7 }, "total_mismatch", "position", "Variance to date"],
    ["savings that do not add up", { "efficiency_total.actualToDate": 31, "efficiency_total.varianceToDate": -1 }, "total_mismatch", "efficiency_total", "Actual to date"],
    ["recurrent savings left out", { "efficiency_recurrent.planForYear": "" }, "missing_value", "efficiency_recurrent", "Plan for the year"],
    ["a category left out", { "efficiency_income.forecastForYear": "" }, "missing_value", "efficiency_income", "Forecast for the year"],
    ["categories that do not add up", { "efficiency_income.planToDate": 4 }, "total_mismatch", "efficiency_total", "Plan to date"],
    ["a risk left out", { "efficiency_low_risk.planForYear": "" }, "missing_value", "efficiency_low_risk", "Plan for the year"],
    ["risks that do not add up", { "efficiency_low_risk.planForYear": 70 }, "total_mismatch", "efficiency_total", "Plan for the year"],
    ["a forecast of support below what was received", { "deficit_support.forecastForYear": 4 }, "out_of_range", "deficit_support", "Forecast for the year"],
    ["a forecast without an actual", { "efficiency_pay.actualToDate": "", "efficiency_non_pay.actualToDate": "", "efficiency_workforce.actualToDate": "", "efficiency_medicines.actualToDate": "", "efficiency_income.actualToDate": "", "efficiency_other.actualToDate": "" }, "missing_value", "efficiency_pay", "Actual to date"],
    ["a plan for the year below the plan to date", { "allocation.planForYear": 600 }, "out_of_range", "allocation", "Plan for the year"],
    ["agency spend above pay", { "agency_spend.actualToDate": 501 }, "out_of_range", "agency_spend", "Actual to date"],
    ["agency spend without pay", { "total_pay.actualToDate": "" }, "missing_value", "total_pay", "Actual to date"],
    ["a full-year effect without one-off income", { "one_off_income.forecastForYear": "" }, "missing_value", "one_off_income", "Forecast for the year"],
    ["a full-year effect below this year's savings", { "full_year_effect.forecastForYear": 100 }, "out_of_range", "full_year_effect", "Forecast for the year"],
    ["an allocation in billions", { "allocation.planForYear": 2.8 }, "out_of_range", "allocation", "Plan for the year"],
    ["a position in thousands", { "position.forecastForYear": -24_000 }, "out_of_range", "position", "Forecast for the year"],
    ["an allocation in pounds", { "allocation.planForYear": 2_800_000_000 }, "out_of_range", "allocation", "Plan for the year"],
    ["a required cell left blank", { "deficit_support.actualToDate": "" }, "missing_value", "deficit_support", "Actual to date"],
    ["savings below zero", { "efficiency_pay.planToDate": -8 }, "negative_number", "efficiency_pay", "Plan to date"],
    ["text for a number", { "position.actualToDate": "tbc" }, "not_a_number", "position", "Actual to date"],
    ["a bracketed negative", { "position.actualToDate": "(11.5)" }, "not_a_number", "position", "Actual to date"],
    ["a number in a cell that is not used", { "allocation.actualToDate": 700 }, "unused_cell", "allocation", "Actual to date"],
  ])("refuse %s, with its row and column", async (_what, change, rule, line, column) => {
    const { refused, reading, issues } = await read({ ...FINANCE_FILLING, ...change });
    expect([refused, reading]).toEqual([true, null]);
    expect(issues).toContainEqual(expect.objectContaining({ rule, row: row(line), column, sheet: null, severity: "refusal" }));
    const book = await read({ ...FINANCE_FILLING, ...change }, "xlsx cells alone");
    expect(book.issues).toContainEqual(expect.objectContaining({ rule, row: row(line), column, sheet: "Return" }));
  });

  it("refuse a forecast that is not the actual once the year is over", async () => {
    const over: Filling = { "allocation.planToDate": 2800, "position.planForYear": -8, "position.forecastForYear": -11.5, "deficit_support.planForYear": 5, "deficit_support.forecastForYear": 5 };
    const march = async (change: Filling) => readBytes(icbFinanceReturn, "a.csv", await fillTemplate(ICB_FINANCE, "csv", { ...LEAST_FINANCE_FILLING, ...over, ...change }, { ...REQUEST, periodEnd: "2027-03-31" }));
    expect((await march({})).issues).toEqual([]);
    const { issues } = await march({ "position.forecastForYear": -20 });
    expect(issues).toEqual([expect.objectContaining({ rule: "total_mismatch", row: 3, column: "Forecast for the year" })]);
  });
});
