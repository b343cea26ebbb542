import { addsUp } from "../../templates/adds-up";
import { ICB_FINANCE, SAVING_CATEGORIES, SAVING_RISKS } from "../../templates/icb-finance";
import type { ReturnContents, ReturnEntry } from "../../templates/read-return";

/** The lines of a finance return by their codes. Every line is there: the reader saw to it. */
export type FinanceLines = (code: string) => ReturnEntry;

export function financeLines({ entries }: ReturnContents): FinanceLines {
  const byCode = new Map(entries.map((entry) => [entry.line.code, entry]));
  return (code) => {
    const entry = byCode.get(code);
    if (entry === undefined) throw new Error(`No line ${code} in a finance return`);
    return entry;
  };
}

/** Lines that only grow through a year. */
const RUNNING = ["deficit_support", "efficiency_recurrent", "efficiency_non_recurrent", "efficiency_total", ...SAVING_CATEGORIES] as const;
const WITH_TWO_PLANS = ["allocation", "position", ...RUNNING] as const;
/** Lines that a system of any size may have above its allocation. */
const PAY = ["agency_spend", "total_pay"];
const LEAST_ALLOCATION = 100;

const COLUMN_NAMES = new Map(ICB_FINANCE.columns.map(({ key, heading }) => [key, heading]));
const shown = (value: number): string => String(Number(value.toFixed(3)));

/** Refuses whatever breaks a rule between cells of a finance return, at the cell that is most likely at fault. */
export function checkFinance(contents: ReturnContents): void {
  const line = financeLines(contents);
  checkSize(contents, line);
  for (const code of ["position", "efficiency_recurrent", "efficiency_non_recurrent", "efficiency_total"]) checkVariance(line(code));
  for (const { key } of ICB_FINANCE.columns) {
    if (key !== "varianceToDate") checkParts(line, "efficiency_total", ["efficiency_recurrent", "efficiency_non_recurrent"], key, true);
    if (key !== "varianceToDate") checkParts(line, "efficiency_total", SAVING_CATEGORIES, key, false);
  }
  checkParts(line, "efficiency_total", SAVING_RISKS, "planForYear", false);
  checkYear(contents, line);
  checkAgency(line);
  checkUnderlying(line);
}

function checkSize({ entries }: ReturnContents, line: FinanceLines): void {
  const allocation = line("allocation").number("planForYear") ?? 0;
  if (allocation < LEAST_ALLOCATION) return line("allocation").refuse("out_of_range", `The allocation for the year is ${shown(allocation)}. It is at least £${LEAST_ALLOCATION} million: amounts are in £ million.`, "planForYear");
  for (const entry of entries) {
    for (const { key } of PAY.includes(entry.line.code) ? [] : ICB_FINANCE.columns) {
      const value = Math.abs(entry.number(key) ?? 0);
      if (value > allocation) entry.refuse("out_of_range", `${shown(value)} is more than the allocation for the year, ${shown(allocation)}: amounts are in £ million.`, key);
    }
  }
}

function checkVariance(entry: ReturnEntry): void {
  const [variance, actual, plan] = ["varianceToDate", "actualToDate", "planToDate"].map((key) => entry.number(key));
  if (variance == null) return;
  if (actual == null || plan == null) return entry.refuse("missing_value", "A variance stands beside an actual and a plan to date.", actual == null ? "actualToDate" : "planToDate");
  if (!addsUp(variance, [actual, -plan])) entry.refuse("total_mismatch", `The variance is ${shown(variance)}; actual less plan is ${shown(actual - plan)}.`, "varianceToDate");
}

/** Parts that make up a total in one column. With `both`, the total must not stand without them either. */
function checkParts(line: FinanceLines, totalCode: string, codes: readonly string[], key: string, both: boolean): void {
  const total = line(totalCode).number(key);
  const parts = codes.map((code) => ({ entry: line(code), value: line(code).number(key) }));
  const filled = parts.flatMap(({ value }) => (value === null ? [] : [value]));
  if (filled.length === 0 && (total === null || !both)) return;
  const gap = parts.find(({ value }) => value === null);
  if (total === null) return line(totalCode).refuse("missing_value", "The total is blank, and parts of it are filled in.", key);
  if (gap !== undefined) return gap.entry.refuse("missing_value", `The cell is blank, and others that make up ${totalCode} are filled in. Write 0 where there is none.`, key);
  if (!addsUp(total, filled)) line(totalCode).refuse("total_mismatch", `${COLUMN_NAMES.get(key)} is ${shown(total)}; ${codes.join(", ")} add up to ${shown(filled.reduce((sum, value) => sum + value, 0))}.`, key);
}

function checkYear({ period }: ReturnContents, line: FinanceLines): void {
  const isOver = period.end.slice(5, 7) === "03";
  const isRunning = (code: string): boolean => code === "allocation" || (RUNNING as readonly string[]).includes(code);
  for (const code of WITH_TWO_PLANS) {
    const entry = line(code);
    const [plan, actual, planForYear, forecast] = ["planToDate", "actualToDate", "planForYear", "forecastForYear"].map((key) => entry.number(key));
    if (forecast != null && actual == null) entry.refuse("missing_value", "A forecast stands beside an actual to date.", "actualToDate");
    for (const [key, year, sofar, words] of [["planForYear", planForYear, plan, "plan"], ["forecastForYear", forecast, actual, "actual"]] as const) {
      if (year == null || sofar == null) continue;
      if (isOver && !addsUp(year, [sofar])) entry.refuse("total_mismatch", `The year is over: ${shown(year)} for the year must be the ${words} to date, ${shown(sofar)}.`, key);
      else if (!isOver && isRunning(code) && year < sofar && !addsUp(year, [sofar])) entry.refuse("out_of_range", `${shown(year)} for the year is below the ${words} to date, ${shown(sofar)}.`, key);
    }
  }
}

function checkAgency(line: FinanceLines): void {
  const [agency, pay] = [line("agency_spend"), line("total_pay")];
  const [part, whole] = [agency.number("actualToDate"), pay.number("actualToDate")];
  if ((part === null) !== (whole === null)) return (part === null ? agency : pay).refuse("missing_value", "Agency spend and total pay are both filled in or neither is.", "actualToDate");
  if (part !== null && whole !== null && part > whole) agency.refuse("out_of_range", `Agency spend, ${shown(part)}, is above total pay, ${shown(whole)}.`, "actualToDate");
}

function checkUnderlying(line: FinanceLines): void {
  const [income, effect] = [line("one_off_income"), line("full_year_effect")];
  const [one, whole] = [income.number("forecastForYear"), effect.number("forecastForYear")];
  if (one === null && whole === null) return;
  if (one === null || whole === null) return (one === null ? income : effect).refuse("missing_value", "One-off income and the full-year effect are both filled in or neither is.", "forecastForYear");
  const recurrent = line("efficiency_recurrent").number("forecastForYear");
  if (recurrent === null) return line("efficiency_recurrent").refuse("missing_value", "The underlying position needs the forecast of recurrent savings.", "forecastForYear");
  if (whole < recurrent && !addsUp(whole, [recurrent])) effect.refuse("out_of_range", `The full-year effect, ${shown(whole)}, is below the forecast of recurrent savings, ${shown(recurrent)}.`, "forecastForYear");
}
