import { describe, expect, it } from "vitest";
import { ICB_FINANCE, SAVING_CATEGORIES as OF_TEMPLATE, SAVING_RISKS as RISKS_OF_TEMPLATE } from "@/lib/observations/templates/icb-finance";
import { icbFinanceReturn } from "@/lib/observations/sources/icb-finance-return/map";
import { buildFinanceReturn, FINANCE_FILLING } from "@/lib/observations/sources/icb-finance-return/fixtures/build-finance-return";
import { readBytes } from "@/lib/observations/testing/read-source";
import { CATEGORY_WORD, RISK_WORD, SAVING_CATEGORIES, SAVING_RISKS } from "./finance-lines";
import { financeMeasures } from "./finance-measures";
import { figurePlace, financeMonth, type FinanceAmounts, type HeldFigure } from "./finance-return";

/** A return that was read, as its figures are stored. */
async function stored(changes: Readonly<Record<string, number | string | null>> = {}): Promise<ReadonlyMap<string, HeldFigure>> {
  const { reading, issues } = await readBytes(icbFinanceReturn, "return.csv", await buildFinanceReturn("csv", { ...FINANCE_FILLING, ...changes }));
  expect(issues).toEqual([]);
  return new Map((reading?.figures ?? []).map(({ metricCode, detail, value, numerator, denominator }) => {
    const category = detail.map(({ by, code }) => `${by}:${code}`).sort().join("|");
    return [figurePlace({ metricCode, category }), { areaId: 1, metricCode, periodEnd: "2026-06-30", category, value, numerator, denominator, releaseId: 1 }];
  }));
}

const monthOf = async (changes = {}) => {
  const figures = await stored(changes);
  return financeMonth(1, "2026-06-30", [], () => figures);
};

describe("the amounts of a return", () => {
  it("come back from the stored figures exactly as they were filled in, every cell", async () => {
    const month = await monthOf();
    const line = (code: string): string => ({ deficit_support: "support", efficiency_recurrent: "recurrent", efficiency_non_recurrent: "nonRecurrent", efficiency_total: "total", one_off_income: "oneOffIncome", agency_spend: "agency", total_pay: "pay" })[code] ?? code;
    const wanted = Object.fromEntries(Object.entries(FINANCE_FILLING).flatMap(([place, value]) => {
      const [code = "", column = ""] = place.split(".");
      return column === "varianceToDate" || code === "full_year_effect" ? [] : [[`${line(code)}.${column}`, value]];
    }));
    expect(month?.amounts).toEqual({ ...wanted, "beyondTheYear.forecastForYear": 130 - 105 });
    expect(month).toMatchObject({ basis: "published", releaseIds: [1] });
  });

  it("are absent where nothing was filled in, and nought where nought was", async () => {
    const blank = Object.fromEntries(Object.keys(FINANCE_FILLING).flatMap((place) => (/^(efficiency|one_off|full_year|agency|total_pay)/.test(place) ? [[place, ""]] : [])));
    const measures = financeMeasures((await monthOf(blank))?.amounts ?? {});
    expect([measures.savings.total.actualToDate, measures.recurrentShare.forecastForYear, measures.underlying, measures.risk, measures.again]).toEqual([null, null, null, null, null]);
    expect(measures.position.actualToDate).toBe(-11.5);
    const none = await monthOf({ "deficit_support.actualToDate": 0 });
    expect(none?.amounts["support.actualToDate"]).toBe(0);
  });

  it("name every category and risk of the template", () => {
    expect([SAVING_CATEGORIES, SAVING_RISKS]).toEqual([OF_TEMPLATE, RISKS_OF_TEMPLATE]);
    const codes = ICB_FINANCE.lines.map(({ code }) => code);
    expect([...Object.keys(CATEGORY_WORD), ...Object.keys(RISK_WORD)].every((code) => codes.includes(code))).toBe(true);
  });
});

