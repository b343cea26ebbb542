import type { FigureDetail, SourceArea, SourceFigure } from "../../domain/source-figure";
import { FUND_METRICS, ON_TRACK } from "../../templates/bcf-quarterly";
import type { ReturnContents, ReturnEntry } from "../../templates/read-return";
import { amount, quotient } from "../../templates/return-figure";
import { yearToDate } from "../../templates/template-period";

const MILLION = 1_000_000;
const CODES: Readonly<Record<string, string>> = { admissionsOnTrack: "emergency_admissions", dischargeOnTrack: "discharge_on_ready_date", residentialOnTrack: "care_home_admissions" };
const part = (code: string, name: string): FigureDetail => ({ by: "part", code, name });

/** In pounds: amounts of a return are in millions, to a penny at most. */
const pounds = (millions: number | null): number | null => (millions === null ? null : Math.round(millions * MILLION * 100) / 100);

/**
 * Of each council: J09, conditions met; J10, metrics on track, each metric a part; J08, the pooled fund per head, with what
 * of it is voluntary and what was spent as parts.
 */
export const fundFigures = ({ entries, period, sheet }: ReturnContents): readonly SourceFigure[] =>
  entries.flatMap((entry) => (entry.council === null ? [] : figuresOf(entry, { area: { kind: "council", scheme: "ons", ...entry.council }, period, sheet, row: entry.row })));

type Place = { readonly area: SourceArea; readonly period: SourceFigure["period"]; readonly sheet: string | null; readonly row: number };

function figuresOf(entry: ReturnEntry, place: Place): readonly SourceFigure[] {
  const [met, conditions, residents] = [entry.number("conditionsMet"), entry.number("conditions"), entry.number("residents")];
  const tracks = Object.keys(FUND_METRICS).map((key) => entry.choice(key));
  const onTrack = tracks.includes(null) ? null : tracks.filter((track) => track === ON_TRACK).length;
  const [fund, minimum, planned, spend] = ["pooledFund", "mandatoryMinimum", "plannedSpend", "spend"].map((key) => entry.number(key)) as [number | null, number | null, number | null, number | null];
  const year = yearToDate(place.period);
  const perHead = (millions: number | null, ...detail: readonly FigureDetail[]): SourceFigure => quotient({ ...place, period: year, metricCode: "J08", numerator: pounds(millions), denominator: residents, times: 1, detail });
  return [
    { ...amount({ ...place, metricCode: "J09", value: met }), numerator: met, denominator: conditions },
    { ...amount({ ...place, metricCode: "J10", value: onTrack }), numerator: onTrack, denominator: onTrack === null ? null : tracks.length },
    ...Object.entries(FUND_METRICS).map(([key, name]) => {
      const track = entry.choice(key);
      return amount({ ...place, metricCode: "J10", value: track === null ? null : Number(track === ON_TRACK), detail: [part(CODES[key] ?? key, name)] });
    }),
    perHead(fund),
    perHead(fund === null || minimum === null ? null : fund - minimum, part("voluntary", "Beyond the mandatory minimum")),
    perHead(planned, part("planned_spend", "Planned spend to date")),
    perHead(spend, part("spend", "Spend to date")),
  ];
}
