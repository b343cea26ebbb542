import type { DrawnTable } from "@/lib/charts/drawn-table";
import { CATEGORY_WORD, SAVING_CATEGORIES } from "./finance-lines";
import type { FinanceMeasures, FourAmounts } from "./finance-measures";
import type { FinanceAmounts } from "./finance-return";

const MONEY = { kind: "number", unit: "£ million", decimals: 1 } as const;
const SHARE = { kind: "number", decimals: 1 } as const;

const less = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);
const percent = (part: number | null, whole: number | null): number | null => (part === null || whole === null || whole === 0 ? null : (100 * part) / whole);

/** Plan, actual, forecast and what lies between them: the position with and without deficit support. */
export function positionTable({ position, support, without, allocation }: FinanceMeasures): DrawnTable {
  const row = (name: string, amounts: FourAmounts, isCompared = true): readonly (string | number | null)[] => [
    name, amounts.planToDate, amounts.actualToDate, isCompared ? less(amounts.actualToDate, amounts.planToDate) : null, amounts.planForYear, amounts.forecastForYear,
    isCompared ? less(amounts.forecastForYear, amounts.planForYear) : null, isCompared ? percent(amounts.forecastForYear, allocation.planForYear) : null,
  ];
  return {
    caption: "The position against plan, with and without deficit support",
    columns: [
      { key: "line", head: "Line", kind: "text" },
      { key: "plan_to_date", head: "Plan to date", ...MONEY },
      { key: "actual_to_date", head: "Actual to date", ...MONEY },
      { key: "variance_to_date", head: "Variance to date", ...MONEY, signed: true },
      { key: "plan_for_year", head: "Plan for the year", ...MONEY },
      { key: "forecast_for_year", head: "Forecast for the year", ...MONEY },
      { key: "variance_for_year", head: "Forecast less plan", ...MONEY, signed: true },
      { key: "share_of_allocation", head: "Forecast", unit: "% of allocation", ...SHARE },
    ],
    rows: [
      row("Surplus or deficit, with deficit support", position),
      row("Deficit support funding", support),
      row("Surplus or deficit, without deficit support", without),
      row("System allocation", allocation, false),
    ],
  };
}

/** Savings by kind and by category against plan. */
export function savingsTable({ savings }: FinanceMeasures, amounts: FinanceAmounts): DrawnTable {
  const row = (name: string, four: FourAmounts): readonly (string | number | null)[] => [
    name, four.planToDate, four.actualToDate, percent(four.actualToDate, four.planToDate), four.planForYear, four.forecastForYear, percent(four.forecastForYear, four.planForYear),
    percent(four.forecastForYear, savings.total.forecastForYear),
  ];
  const categories = SAVING_CATEGORIES.map((code) => row(CATEGORY_WORD[code], {
    planToDate: amounts[`${code}.planToDate`] ?? null, actualToDate: amounts[`${code}.actualToDate`] ?? null, planForYear: amounts[`${code}.planForYear`] ?? null, forecastForYear: amounts[`${code}.forecastForYear`] ?? null,
  }));
  return {
    caption: "Savings against plan, by kind and by category",
    columns: [
      { key: "line", head: "Savings", kind: "text" },
      { key: "plan_to_date", head: "Plan to date", ...MONEY },
      { key: "delivered_to_date", head: "Delivered to date", ...MONEY },
      { key: "delivered_share", head: "Delivered", unit: "% of plan to date", ...SHARE },
      { key: "plan_for_year", head: "Plan for the year", ...MONEY },
      { key: "forecast_for_year", head: "Forecast for the year", ...MONEY },
      { key: "forecast_share", head: "Forecast", unit: "% of plan", ...SHARE },
      { key: "share_of_savings", head: "Of all savings", unit: "% of forecast", ...SHARE },
    ],
    rows: [row("Recurrent", savings.recurrent), row("Non-recurrent", savings.nonRecurrent), row("All savings", savings.total), ...categories.filter((cells) => cells.some((cell) => typeof cell === "number"))],
  };
}
