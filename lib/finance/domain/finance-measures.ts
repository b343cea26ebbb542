import { deliveryRiskForecast } from "@/lib/statistics/savings/delivery-risk-forecast";
import { highRiskShare } from "@/lib/statistics/savings/high-risk-share";
import { recurrentShare } from "@/lib/statistics/savings/recurrent-share";
import { remakeRatio } from "@/lib/statistics/savings/remake-ratio";
import { underlyingPosition, type PositionStep } from "@/lib/statistics/savings/underlying-position";
import { COLUMNS, type FinanceAmounts, type FinanceColumn, type FinanceLine } from "./finance-return";

/** Plan and actual to date, plan and forecast for the year, in £ million; null where not reported. */
export type FourAmounts = Readonly<Record<FinanceColumn, number | null>>;

/** What a return says once it is worked out. Amounts in £ million, shares in per cent; null where a part is missing. */
export interface FinanceMeasures {
  /** Surplus above zero, deficit below: with deficit support, the support, and without it. */
  readonly position: FourAmounts;
  readonly support: FourAmounts;
  readonly without: FourAmounts;
  readonly allocation: FourAmounts;
  /** Actual less plan to date, forecast less plan for the year. */
  readonly varianceToDate: number | null;
  readonly varianceForYear: number | null;
  /** Of the allocation to date and for the year. */
  readonly varianceShareToDate: number | null;
  readonly varianceShareForYear: number | null;
  /** Forecast of the year over its allocation, with and without support. */
  readonly positionShare: number | null;
  readonly withoutShare: number | null;
  readonly savings: { readonly total: FourAmounts; readonly recurrent: FourAmounts; readonly nonRecurrent: FourAmounts };
  /** Planned savings over the allocation of the year. */
  readonly savingsShare: number | null;
  /** Delivered over planned to date, forecast over planned for the year. */
  readonly deliveredShare: number | null;
  readonly forecastShare: number | null;
  /** Recurrent over all savings, of each column. */
  readonly recurrentShare: FourAmounts;
  readonly risk: { readonly low: number; readonly medium: number; readonly high: number } | null;
  readonly highRiskShare: number | null;
  /** Planned savings, each rating times its proposed chance of delivery. */
  readonly riskAdjusted: number | null;
  readonly underlying: { readonly reported: number; readonly amount: number; readonly steps: readonly PositionStep[]; readonly share: number | null } | null;
  /** Non-recurrent savings of the year, and that over a requirement next year as large as this year's plan. */
  readonly again: { readonly amount: number; readonly requirement: number; readonly ratio: number } | null;
  readonly agencyShare: number | null;
}

const percent = (part: number | null, whole: number | null): number | null => (part === null || whole === null || whole === 0 ? null : (100 * part) / whole);
const less = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);

/** Figures of one return, each by its method in `lib/statistics/savings`. Source: docs/methods/savings.md. */
export function financeMeasures(amounts: FinanceAmounts): FinanceMeasures {
  const at = (line: FinanceLine, column: FinanceColumn): number | null => amounts[`${line}.${column}`] ?? null;
  const each = (make: (column: FinanceColumn) => number | null): FourAmounts => Object.fromEntries(COLUMNS.map((column) => [column, make(column)])) as Record<FinanceColumn, number | null>;
  const four = (line: FinanceLine): FourAmounts => each((column) => at(line, column));
  const [position, support, allocation] = [four("position"), four("support"), four("allocation")];
  const without = each((column) => less(position[column], support[column]));
  const savings = { total: four("total"), recurrent: four("recurrent"), nonRecurrent: four("nonRecurrent") };
  const [varianceToDate, varianceForYear] = [less(position.actualToDate, position.planToDate), less(position.forecastForYear, position.planForYear)];
  const risk = riskOf(at);
  const year = allocation.planForYear;
  return {
    position, support, without, allocation, varianceToDate, varianceForYear,
    varianceShareToDate: percent(varianceToDate, allocation.planToDate), varianceShareForYear: percent(varianceForYear, year),
    positionShare: percent(position.forecastForYear, year), withoutShare: percent(without.forecastForYear, year),
    savings,
    savingsShare: percent(savings.total.planForYear, year),
    deliveredShare: percent(savings.total.actualToDate, savings.total.planToDate), forecastShare: percent(savings.total.forecastForYear, savings.total.planForYear),
    recurrentShare: each((column) => shareOf(savings.recurrent[column], savings.nonRecurrent[column])),
    risk,
    highRiskShare: risk === null ? null : hundredfold(highRiskShare(risk)),
    riskAdjusted: risk === null ? null : deliveryRiskForecast(risk),
    underlying: underlyingOf(at, year),
    again: againOf(savings.nonRecurrent.forecastForYear, savings.total.planForYear),
    agencyShare: percent(at("agency", "actualToDate"), at("pay", "actualToDate")),
  };
}

type AmountAt = (line: FinanceLine, column: FinanceColumn) => number | null;

const hundredfold = (share: number | null): number | null => (share === null ? null : 100 * share);

/** Amounts of several bodies added up can end a hair below zero, which no saving is. */
const notNegative = (amount: number): number => (amount < 0 && amount > -1e-9 ? 0 : amount);

function shareOf(recurrent: number | null, nonRecurrent: number | null): number | null {
  return recurrent === null || nonRecurrent === null ? null : hundredfold(recurrentShare({ recurrent: notNegative(recurrent), nonRecurrent: notNegative(nonRecurrent) }));
}

function riskOf(at: AmountAt): FinanceMeasures["risk"] {
  const [low, medium, high] = [at("efficiency_low_risk", "planForYear"), at("efficiency_medium_risk", "planForYear"), at("efficiency_high_risk", "planForYear")];
  return low === null || medium === null || high === null ? null : { low, medium, high };
}

function underlyingOf(at: AmountAt, allocation: number | null): FinanceMeasures["underlying"] {
  const [reported, support, oneOff, nonRecurrent, beyond] = [at("position", "forecastForYear"), at("support", "forecastForYear"), at("oneOffIncome", "forecastForYear"), at("nonRecurrent", "forecastForYear"), at("beyondTheYear", "forecastForYear")];
  const inYear = at("recurrent", "forecastForYear");
  if (reported === null || support === null || oneOff === null || nonRecurrent === null || beyond === null || inYear === null) return null;
  const { underlying, steps } = underlyingPosition({ reported, oneOffIncome: oneOff, nonRecurrentSavings: nonRecurrent, deficitSupport: support, fullYearEffect: inYear + beyond, inYearEffect: inYear });
  return { reported, amount: underlying, steps, share: percent(underlying, allocation) };
}

function againOf(nonRecurrent: number | null, requirement: number | null): FinanceMeasures["again"] {
  if (nonRecurrent === null || requirement === null || requirement <= 0) return null;
  const amount = notNegative(nonRecurrent);
  return { amount, requirement, ratio: 100 * remakeRatio({ nonRecurrent: amount, growth: 0, nextRequirement: requirement }) };
}
