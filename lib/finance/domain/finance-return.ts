import { REORGANISED_ON } from "@/lib/observations/domain/build-series";
import { restate, type Basis, type Part } from "@/lib/organisations/domain/restate";
import { SAVING_CATEGORIES, SAVING_RISKS } from "./finance-lines";

/** Metrics that a board's finance return gives. */
export const FINANCE_METRICS = ["F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F10"] as const;

/** A figure of a finance return in force, of the whole or of a part of it. */
export interface HeldFigure {
  readonly areaId: number;
  readonly metricCode: string;
  /** Last day of the month up to which it runs from 1 April, `YYYY-MM-DD`. */
  readonly periodEnd: string;
  /** Empty for the metric itself; else as stored, such as `basis:plan_for_year|part:deficit_support`. */
  readonly category: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly releaseId: number;
}

export const COLUMNS = ["planToDate", "actualToDate", "planForYear", "forecastForYear"] as const;
export type FinanceColumn = (typeof COLUMNS)[number];
export type FinanceLine = "allocation" | "position" | "support" | "total" | "recurrent" | "nonRecurrent" | "oneOffIncome" | "beyondTheYear" | "agency" | "pay" | (typeof SAVING_CATEGORIES)[number] | (typeof SAVING_RISKS)[number];

/** Amounts in £ million of one board and month, by line and column; absent where nothing is reported. */
export type FinanceAmounts = Readonly<Partial<Record<`${FinanceLine}.${FinanceColumn}`, number>>>;

type Take = "value" | "numerator" | "denominator" | "less";
type Place = readonly [key: string, take: Take];

const BASIS: Readonly<Record<FinanceColumn, string>> = { planToDate: "basis:plan_to_date", actualToDate: "", planForYear: "basis:plan_for_year", forecastForYear: "basis:forecast_for_year" };
/** Savings against plan are stored as shares: to date and for the year, the plan beneath what was delivered or is expected. */
const OF_SHARE: Readonly<Record<FinanceColumn, readonly [basis: string, take: Take]>> = {
  planToDate: ["", "denominator"], actualToDate: ["", "numerator"], planForYear: ["basis:year", "denominator"], forecastForYear: ["basis:year", "numerator"],
};
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").sort().join("|");
const byColumn = (line: FinanceLine, placeOf: (column: FinanceColumn) => Place): readonly (readonly [`${FinanceLine}.${FinanceColumn}`, Place])[] => COLUMNS.map((column) => [`${line}.${column}`, placeOf(column)]);

/** Where each amount of a return stands among the stored figures: the way back from `figures.ts` of the return's source. */
const PLACES: readonly (readonly [`${FinanceLine}.${FinanceColumn}`, Place])[] = [
  ["allocation.planToDate", ["F02|", "denominator"]],
  ["allocation.planForYear", ["F02|basis:year", "denominator"]],
  ...byColumn("position", (column) => [`F01|${BASIS[column]}`, "value"]),
  ...byColumn("support", (column) => [`F01|${joined(BASIS[column], "part:deficit_support")}`, "value"]),
  ...byColumn("total", (column) => [`F05|${OF_SHARE[column][0]}`, OF_SHARE[column][1]]),
  ...byColumn("recurrent", (column) => [`F06|${BASIS[column]}`, "numerator"]),
  ...SAVING_CATEGORIES.flatMap((code) => byColumn(code, (column) => [`F05|${joined(OF_SHARE[column][0], `part:${code}`)}`, OF_SHARE[column][1]])),
  ...SAVING_RISKS.map((code) => [`${code}.planForYear`, [`F07|part:${code}`, "numerator"]] as const),
  ["oneOffIncome.forecastForYear", ["F08|part:one_off_income", "less"]],
  ["beyondTheYear.forecastForYear", ["F08|part:full_year_effect", "numerator"]],
  ["agency.actualToDate", ["F10|", "numerator"]],
  ["pay.actualToDate", ["F10|", "denominator"]],
];

/** What a board reported for a month, by the metric and category of each stored figure. */
export type FiguresOfMonth = ReadonlyMap<string, HeldFigure>;

export const figurePlace = ({ metricCode, category }: Pick<HeldFigure, "metricCode" | "category">): string => `${metricCode}|${category}`;

function amountAt(figures: FiguresOfMonth, [key, take]: Place): number | null {
  const figure = figures.get(key);
  if (figure === undefined) return null;
  if (take === "less") return figure.numerator === null ? null : 0 - figure.numerator;
  return figure[take];
}

/** A board's return for a month on the boundaries asked for. */
export interface FinanceMonth {
  readonly periodEnd: string;
  readonly amounts: FinanceAmounts;
  readonly basis: Basis;
  /** Releases that the amounts come from. */
  readonly releaseIds: readonly number[];
}

/**
 * The amounts of one board and month. Before it existed they are those of the bodies it was made of: added up where each went
 * whole, shared out by the people who moved where one was split. A predecessor without a return leaves the month without one.
 * @param parts bodies it was made of, with their shares; empty where it did not change
 * @param figuresOf what a body reported for the month; undefined where it sent no return
 * @returns null where there is no return
 */
export function financeMonth(areaId: number, periodEnd: string, parts: readonly Part[], figuresOf: (areaId: number) => FiguresOfMonth | undefined): FinanceMonth | null {
  const made = periodEnd >= REORGANISED_ON || parts.length === 0 ? [{ areaId, share: 1 }] : parts;
  const returns = new Map(made.map((part) => [part.areaId, figuresOf(part.areaId)]));
  if ([...returns.values()].some((figures) => figures === undefined)) return null;
  const amounts: Partial<Record<`${FinanceLine}.${FinanceColumn}`, number>> = {};
  for (const [cell, place] of PLACES) {
    const { value } = restate(made, (id) => ({ value: amountAt(returns.get(id) ?? new Map(), place), numerator: null, denominator: null }), "sum", 1);
    if (value !== null) amounts[cell] = value;
  }
  for (const column of COLUMNS) {
    const [total, recurrent] = [amounts[`total.${column}`], amounts[`recurrent.${column}`]];
    if (total !== undefined && recurrent !== undefined) amounts[`nonRecurrent.${column}`] = total - recurrent;
  }
  const basis: Basis = made !== parts ? "published" : parts.every(({ share }) => share === 1) ? "restated" : "estimated";
  return { periodEnd, amounts, basis, releaseIds: [...new Set([...returns.values()].flatMap((figures) => [...(figures?.values() ?? [])].map(({ releaseId }) => releaseId)))] };
}

/** Figures by area and month, as `financeMonth` reads them. */
export function byAreaAndMonth(figures: readonly HeldFigure[]): ReadonlyMap<string, FiguresOfMonth> {
  const held = new Map<string, Map<string, HeldFigure>>();
  for (const figure of figures) {
    const key = `${figure.areaId}|${figure.periodEnd}`;
    const month = held.get(key) ?? new Map<string, HeldFigure>();
    month.set(figurePlace(figure), figure);
    held.set(key, month);
  }
  return held;
}
