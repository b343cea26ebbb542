import { seededRandom } from "@/lib/statistics/random/seeded-random";
import { addMonths } from "@/lib/shared/month";
import { SAVING_CATEGORIES } from "@/lib/observations/templates/icb-finance";
import { apportion, fill } from "./illustrative-units";

/** What a made-up return is made up from; no figure of the real board. */
export interface IllustrativeBoard {
  /** ODS code: it alone decides the figures, with the year. */
  readonly code: string;
  readonly population: number;
}

/** Cells of a return by line and column, in £ million; a cell left out is blank. */
export type ReturnCells = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface IllustrativeMonth {
  /** Last day of the month, `YYYY-MM-DD`. */
  readonly periodEnd: string;
  readonly cells: ReturnCells;
}

/** Amounts are whole numbers of this many £ million, so that nobody takes them for real ones. */
export const ILLUSTRATIVE_UNIT = 5;
const MONTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
/** Shares of savings by category, before each board's own leaning. */
const LEANING = [0.28, 0.24, 0.18, 0.14, 0.1, 0.06];

/** A whole number from 0 for a text; the same on every machine (FNV-1a). */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}

const units = (amount: number): number => Math.round(amount / ILLUSTRATIVE_UNIT);
const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** Everything of a board's year that its months are cut from; savings in units of £5 million. */
interface Year {
  readonly allocation: number;
  readonly support: number;
  readonly plan: number;
  readonly variance: number;
  readonly swing: number;
  readonly planned: { readonly total: number; readonly recurrent: number; readonly categories: readonly number[]; readonly highRisk: number };
  readonly outturn: { readonly total: number; readonly recurrent: number; readonly categories: readonly number[] };
  readonly oneOff: number;
  readonly lasting: number;
  readonly agency: number;
}

function makeYear({ code, population }: IllustrativeBoard, startYear: number): Year {
  const character = seededRandom(seedOf(code));
  const strain = character.uniform();
  const quality = character.uniform();
  const year = seededRandom(seedOf(`${code}|${startYear}`));
  const later = startYear - 2024;
  const allocation = 60 * Math.round((population * (3_000 + 120 * later)) / 60e6);
  const total = units(allocation * (0.04 + 0.04 * clamp(0.65 * strain + 0.35 * year.uniform(), 0, 1)));
  const leaning = LEANING.map((share) => share * (0.7 + 0.6 * year.uniform()));
  const delivered = clamp(1.02 - 0.16 * strain + 0.05 * year.normal(), 0.78, 1.05);
  const isRecurrent = 2 / 3 + (1 / 12) * quality;
  const finalTotal = Math.max(2, Math.round(total * delivered));
  return {
    allocation,
    support: strain < 0.35 ? 0 : 10 * Math.round((allocation * (0.005 + 0.02 * strain)) / 10),
    plan: strain > 0.8 ? -10 * Math.round((allocation * 0.005 * strain) / 10) : strain < 0.12 ? ILLUSTRATIVE_UNIT : 0,
    variance: ILLUSTRATIVE_UNIT * units(allocation * clamp(0.002 - 0.008 * strain + 0.0025 * year.normal(), -0.015, 0.004)),
    swing: 0.6 + 0.8 * year.uniform(),
    planned: { total, recurrent: clamp(Math.round(total * isRecurrent), 1, total - 1), categories: apportion(total, leaning), highRisk: 0.24 + 0.16 * clamp(0.5 * strain + 0.5 * year.uniform(), 0, 1) },
    outturn: { total: finalTotal, recurrent: clamp(Math.round(finalTotal * clamp(isRecurrent - 0.14 * strain + 0.03 * year.normal(), 0.4, 0.85)), 1, finalTotal - 1), categories: apportion(finalTotal, leaning.map((share) => share * (0.8 + 0.4 * year.uniform()))) },
    oneOff: ILLUSTRATIVE_UNIT * units(allocation * 0.004 * year.uniform()),
    lasting: 1.1 + 0.2 * year.uniform(),
    agency: 0.032 - 0.006 * later - 0.012 * year.uniform(),
  };
}

/** Months 2 to 12 of a financial year of one board: April is often not reported. The same board and year always give the same. */
export function illustrativeFinanceYear(board: IllustrativeBoard, startYear: number): readonly IllustrativeMonth[] {
  const year = makeYear(board, startYear);
  return MONTHS.map((month) => ({ periodEnd: addMonths(`${startYear}-04-30`, month - 1), cells: { ...mainCells(year, month), ...savingCells(year, month) } }));
}

