import type { ReleaseInfo } from "@/lib/observations/domain/observation";
import { formatDate, formatPeriod } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { financeMeasures, type FinanceMeasures } from "./finance-measures";
import type { FinanceMonth } from "./finance-return";
import { isYearEnd } from "./finance-months";
import { financeSource } from "./finance-source";
import { balanceWords, NOTHING, shareText, sizeText } from "./finance-texts";
import { financialYear, nextReturn } from "./financial-year";
import type { NationalFinance, NationalReport, NationalRow } from "./national-finance";

/** A board with its returns, in order of time. */
export interface BoardMonths {
  readonly code: string;
  readonly name: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly months: readonly FinanceMonth[];
}

/** The boards of a set, or of one region of it, side by side in the month that most of them have reported. */
export function buildNationalFinance(frame: Omit<NationalFinance, "report">, boards: readonly BoardMonths[], releases: readonly ReleaseInfo[]): NationalFinance {
  const shown = frame.region === null ? boards : boards.filter(({ regionCode }) => regionCode === frame.region);
  const periodEnd = monthOfMost(boards);
  const held = periodEnd === null ? [] : shown.flatMap(({ months }) => months.find((month) => month.periodEnd === periodEnd) ?? []);
  return { ...frame, report: periodEnd === null || held.length === 0 ? null : report(frame, periodEnd, shown, held, releases) };
}

/** The latest month that at least half of the boards which report at all have. */
function monthOfMost(boards: readonly BoardMonths[]): string | null {
  const counts = new Map<string, number>();
  for (const { months } of boards) for (const { periodEnd } of months) counts.set(periodEnd, (counts.get(periodEnd) ?? 0) + 1);
  const reporting = boards.filter(({ months }) => months.length > 0).length;
  return [...counts].filter(([, count]) => 2 * count >= reporting).map(([end]) => end).sort().at(-1) ?? null;
}

function report(frame: Omit<NationalFinance, "report">, periodEnd: string, shown: readonly BoardMonths[], held: readonly FinanceMonth[], releases: readonly ReleaseInfo[]): NationalReport {
  const rows = shown.map((board) => rowOf(board, board.months.find((month) => month.periodEnd === periodEnd)));
  const measures = held.map(({ amounts }) => financeMeasures(amounts));
  const [year, isOver] = [financialYear(periodEnd), isYearEnd(periodEnd)];
  const used = new Set(held.flatMap(({ releaseIds }) => releaseIds));
  const from = releases.filter(({ id }) => used.has(id));
  const next = nextReturn(periodEnd);
  const worse = rows.filter(({ variance }) => variance !== null && variance < -NOTHING).length;
  return {
    periodEnd, periodText: formatPeriod(periodEnd, "month"), year, isOver, held: held.length, rows,
    headline: headline(rows, frame, year, isOver),
    middle: middleOf(measures),
    sum: sumText(measures, rows.length, isOver, year),
    tableTitle: worse === 0 ? "No system is worse than its plan" : `${worse} of ${held.length} systems ${isOver ? "ended the year" : "expect to end the year"} worse than plan`,
    quality: qualityOf(rows, year, isOver),
    isIllustrative: from.some(({ provenance }) => provenance === "illustrative"),
    hasEstimated: rows.some(({ basis, isHeld }) => isHeld && basis === "estimated"), hasRestated: rows.some(({ basis, isHeld }) => isHeld && basis === "restated"),
    publishedText: formatDate(from[0]?.publishedOn ?? periodEnd),
    nextText: `${formatPeriod(next.periodEnd, "month")}${next.dueOn < frame.asOf ? ` was due by ${formatDate(next.dueOn)} and is not loaded` : `, due by ${formatDate(next.dueOn)}`}`,
    source: financeSource(from),
  };
}

function rowOf({ code, name, regionName }: BoardMonths, month: FinanceMonth | undefined): NationalRow {
  const measures = financeMeasures(month?.amounts ?? {});
  const { position, without, allocation, savings, recurrentShare, underlying, again } = measures;
  const ofAllocation = (amount: number | null): number | null => (amount === null || allocation.planForYear === null || allocation.planForYear === 0 ? null : (100 * amount) / allocation.planForYear);
  return {
    code, name, regionName, isHeld: month !== undefined, basis: month?.basis ?? "published",
    forecast: position.forecastForYear, forecastShare: measures.positionShare, variance: measures.varianceForYear, varianceShare: measures.varianceShareForYear,
    without: without.forecastForYear, withoutShare: measures.withoutShare, savingsShare: measures.savingsShare, delivered: measures.deliveredShare,
    recurrent: recurrentShare.forecastForYear, plannedRecurrent: recurrentShare.planForYear, highRisk: measures.highRiskShare,
    underlying: underlying?.amount ?? null, underlyingShare: underlying?.share ?? null, again: again?.ratio ?? null,
    recurrentOfAllocation: ofAllocation(savings.recurrent.forecastForYear), nonRecurrentOfAllocation: ofAllocation(savings.nonRecurrent.forecastForYear),
  };
}

const inDeficit = (amounts: readonly (number | null)[]): number => amounts.filter((amount) => amount !== null && amount < -NOTHING).length;

