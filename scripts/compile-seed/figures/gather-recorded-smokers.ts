import type { SourceFigure } from "@/lib/observations/domain/source-figure";
import { readFinancialYear } from "@/lib/observations/reading/read-financial-period";
import { toNumber } from "../keys.mjs";
import type { Gathered } from "./figure-publication";
import type { Inputs } from "./inputs";

const FILE = "fingertips/91547-smoking-prevalence-qof.data.csv.gz";
/** Shares of some years are printed with five decimals. */
const ROUNDING = 0.000_005 + 1e-9;
/** Before, five boards alone have figures, those with the borders of partnerships of the time. */
const FIRST_YEAR_OF_BOARDS = "2021-04-01";

/**
 * P28 of England and boards. The file, an export of one indicator, has rows without the indicator's number that somebody else
 * added, which is why an import refuses it: only the publisher's own rows are taken.
 */
export function gatherRecordedSmokers(inputs: Inputs): Promise<Gathered> {
  const figures = new Map<string, SourceFigure>();
  for (const [index, row] of inputs.rows(FILE).entries()) {
    const kind = row["Area Type"] === "England" ? "england" : row["Area Type"] === "ICBs" ? "icb" : null;
    if (kind === null || row["Indicator ID"] !== "91547" || row["Category"] !== "" || row["Sex"] !== "Persons" || row["Age"] !== "15+ yrs") continue;
    const period = readFinancialYear(row["Time period"] ?? "");
    if (period === null) throw new Error(`${FILE}: no financial year: ${row["Time period"]}`);
    if (kind === "icb" && period.start < FIRST_YEAR_OF_BOARDS) continue;
    const [numerator, denominator] = [toNumber(row["Count"]), toNumber(row["Denominator"])];
    const value = (100 * numerator) / denominator;
    if (Math.abs(value - toNumber(row["Value"])) > ROUNDING) throw new Error(`${FILE}: the numbers of ${row["Area Code"]} do not agree with one another`);
    const figure: SourceFigure = {
      metricCode: "P28", area: { kind, scheme: "ons", code: row["Area Code"] ?? "", name: row["Area Name"] ?? "" }, period, detail: [],
      value, numerator, denominator, mark: null, status: "final", row: index, sheet: null,
    };
    const key = `${figure.area.code} ${period.end}`;
    // England stands again under itself as the parent.
    if (figures.has(key) && figures.get(key)?.value !== value) throw new Error(`${FILE}: ${key} stands twice with other figures`);
    figures.set(key, figure);
  }
  return Promise.resolve({ figures: [...figures.values()], files: [FILE] });
}
