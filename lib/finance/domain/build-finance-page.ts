import type { DrawnTable } from "@/lib/charts/drawn-table";
import type { PairedBars } from "@/lib/charts/paired-bars";
import type { Waterfall } from "@/lib/charts/waterfall";
import { pairedBarsTable } from "@/lib/charts/paired-bars-table";
import { waterfallTable } from "@/lib/charts/waterfall-table";
import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import type { Basis } from "@/lib/organisations/domain/restate";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { PROPOSED_DELIVERY_PROBABILITIES } from "@/lib/statistics/savings/delivery-risk-forecast";
import { CATEGORY_WORD, RISK_WORD, SAVING_CATEGORIES, SAVING_RISKS } from "./finance-lines";
import { financeMeasures, type FinanceMeasures } from "./finance-measures";
import { isYearEnd, movedMost, positionMonths, positionMonthsTable, savingsMonths, savingsMonthsTable, yearMonths } from "./finance-months";
import type { FinancePage, FinanceReport } from "./finance-page";
import type { FinanceMonth } from "./finance-return";
import { positionTable, savingsTable } from "./finance-tables";
import { againstPlan, balanceWords, basisSentence, listed, moneyText, NOTHING, shareText, sizeText } from "./finance-texts";
import { financialYear, monthOfYear, nextReturn } from "./financial-year";
import { financeSource } from "./finance-source";

