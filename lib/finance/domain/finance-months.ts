import type { DrawnTable } from "@/lib/charts/drawn-table";
import type { PairedBars } from "@/lib/charts/paired-bars";
import { formatPeriod, formatShortPeriod } from "@/lib/shared/format-date";
import { addMonths } from "@/lib/shared/month";
import { monthOfYear, startYear } from "./financial-year";
import { againstPlan, NOTHING } from "./finance-texts";
import { financeMeasures, type FinanceMeasures } from "./finance-measures";
import type { FinanceMonth } from "./finance-return";

/** A month of the year: running totals as reported, and what came since the return before it. */
export interface YearMonth {
  readonly periodEnd: string;
  /** Null where no return is held. */
  readonly measures: FinanceMeasures | null;
  /** "June 2025", or "April and May 2025" where the returns between are missing. */
  readonly sinceText: string;
  readonly sinceShort: string;
  readonly planSince: number | null;
  readonly actualSince: number | null;
  readonly savingsPlanSince: number | null;
  readonly recurrentSince: number | null;
  readonly nonRecurrentSince: number | null;
}

const FIRST = 2;
const LAST = 12;

/** The financial year of a day, May to March or to its end, with the differences between running totals. */
export function yearMonths(months: readonly FinanceMonth[], latest: string): readonly YearMonth[] {
  const byEnd = new Map(months.map((month) => [month.periodEnd, financeMeasures(month.amounts)]));
  const april = `${startYear(latest)}-04-30`;
  let before: { readonly at: number; readonly measures: FinanceMeasures | null } = { at: 0, measures: null };
  return Array.from({ length: LAST - FIRST + 1 }, (_, place): YearMonth => {
    const at = FIRST + place;
    const periodEnd = addMonths(april, at - 1);
    const measures = byEnd.get(periodEnd) ?? null;
    // A month without a return covers nothing but itself; the return after it covers both.
    const from = measures === null ? at : before.at + 1;
    const since = (pick: (one: FinanceMeasures) => number | null): number | null => {
      const now = measures === null ? null : pick(measures);
      const then = before.measures === null ? 0 : pick(before.measures);
      return now === null || then === null ? null : now - then;
    };
    const month: YearMonth = {
      periodEnd, measures, ...sinceTexts(addMonths(april, from - 1), periodEnd, from, at),
      planSince: since(({ position }) => position.planToDate), actualSince: since(({ position }) => position.actualToDate),
      savingsPlanSince: since(({ savings }) => savings.total.planToDate), recurrentSince: since(({ savings }) => savings.recurrent.actualToDate), nonRecurrentSince: since(({ savings }) => savings.nonRecurrent.actualToDate),
    };
    if (measures !== null) before = { at, measures };
    return month;
  });
}

function sinceTexts(first: string, last: string, from: number, to: number): Pick<YearMonth, "sinceText" | "sinceShort"> {
  const name = (end: string): string => formatPeriod(end, "month");
  const short = formatShortPeriod(last, "month").slice(0, 3);
  if (from === to) return { sinceText: name(last), sinceShort: short };
  const firstMonth = name(first).replace(/ \d{4}$/, "");
  return { sinceText: `${firstMonth} ${to - from === 1 ? "and" : "to"} ${name(last)}`, sinceShort: `${firstMonth.slice(0, 3)}–${short}` };
}

/** The month in which the position moved most against plan, as a sentence. */
export function movedMost(months: readonly YearMonth[]): string {
  const moves = months.flatMap(({ sinceText, planSince, actualSince }) => (planSince === null || actualSince === null ? [] : [{ sinceText, move: actualSince - planSince }]));
  const most = moves.reduce<(typeof moves)[number] | null>((best, one) => (best === null || Math.abs(one.move) > Math.abs(best.move) ? one : best), null);
  if (most === null || Math.abs(most.move) < NOTHING) return "No month moved the position against plan";
  return `The position moved most against plan in ${most.sinceText}: ${againstPlan(most.move).replace(" than plan", "")}`;
}

