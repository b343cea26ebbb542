import type { SourceAreaKind } from "../../domain/source-figure";
import type { MarkTable } from "../../domain/mark";
import { plainHeading } from "../../reading/heading";
import type { TableLayout } from "../../reading/records";

export type DrdColumn = "date" | "type" | "councilCode" | "council" | "code" | "name" | "measure" | "value";

export const LAYOUT: TableLayout<DrdColumn> = {
  columns: {
    date: "Date",
    type: "Data Type",
    councilCode: "Upper Tier Local Authority Code",
    council: "Upper Tier Local Authority",
    code: "Code",
    name: "Organisation Name",
    measure: "Measure",
    value: "Value",
  },
  known: ["Data Source", "Region (of Provider)", "ICB (of Provider)"],
};

export const DATA_TYPES: ReadonlyMap<string, SourceAreaKind> = new Map([
  ["national", "england"],
  ["regional", "region"],
  ["icb", "icb"],
  ["provider", "trust"],
  ["utla aggregate", "council"],
]);

/** What each provider adds to each council: parts of both, and nine tenths of the rows. */
export const PROVIDER_IN_COUNCIL = "provider activity mapped to utla";

/** "[z]" is the statistical service's symbol for not applicable, as for an average of nobody; no other mark is known here. */
export const MARKS: MarkTable = { "[z]": "not_applicable" };

const between = (delay: string): string => `Number of patients discharged where, between the Discharge Ready Date and Discharge Date, there is ${delay}`;
const bedDays = (delay: string): string => `Total bed days after Discharge Ready Date for patients discharged within ${delay}`;

const COUNTS = {
  total: "Number of patients discharged in total",
  councilTotal: "Total Discharges for UTLA from acceptable trusts",
  noDelay: between("No delay"),
  delay1: between("a 1 day delay"),
  delay2: between("a 2-3 day delay"),
  delay4: between("a 4-6 day delay"),
  delay7: between("a 7-13 day delay"),
  delay14: between("a 14-20 day delay"),
  delay21: between("a delay of 21 days or more"),
  days: "Total bed days lost due to delayed discharge",
  days1: bedDays("1 day"),
  days2: bedDays("2-3 days"),
  days4: bedDays("4-6 days"),
  days7: bedDays("7-13 days"),
  days14: bedDays("14-20 days"),
  days21: bedDays("21 days or more"),
} as const;

const RATES = {
  share: "Date of discharge is same as Discharge Ready Date",
  average: "Average days from Discharge Ready Date to date of discharge (inc 0 day delays)",
} as const;

export type DrdCount = keyof typeof COUNTS;
export type DrdMeasure = DrdCount | keyof typeof RATES;

export const DELAYS = ["noDelay", "delay1", "delay2", "delay4", "delay7", "delay14", "delay21"] as const;
export const DELAY_DAYS = ["days1", "days2", "days4", "days7", "days14", "days21"] as const;

const MEASURES: ReadonlyMap<string, DrdMeasure> = new Map(
  (Object.entries({ ...COUNTS, ...RATES }) as [DrdMeasure, string][]).map(([measure, words]) => [plainHeading(words), measure]),
);

/** The measure of a cell; undefined for those that are not read. */
export const measureOf = (words: string): DrdMeasure | undefined => MEASURES.get(plainHeading(words));

export const isCount = (measure: DrdMeasure): measure is DrdCount => measure in COUNTS;

/** Councils of England; rows of Wales, of nobody or of an unknown council have other codes. */
export const COUNCIL_CODE = /^E(06|08|09|10)\d{6}$/;