export interface FinanceReportInput {
  readonly shortName: string;
  /** Returns of the board on the boundaries asked for, in order of time. */
  readonly months: readonly FinanceMonth[];
  /** Names of the bodies that it was made of. */
  readonly predecessors: readonly string[];
  readonly releases: readonly ReleaseInfo[];
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** The page of a board's finances; without a report where no month is held. */
export function buildFinancePage(frame: Omit<FinancePage, "report">, input: Omit<FinanceReportInput, "shortName" | "asOf">): FinancePage {
  const latest = input.months.at(-1);
  return { ...frame, report: latest === undefined ? null : financeReport(latest, { ...input, shortName: frame.board.shortName, asOf: frame.asOf }) };
}

function financeReport(latest: FinanceMonth, { shortName, months, predecessors, releases, asOf }: FinanceReportInput): FinanceReport {
  const { periodEnd, amounts, basis } = latest;
  const measures = financeMeasures(amounts);
  const [year, isOver] = [financialYear(periodEnd), isYearEnd(periodEnd)];
  const ofYear = months.filter((month) => financialYear(month.periodEnd) === year);
  const held = yearMonths(ofYear, periodEnd);
  const used = new Set(ofYear.flatMap(({ releaseIds }) => releaseIds));
  const from = releases.filter(({ id }) => used.has(id));
  const yearToDateText = `1 April ${periodEnd.slice(0, 4) === year.slice(0, 4) ? year.slice(0, 4) : Number(periodEnd.slice(0, 4)) - 1} to ${formatDate(periodEnd)}`;
  const next = nextReturn(periodEnd);
  const nextName = formatPeriod(next.periodEnd, "month");
  const basisOfYear: Basis = ofYear.find((month) => month.basis !== "published")?.basis ?? basis;
  return {
    periodEnd, periodText: formatPeriod(periodEnd, "month"), yearToDateText, year, isOver, measures,
    headline: headline(shortName, measures, year, isOver, monthOfYear(periodEnd)),
    basis: basisOfYear, basisSentence: basisSentence(basisOfYear, predecessors),
    isIllustrative: from.some(({ provenance }) => provenance === "illustrative"),
    publishedText: formatDate(from.find((release) => release.periodEnd === periodEnd)?.publishedOn ?? periodEnd),
    nextText: next.dueOn < asOf ? `${nextName} was due by ${formatDate(next.dueOn)} and is not loaded` : `${nextName}, due by ${formatDate(next.dueOn)}`,
    source: financeSource(from),
    position: { title: positionTitle(measures, isOver), table: positionTable(measures) },
    savings: { title: savingsTitle(measures), tableTitle: furthestBehind(amounts), table: savingsTable(measures, amounts), drawing: savingsDrawing(shortName, measures, isOver) },
    risks: risksOf(measures),
    again: againOf(measures),
    underlying: underlyingOf(shortName, measures),
    months: {
      title: movedMost(held),
      position: { title: monthsTitle(measures, isOver, periodEnd), subtitle: `Surplus or deficit since 1 April, with deficit support, £ million, ${shortName}`, chart: positionMonths(held, "Position since 1 April, plan and actual"), table: positionMonthsTable(held) },
      savings: drawn(savingsMonths(held, "Savings in each month, plan and delivered"), { title: savingsMonthsTitle(measures), subtitle: `Savings in each month, recurrent and not, £ million, ${shortName}`, table: savingsMonthsTable(held) }),
    },
  };
}

const drawn = <Chart>(chart: Chart | null, words: { readonly title: string; readonly subtitle: string; readonly table: DrawnTable }) => (chart === null ? null : { ...words, chart });

function headline(name: string, { position, support, without, varianceToDate, varianceForYear }: FinanceMeasures, year: string, isOver: boolean, months: number): string {
  const unsupported = (support.forecastForYear ?? 0) > NOTHING && without.forecastForYear !== null ? `; without deficit support, ${balanceWords(without.forecastForYear)}` : "";
  if (isOver) return `${name} ended ${year} ${balanceWords(position.forecastForYear ?? 0)}, ${againstPlan(varianceForYear ?? 0)}${unsupported}`;
  return `${name} is ${againstPlan(varianceToDate ?? 0)} after ${months} months and expects to end ${year} ${balanceWords(position.forecastForYear ?? 0)}${unsupported}`;
}

function positionTitle({ varianceForYear, varianceToDate, support }: FinanceMeasures, isOver: boolean): string {
  const help = (support.actualToDate ?? 0) > NOTHING ? `, with ${sizeText(support.actualToDate ?? 0)} of deficit support received` : ", without any deficit support";
  if (isOver) return `The year ended ${againstPlan(varianceForYear ?? 0)}${help}`;
  return `${capital(againstPlan(varianceToDate ?? 0))} so far, and expected to end ${againstPlan(varianceForYear ?? 0)}${help}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function savingsTitle({ savings: { total }, recurrentShare, deliveredShare }: FinanceMeasures): string {
  if (total.actualToDate === null || total.planToDate === null) return "Savings are not reported";
  const [lasts, planned] = [shareText(recurrentShare.actualToDate), shareText(recurrentShare.planToDate)];
  const lasting = recurrentShare.actualToDate === null ? "" : `; ${lasts} of them last, ${lasts === planned ? "as planned" : `against ${planned} planned`}`;
  return `${sizeText(total.actualToDate)} of ${sizeText(total.planToDate)} planned savings were delivered, ${shareText(deliveredShare)}${lasting}`;
}

/** The category of savings that is furthest behind its plan to date, as a sentence. */
function furthestBehind(amounts: FinanceMonth["amounts"]): string {
  const behind = SAVING_CATEGORIES.flatMap((code) => {
    const [plan, actual] = [amounts[`${code}.planToDate`], amounts[`${code}.actualToDate`]];
    return plan === undefined || actual === undefined || plan - actual < NOTHING ? [] : [{ name: CATEGORY_WORD[code], gap: plan - actual }];
  }).sort((a, b) => b.gap - a.gap);
  const [most] = behind;
  if (most === undefined) return "No category of savings is behind its plan";
  const furthest = behind.filter(({ gap }) => most.gap - gap < NOTHING).map(({ name }) => name);
  return `${capital(listed(furthest.map((name) => name.toLowerCase())))} ${furthest.length === 1 ? "is" : "are"} furthest behind plan to date: by ${sizeText(most.gap)}${furthest.length === 1 ? "" : " each"}`;
}

function savingsDrawing(name: string, measures: FinanceMeasures, isOver: boolean): FinanceReport["savings"]["drawing"] {
  const { recurrent, nonRecurrent } = measures.savings;
  if (recurrent.actualToDate === null || recurrent.forecastForYear === null) return null;
  const columns = isOver ? ([["planForYear", "forecastForYear"]] as const) : ([["planToDate", "actualToDate"], ["planForYear", "forecastForYear"]] as const);
  const parts = (at: 0 | 1) => [
    { name: "Recurrent", values: columns.map((pair) => recurrent[pair[at]]) },
    { name: "Non-recurrent", values: columns.map((pair) => nonRecurrent[pair[at]]) },
  ];
  const chart: PairedBars = {
    title: "Savings against plan", unit: "£m", decimals: 1, direction: "rows",
    groups: isOver ? [{ label: "The year" }] : [{ label: "To date" }, { label: "For the year" }],
    series: [{ name: "Plan", role: "plan", parts: parts(0) }, { name: isOver ? "Delivered" : "Delivered or forecast", role: isOver ? "actual" : "forecast", parts: parts(1) }],
  };
  const { planForYear: planned, forecastForYear: expected } = measures.recurrentShare;
  return { title: `${shareText(expected)} of the year’s savings ${isOver ? "were" : "are expected to be"} recurrent, ${shareText(planned)} were planned to be`, subtitle: `Savings, recurrent and non-recurrent, £ million, ${name}`, chart, table: pairedBarsTable(chart) };
}

function risksOf({ risk }: FinanceMeasures): FinanceReport["risks"] {
  if (risk === null) return [];
  const all = risk.low + risk.medium + risk.high;
  const amounts = [risk.low, risk.medium, risk.high];
  return all === 0 ? [] : SAVING_RISKS.map((code, at) => ({ name: RISK_WORD[code], amount: amounts[at] ?? 0, share: (100 * (amounts[at] ?? 0)) / all }));
}

function againOf({ again, riskAdjusted, savings, highRiskShare }: FinanceMeasures): FinanceReport["again"] {
  if (again === null) return null;
  const { low, medium, high } = PROPOSED_DELIVERY_PROBABILITIES;
  const sentences = [
    `Savings that do not recur must be found again: ${sizeText(again.amount)} over a requirement of ${sizeText(again.requirement)} next year, if that is as large as this year’s and does not grow, is a re-make ratio of ${shareText(again.ratio)}.`,
    ...(riskAdjusted === null ? [] : [`${shareText(highRiskShare)} of planned savings are rated high risk. With proposed chances of ${low} for low, ${medium} for medium and ${high} for high risk, ${sizeText(riskAdjusted)} of the ${sizeText(savings.total.planForYear ?? 0)} planned would be delivered: the size of the risk, not a forecast.`]),
  ];
  return { title: `${sizeText(again.amount)} of this year’s savings will be needed again: ${shareText(again.ratio)} of a requirement as large as this year’s`, sentences };
}

function underlyingOf(name: string, { underlying }: FinanceMeasures): FinanceReport["underlying"] {
  if (underlying === null) return null;
  const chart: Waterfall = {
    title: "From the reported to the underlying position", unit: "£m", decimals: 1,
    start: { label: "Reported", value: underlying.reported },
    steps: underlying.steps.map(({ label, amount }) => ({ label, amount })),
    end: { label: "Underlying", value: underlying.amount },
  };
  const beyond = underlying.steps.find(({ key }) => key === "full_year_effect")?.amount ?? 0;
  const oneOff = underlying.reported + beyond - underlying.amount;
  return {
    heading: `Underneath ${moneyText(underlying.reported)} lies ${moneyText(underlying.amount)}${underlying.share === null ? "" : `, ${shareText(underlying.share, 1)} of the allocation`}`,
    title: `${sizeText(oneOff)} of the year ${oneOff < 0 ? "was a one-off loss" : "will not come again"}; recurrent savings add ${sizeText(beyond)} in a whole year`,
    subtitle: `From the reported to the underlying position, £ million, ${name}`, chart, table: waterfallTable(chart),
  };
}

function monthsTitle({ varianceToDate }: FinanceMeasures, isOver: boolean, periodEnd: string): string {
  return isOver ? `By the end of the year the position was ${againstPlan(varianceToDate ?? 0)}` : `By the end of ${formatPeriod(periodEnd, "month")} the position was ${againstPlan(varianceToDate ?? 0)}`;
}

function savingsMonthsTitle({ deliveredShare, savings: { total } }: FinanceMeasures): string {
  return `${sizeText(total.actualToDate ?? 0)} was saved, ${shareText(deliveredShare)} of the plan to date`;
}
