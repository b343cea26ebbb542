import type { SourceFigure } from "@/lib/observations/domain/source-figure";
import { addMonths, monthStart } from "@/lib/shared/month";
import { toCount } from "../keys.mjs";
import type { Gathered } from "./figure-publication";
import type { Inputs } from "./inputs";

const PATIENTS = "derived/icb-daily-no-criteria-to-reside-2022-04-2025-08.csv.gz";
const DISCHARGES = "derived/icb-daily-discharged-patients-2022-04-2025-08.csv.gz";
/** Least share of the days of a month that must have a return. */
const LEAST_DAYS = 0.8;

/** What one board's hospitals returned in a month, added up over the days. */
interface Month {
  readonly code: string;
  readonly end: string;
  /** Days with a return of patients, and of both numbers. */
  days: number;
  bothDays: number;
  patients: number;
  patientsOfBoth: number;
  discharged: number;
}

/**
 * J16 and J17 by board and month from daily numbers. A board of some hundred such patients never has none: a day with 0 is
 * one without a return, of which the set has whole months. J17 counts the days that have both numbers.
 * @throws Error where a board discharged more such patients than it had
 */
export function gatherCriteriaToReside(inputs: Inputs): Promise<Gathered> {
  const discharges = new Map(inputs.rows(DISCHARGES).map((row) => [`${row["icb22_code"]} ${row["date"]}`, toCount(row["discharged_total"])]));
  const months = new Map<string, Month>();
  for (const row of inputs.rows(PATIENTS)) {
    const [code = "", date = ""] = [row["icb22_code"], row["date"]];
    const patients = toCount(row["do_not_meet_criteria_to_reside"]);
    const discharged = discharges.get(`${code} ${date}`);
    if (discharged === undefined) throw new Error(`${DISCHARGES}: no row of ${code} on ${date}`);
    const key = `${code} ${date.slice(0, 7)}`;
    const month: Month = months.get(key) ?? { code, end: addMonths(date, 0), days: 0, bothDays: 0, patients: 0, patientsOfBoth: 0, discharged: 0 };
    months.set(key, month);
    if (patients === 0) continue;
    month.days += 1;
    month.patients += patients;
    if (discharged > patients) throw new Error(`${DISCHARGES}: ${code} discharged more than it could on ${date}`);
    if (discharged === 0) continue;
    month.bothDays += 1;
    month.patientsOfBoth += patients;
    month.discharged += discharged;
  }
  const figures = [...months.values()].flatMap(figuresOf);
  return Promise.resolve({
    figures, files: [PATIENTS, DISCHARGES],
    leftOut: `Left out: ${2 * months.size - figures.length} figures of months in which fewer than four days in five had a return.`,
  });
}

function figuresOf({ code, end, days, bothDays, patients, patientsOfBoth, discharged }: Month, index: number): SourceFigure[] {
  const common = { area: { kind: "icb", scheme: "ons", code, name: "" }, period: { start: monthStart(end), end }, detail: [], mark: null, status: "final", row: index, sheet: null } as const;
  const least = LEAST_DAYS * Number(end.slice(8));
  const remaining = patientsOfBoth - discharged;
  return [
    ...(days >= least ? [{ ...common, metricCode: "J16", value: patients / days, numerator: null, denominator: null }] : []),
    ...(bothDays >= least ? [{ ...common, metricCode: "J17", value: (100 * remaining) / patientsOfBoth, numerator: remaining, denominator: patientsOfBoth }] : []),
  ];
}