function mainCells(year: Year, month: number): ReturnCells {
  const passed = month / 12;
  const { allocation, support, plan, variance } = year;
  const planToDate = month === 12 ? plan : ILLUSTRATIVE_UNIT * units(plan * passed - allocation * 0.012 * passed * (1 - passed));
  const drift = month === 12 ? variance : ILLUSTRATIVE_UNIT * units(variance * passed ** year.swing);
  // Boards say late that the plan will be missed: half of it from October, all of it from January.
  const known = month === 12 || month >= 10 ? variance : month >= 7 ? ILLUSTRATIVE_UNIT * units(variance / 2) : 0;
  const supportToDate = month === 12 ? support : Math.min(support, ILLUSTRATIVE_UNIT * units(support * passed));
  const pay = 10 * Math.round((allocation * 0.55 * passed) / 10);
  return {
    allocation: { planToDate: (allocation / 12) * month, planForYear: allocation },
    position: { planToDate, actualToDate: planToDate + drift, varianceToDate: drift, planForYear: plan, forecastForYear: plan + known },
    deficit_support: { planToDate: supportToDate, actualToDate: supportToDate, planForYear: support, forecastForYear: support },
    one_off_income: { forecastForYear: month < 6 ? 0 : year.oneOff },
    agency_spend: { actualToDate: Math.max(1, Math.round(pay * year.agency)) },
    total_pay: { actualToDate: pay },
  };
}

/** Savings come late in a year. */
const shareOfYear = (month: number): number => (month / 12) ** 1.2;

function savingCells({ planned, outturn, lasting }: Year, month: number): ReturnCells {
  const isOver = month === 12;
  const kinds = ({ total, recurrent }: { readonly total: number; readonly recurrent: number }): readonly number[] => [recurrent, total - recurrent];
  const planTotal = isOver ? planned.total : Math.round(planned.total * shareOfYear(month));
  const actualTotal = isOver ? outturn.total : Math.min(outturn.total, Math.round(outturn.total * shareOfYear(month)));
  const [planKinds, planParts] = [fill(planTotal, kinds(planned)), fill(planTotal, planned.categories)];
  const [actualKinds, actualParts] = [fill(actualTotal, kinds(outturn)), fill(actualTotal, outturn.categories)];
  const known = isOver || month >= 10 ? outturn.total : month >= 6 ? Math.round((planned.total + outturn.total) / 2) : planned.total;
  const left = Math.max(known, actualTotal) - actualTotal;
  const goal = month >= 6 ? outturn : planned;
  const rest = (done: readonly number[], wanted: readonly number[]): readonly number[] => apportion(left, wanted.map((one, at) => Math.max(one - (done[at] ?? 0), 0)));
  const [restKinds, restParts] = [rest(actualKinds, kinds(goal)), rest(actualParts, goal.categories)];
  const line = (plan: number, actual: number, planForYear: number, more: number, withVariance: boolean): Readonly<Record<string, number>> => {
    const cells = { planToDate: plan, actualToDate: actual, ...(withVariance && { varianceToDate: actual - plan }), planForYear, forecastForYear: actual + more };
    return Object.fromEntries(Object.entries(cells).map(([column, count]) => [column, count * ILLUSTRATIVE_UNIT]));
  };
  const at = (list: readonly number[], place: number): number => list[place] ?? 0;
  // Ratings ease as the year goes on, and never under a fifth.
  const highRisk = 0.2 + (planned.highRisk - 0.2) * (1 - 0.5 * (month / 12));
  const [high = 0, medium = 0, low = 0] = apportion(planned.total, [highRisk, 0.3, 0.7 - highRisk]);
  const recurrentForecast = ILLUSTRATIVE_UNIT * (at(actualKinds, 0) + at(restKinds, 0));
  return {
    efficiency_recurrent: line(at(planKinds, 0), at(actualKinds, 0), planned.recurrent, at(restKinds, 0), true),
    efficiency_non_recurrent: line(at(planKinds, 1), at(actualKinds, 1), planned.total - planned.recurrent, at(restKinds, 1), true),
    efficiency_total: line(planTotal, actualTotal, planned.total, left, true),
    ...Object.fromEntries(SAVING_CATEGORIES.map((code, place) => [code, line(at(planParts, place), at(actualParts, place), at(planned.categories, place), at(restParts, place), false)])),
    efficiency_low_risk: { planForYear: low * ILLUSTRATIVE_UNIT }, efficiency_medium_risk: { planForYear: medium * ILLUSTRATIVE_UNIT }, efficiency_high_risk: { planForYear: high * ILLUSTRATIVE_UNIT },
    full_year_effect: { forecastForYear: Math.max(recurrentForecast, ILLUSTRATIVE_UNIT * units(recurrentForecast * lasting)) },
  };
}