function headline(rows: readonly NationalRow[], { region, regions }: Omit<NationalFinance, "report">, year: string, isOver: boolean): string {
  const held = rows.filter(({ isHeld }) => isHeld);
  const [deficits, unsupported] = [inDeficit(held.map(({ forecast }) => forecast)), inDeficit(held.map(({ without }) => without))];
  const where = region === null ? "systems" : `systems of ${regions.find(({ code }) => code === region)?.name ?? region}`;
  return `${deficits} of ${held.length} ${where} ${isOver ? `ended ${year}` : `expect to end ${year}`} in deficit; without deficit support ${isOver ? "it would have been" : "it would be"} ${unsupported}`;
}

interface Spread {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/** Middle of some figures, with the lowest and the highest; null where there are none. */
function spreadOf(figures: readonly (number | null)[]): Spread | null {
  const held = figures.filter((figure) => figure !== null).sort((a, b) => a - b);
  const [low, high] = [held[0], held.at(-1)];
  if (low === undefined || high === undefined) return null;
  return { low, high, middle: ((held[Math.floor((held.length - 1) / 2)] ?? low) + (held[Math.ceil((held.length - 1) / 2)] ?? high)) / 2 };
}

function middleOf(measures: readonly FinanceMeasures[]): NationalReport["middle"] {
  const recurrent = spreadOf(measures.map(({ recurrentShare }) => recurrentShare.forecastForYear));
  const lines: readonly (readonly [name: string, spread: Spread | null, decimals: number])[] = [
    ["Savings that are recurrent", recurrent, 0],
    ["Planned savings rated high risk", spreadOf(measures.map(({ highRiskShare }) => highRiskShare)), 0],
    ["Planned savings, of the allocation", spreadOf(measures.map(({ savingsShare }) => savingsShare)), 1],
    ["Delivered, of the plan to date", spreadOf(measures.map(({ deliveredShare }) => deliveredShare)), 0],
    ["Needed again, of a requirement as large as this year’s", spreadOf(measures.map(({ again }) => again?.ratio ?? null)), 0],
    ["Underlying position, of the allocation", spreadOf(measures.map(({ underlying }) => underlying?.share ?? null)), 1],
  ];
  return {
    title: recurrent === null ? "Savings are not reported" : `In the middle system ${shareText(recurrent.middle)} of savings last`,
    facts: lines.flatMap(([name, spread, decimals]) => (spread === null ? [] : [[name, `${shareText(spread.middle, decimals)}, from ${shareText(spread.low, decimals)} to ${shareText(spread.high, decimals)}`] as const])),
  };
}

/** The sum of the systems, which is nobody's account: said beside it. */
function sumText(measures: readonly FinanceMeasures[], systems: number, isOver: boolean, year: string): string {
  const add = (pick: (one: FinanceMeasures) => number | null): number => measures.reduce((sum, one) => sum + (pick(one) ?? 0), 0);
  const [forecast, without] = [add(({ position }) => position.forecastForYear), add((one) => one.without.forecastForYear)];
  const missing = systems === measures.length ? "" : ` ${systems - measures.length} of ${systems} systems have no return for the month.`;
  return `Added up, the ${measures.length} systems ${isOver ? `ended ${year}` : `expect to end ${year}`} ${balanceWords(forecast)}, and ${balanceWords(without)} without deficit support of ${sizeText(forecast - without)}. They are separate legal bodies: one’s surplus does not pay for another’s deficit, and the sum is nobody’s account.${missing}`;
}

/** Savings of each system over its allocation, split by whether they last; those that last least first. */
function qualityOf(rows: readonly NationalRow[], year: string, isOver: boolean): NationalReport["quality"] {
  const known = rows.filter((row) => row.recurrent !== null && row.recurrentOfAllocation !== null).sort((a, b) => (a.recurrent ?? 0) - (b.recurrent ?? 0) || a.name.localeCompare(b.name, "en-GB"));
  if (known.length === 0) return null;
  const below = known.filter(({ recurrent, plannedRecurrent }) => recurrent !== null && plannedRecurrent !== null && recurrent < plannedRecurrent - NOTHING).length;
  const share = (head: string, key: string, of = "savings") => ({ key, head, unit: `% of ${of}`, kind: "number" as const, decimals: 1 });
  return {
    table: {
      caption: "Savings that last and savings that must be found again",
      columns: [{ key: "board", head: "System", kind: "text" }, share("Recurrent", "recurrent_of_allocation", "allocation"), share("Non-recurrent", "non_recurrent_of_allocation", "allocation"), share("Recurrent", "recurrent"), share("Planned to be recurrent", "planned_recurrent")],
      rows: known.map(({ name, recurrentOfAllocation, nonRecurrentOfAllocation, recurrent, plannedRecurrent }) => [name, recurrentOfAllocation, nonRecurrentOfAllocation, recurrent, plannedRecurrent]),
    },
    title: `${formatNumber(below)} of ${known.length} systems ${isOver ? "made" : "expect to make"} less of their savings last than they planned`,
    subtitle: `Savings ${isOver ? "delivered" : "forecast"} in ${year}, recurrent and non-recurrent, % of allocation; systems whose savings last least first`,
    chart: {
      title: "Savings that last and savings that must be found again", unit: "%", decimals: 1, direction: "rows",
      groups: known.map(({ name }) => ({ label: name })),
      series: [{
        name: isOver ? "Delivered" : "Forecast", role: isOver ? "actual" : "forecast",
        parts: [{ name: "Recurrent", values: known.map(({ recurrentOfAllocation }) => recurrentOfAllocation) }, { name: "Non-recurrent", values: known.map(({ nonRecurrentOfAllocation }) => nonRecurrentOfAllocation) }],
      }],
    },
  };
}