describe("the measures of a return", () => {
  it("are those worked out by hand", async () => {
    const measures = financeMeasures((await monthOf())?.amounts ?? {});
    expect(measures.without).toEqual({ planToDate: -13, actualToDate: -16.5, planForYear: -40, forecastForYear: -44 });
    expect([measures.varianceToDate, measures.varianceForYear]).toEqual([-3.5, -4]);
    expect(measures.varianceShareToDate).toBeCloseTo((100 * -3.5) / 700, 12);
    expect([measures.savingsShare, measures.deliveredShare, measures.forecastShare]).toEqual([(100 * 160) / 2800, 93.75, 93.75]);
    expect(measures.recurrentShare).toEqual({ planToDate: 75, actualToDate: 60, planForYear: 75, forecastForYear: 70 });
    expect(measures.highRiskShare).toBe(30);
    expect(measures.riskAdjusted).toBeCloseTo(60 * 0.9 + 52 * 0.7 + 48 * 0.4, 9);
    expect(measures.underlying?.amount).toBe(-24 - 6 - 45 - 20 + (130 - 105));
    expect(measures.again).toEqual({ amount: 45, requirement: 160, ratio: (100 * 45) / 160 });
    expect(measures.agencyShare).toBe(1.5);
  });

  it("are those that the metrics store", async () => {
    const figures = await stored();
    const measures = financeMeasures((await monthOf())?.amounts ?? {});
    const value = (key: string): number | null | undefined => figures.get(key)?.value;
    expect([value("F01|"), value("F02|"), value("F02|basis:year"), value("F03|"), value("F04|"), value("F05|"), value("F06|"), value("F06|basis:forecast_for_year"), value("F07|"), value("F08|"), value("F10|")]).toEqual([
      measures.position.actualToDate, measures.varianceShareToDate, measures.varianceShareForYear, measures.without.actualToDate, measures.savingsShare, measures.deliveredShare,
      measures.recurrentShare.actualToDate, measures.recurrentShare.forecastForYear, measures.highRiskShare, measures.underlying?.share, measures.agencyShare,
    ]);
  });

  it("give the worked numbers: 60 recurrent of 100, a need of 90, and the underlying position", () => {
    const amounts: FinanceAmounts = {
      "position.forecastForYear": -10, "support.forecastForYear": 20, "oneOffIncome.forecastForYear": 5, "recurrent.forecastForYear": 60, "nonRecurrent.forecastForYear": 40, "total.forecastForYear": 100,
      "beyondTheYear.forecastForYear": 15, "total.planForYear": 90, "efficiency_low_risk.planForYear": 40, "efficiency_medium_risk.planForYear": 25, "efficiency_high_risk.planForYear": 35,
    };
    const measures = financeMeasures(amounts);
    expect(measures.recurrentShare.forecastForYear).toBe(60);
    expect(measures.again?.ratio).toBeCloseTo(44.444, 3);
    expect([measures.highRiskShare, measures.underlying?.amount]).toEqual([35, -60]);
    expect(measures.riskAdjusted).toBeCloseTo(67.5, 9);
  });
});

describe("a board made of others", () => {
  const figuresOf = (changes = {}) => stored(changes);
  it("adds up whole bodies, amounts and shares alike, and never averages shares", async () => {
    const [first, second] = [await figuresOf(), await figuresOf({ "position.actualToDate": 4, "position.varianceToDate": 12, "efficiency_recurrent.actualToDate": 24, "efficiency_recurrent.varianceToDate": 0, "efficiency_total.actualToDate": 36, "efficiency_total.varianceToDate": 4, "efficiency_pay.actualToDate": 13 })];
    const month = financeMonth(9, "2025-06-30", [{ areaId: 1, share: 1 }, { areaId: 2, share: 1 }], (id) => (id === 1 ? first : second));
    expect(month?.basis).toBe("restated");
    expect(month?.amounts["position.actualToDate"]).toBe(-7.5);
    expect(financeMeasures(month?.amounts ?? {}).recurrentShare.actualToDate).toBeCloseTo((100 * (18 + 24)) / (30 + 36), 12);
  });

  it("shares a split body out by the people who moved, and says so", async () => {
    const figures = await figuresOf();
    const month = financeMonth(9, "2025-06-30", [{ areaId: 1, share: 1 }, { areaId: 2, share: 0.25 }], () => figures);
    expect(month?.basis).toBe("estimated");
    expect(month?.amounts["position.actualToDate"]).toBeCloseTo(-11.5 * 1.25, 12);
  });

  it("has no month in which one of them sent no return, and its own from the change on", async () => {
    const figures = await figuresOf();
    const parts = [{ areaId: 1, share: 1 }, { areaId: 2, share: 1 }];
    expect(financeMonth(9, "2025-06-30", parts, (id) => (id === 1 ? figures : undefined))).toBeNull();
    expect(financeMonth(9, "2026-06-30", parts, (id) => (id === 9 ? figures : undefined))).toMatchObject({ basis: "published" });
  });
});
