import type { FigureDetail, SourceArea, SourceFigure } from "../../domain/source-figure";
import { ICB_FINANCE, SAVING_CATEGORIES, SAVING_RISKS } from "../../templates/icb-finance";
import type { ReturnContents, ReturnEntry } from "../../templates/read-return";
import { amount, quotient } from "../../templates/return-figure";
import { yearToDate } from "../../templates/template-period";
import { financeLines } from "./check";

/** What a figure that is not the actual to date rests on. */
const BASES = { planToDate: "plan_to_date", planForYear: "plan_for_year", forecastForYear: "forecast_for_year" } as const;
type Basis = keyof typeof BASES;

const headings = new Map(ICB_FINANCE.columns.map(({ key, heading }) => [key, heading]));
const basis = (key: Basis): FigureDetail => ({ by: "basis", code: BASES[key], name: headings.get(key) ?? key });
const wholeYear: FigureDetail = { by: "basis", code: "year", name: "Forecast against plan for the year" };
const partOf = ({ line }: ReturnEntry): FigureDetail => ({ by: "part", code: line.code, name: line.text });

/** Sum of amounts, null where one of them is not reported. */
const sum = (...amounts: readonly (number | null)[]): number | null => amounts.reduce<number | null>((added, one) => (added === null || one === null ? null : added + one), 0);
const less = (amountOrNull: number | null): number | null => (amountOrNull === null ? null : -amountOrNull);

/**
 * F01 to F08 and F10 of the board's system, from 1 April to the end of the month; what they are made of, plans and
 * forecasts are their parts. Shares are worked out here, never taken from the file.
 */
export function financeFigures(contents: ReturnContents): readonly SourceFigure[] {
  const line = financeLines(contents);
  const area: SourceArea = { kind: "icb", scheme: "ods", code: contents.board.code, name: contents.board.name };
  const place = { area, period: yearToDate(contents.period), sheet: contents.sheet };
  const money = (metricCode: string, entry: ReturnEntry, value: number | null, ...detail: readonly FigureDetail[]) => amount({ ...place, metricCode, row: entry.row, value, detail });
  const share = (metricCode: string, entry: ReturnEntry, numerator: number | null, denominator: number | null, ...detail: readonly FigureDetail[]) =>
    quotient({ ...place, metricCode, row: entry.row, numerator, denominator, times: 100, detail });
  const [allocation, position, support, recurrent, nonRecurrent, total] = ["allocation", "position", "deficit_support", "efficiency_recurrent", "efficiency_non_recurrent", "efficiency_total"].map(line) as [ReturnEntry, ReturnEntry, ReturnEntry, ReturnEntry, ReturnEntry, ReturnEntry];
  const [income, effect] = [line("one_off_income"), line("full_year_effect")];
  const bases = Object.keys(BASES) as readonly Basis[];
  const without = (key: string): number | null => sum(position.number(key), less(support.number(key)));
  const year = allocation.number("planForYear");
  const ofYear = (entry: ReturnEntry, value: number | null): SourceFigure => share("F08", entry, value, year, partOf(entry));
  const [forecast, one, nonRec, dsf, whole, rec] = [position, income, nonRecurrent, support, effect, recurrent].map((entry) => entry.number("forecastForYear")) as [number | null, number | null, number | null, number | null, number | null, number | null];
  return [
    money("F01", position, position.number("actualToDate")),
    ...bases.map((key) => money("F01", position, position.number(key), basis(key))),
    money("F01", support, support.number("actualToDate"), partOf(support)),
    ...bases.map((key) => money("F01", support, support.number(key), partOf(support), basis(key))),
    share("F02", position, sum(position.number("actualToDate"), less(position.number("planToDate"))), allocation.number("planToDate")),
    share("F02", position, sum(forecast, less(position.number("planForYear"))), year, wholeYear),
    money("F03", position, without("actualToDate")),
    ...bases.map((key) => money("F03", position, without(key), basis(key))),
    share("F04", total, total.number("planForYear"), year),
    ...[total, recurrent, nonRecurrent, ...SAVING_CATEGORIES.map(line)].flatMap((entry) => {
      const part = entry === total ? [] : [partOf(entry)];
      return [share("F05", entry, entry.number("actualToDate"), entry.number("planToDate"), ...part), share("F05", entry, entry.number("forecastForYear"), entry.number("planForYear"), ...part, wholeYear)];
    }),
    share("F06", recurrent, recurrent.number("actualToDate"), total.number("actualToDate")),
    ...bases.map((key) => share("F06", recurrent, recurrent.number(key), total.number(key), basis(key))),
    share("F07", line("efficiency_high_risk"), line("efficiency_high_risk").number("planForYear"), total.number("planForYear")),
    ...SAVING_RISKS.map((code) => share("F07", line(code), line(code).number("planForYear"), total.number("planForYear"), partOf(line(code)))),
    share("F08", effect, sum(forecast, less(one), less(nonRec), less(dsf), whole, less(rec)), year),
    ofYear(position, forecast), ofYear(income, less(one)), ofYear(nonRecurrent, less(nonRec)), ofYear(support, less(dsf)), ofYear(effect, sum(whole, less(rec))),
    share("F10", line("agency_spend"), line("agency_spend").number("actualToDate"), line("total_pay").number("actualToDate")),
  ];
}