const money = (key: string, head: string, signed = false) => ({ key, head, unit: "£ million", kind: "number" as const, decimals: 1, ...(signed && { signed }) });
const MONTH = { key: "month", head: "To the end of", kind: "text" } as const;
const COVERS = { key: "covers", head: "In the month covers", kind: "text" } as const;

/** The position month by month: running totals since 1 April, and what came in since the return before. */
export function positionMonthsTable(months: readonly YearMonth[]): DrawnTable {
  return {
    caption: "The position month by month",
    columns: [
      MONTH, money("plan_to_date", "Plan to date"), money("actual_to_date", "Actual to date"), money("variance_to_date", "Variance to date", true), money("without_to_date", "Without deficit support, to date"),
      money("plan_in_month", "Plan in the month"), money("actual_in_month", "Actual in the month"), COVERS,
    ],
    rows: months.map(({ periodEnd, measures, sinceText, planSince, actualSince }) => [
      formatPeriod(periodEnd, "month"), measures?.position.planToDate ?? null, measures?.position.actualToDate ?? null, measures?.varianceToDate ?? null, measures?.without.actualToDate ?? null,
      planSince, actualSince, measures === null ? null : sinceText,
    ]),
  };
}

/** Savings month by month. */
export function savingsMonthsTable(months: readonly YearMonth[]): DrawnTable {
  return {
    caption: "Savings month by month",
    columns: [
      MONTH, money("plan_to_date", "Plan to date"), money("delivered_to_date", "Delivered to date"), money("plan_in_month", "Plan in the month"), money("recurrent_in_month", "Recurrent in the month"),
      money("non_recurrent_in_month", "Non-recurrent in the month"), COVERS,
    ],
    rows: months.map(({ periodEnd, measures, sinceText, savingsPlanSince, recurrentSince, nonRecurrentSince }) => [
      formatPeriod(periodEnd, "month"), measures?.savings.total.planToDate ?? null, measures?.savings.total.actualToDate ?? null, savingsPlanSince, recurrentSince, nonRecurrentSince, measures === null ? null : sinceText,
    ]),
  };
}

/** Running totals of the position, plan beside actual. */
export function positionMonths(months: readonly YearMonth[], title: string): PairedBars {
  return {
    title, unit: "£m", decimals: 1, direction: "columns",
    groups: months.map(({ periodEnd }) => ({ label: formatPeriod(periodEnd, "month"), short: monthName(periodEnd) })),
    series: [
      { name: "Plan to date", role: "plan", parts: [{ name: "Plan to date", values: months.map(({ measures }) => measures?.position.planToDate ?? null) }] },
      { name: "Actual to date", role: "actual", parts: [{ name: "Actual to date", values: months.map(({ measures }) => measures?.position.actualToDate ?? null) }] },
    ],
  };
}

/** Savings that came in each month, split by whether they last, beside the plan for the month. */
export function savingsMonths(months: readonly YearMonth[], title: string): PairedBars | null {
  if (months.every(({ recurrentSince, nonRecurrentSince }) => recurrentSince === null || nonRecurrentSince === null)) return null;
  return {
    title, unit: "£m", decimals: 1, direction: "columns",
    groups: months.map(({ sinceText, sinceShort }) => ({ label: sinceText, short: sinceShort })),
    series: [
      { name: "Planned", role: "plan", parts: [{ name: "Planned", values: months.map(({ savingsPlanSince }) => savingsPlanSince) }] },
      { name: "Delivered", role: "actual", parts: [{ name: "Recurrent", values: months.map(({ recurrentSince }) => recurrentSince) }, { name: "Non-recurrent", values: months.map(({ nonRecurrentSince }) => nonRecurrentSince) }] },
    ],
  };
}

const monthName = (periodEnd: string): string => formatShortPeriod(periodEnd, "month").slice(0, 3);

/** Whether a month is the last of its financial year. */
export const isYearEnd = (periodEnd: string): boolean => monthOfYear(periodEnd) === LAST;
