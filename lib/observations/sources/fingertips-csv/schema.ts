import type { MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";

export type FingertipsColumn =
  | "id" | "name" | "parent" | "code" | "areaName" | "areaType" | "sex" | "age" | "categoryType" | "category" | "period" | "value"
  | "lower95" | "upper95" | "lower998" | "upper998" | "count" | "denominator" | "note" | "sortable" | "range";

/** Columns are found by name: the one after "Compared to England…" is called after the parent area and changes with it. */
export const LAYOUT: TableLayout<FingertipsColumn> = {
  columns: {
    id: "Indicator ID", name: "Indicator Name", parent: "Parent Code", code: "Area Code", areaName: "Area Name", areaType: "Area Type", sex: "Sex", age: "Age",
    categoryType: "Category Type", category: "Category", period: "Time period", value: "Value", lower95: "Lower CI 95.0 limit", upper95: "Upper CI 95.0 limit",
    lower998: "Lower CI 99.8 limit", upper998: "Upper CI 99.8 limit", count: "Count", denominator: "Denominator", note: "Value note", sortable: "Time period Sortable", range: "Time period range",
  },
  optional: ["range"],
  known: ["Parent Name", "Recent Trend", "Column not used", "New data", /^compared to /],
};

/** What tells this layout from every other, so that a file that lacks one of the rest is refused by the column's name. */
export const SIGNATURE: TableLayout<"id" | "code" | "period"> = { columns: { id: "Indicator ID", code: "Area Code", period: "Time period" } };

export type TraffordColumn = "code" | "areaName" | "areaType" | "period" | "name" | "measure" | "unit" | "value" | "inequality";

export const TRAFFORD_LAYOUT: TableLayout<TraffordColumn> = {
  columns: { code: "area_code", areaName: "area_name", areaType: "area_type", period: "period", name: "indicator", measure: "measure", unit: "unit", value: "value", inequality: "inequality" },
  known: ["compared_to_England"],
};

export const TRAFFORD_SIGNATURE: TableLayout<"code" | "name" | "inequality"> = { columns: { code: "area_code", name: "indicator", inequality: "inequality" } };

/** Why a value is empty, by the value note in lower case; the publisher gives no reason where there is no note. */
export const VALUE_NOTES: MarkTable = {
  "": "not_available",
  "value missing in source data": "not_available",
  "value cannot be calculated as number of cases is too small": "not_available",
  "value suppressed for disclosure control due to small count": "suppressed",
  "value not published for data quality reasons": "unreliable",
};

export const EMPTY_NUMBER: MarkTable = { "": "not_available" };
export const TRAFFORD_MARKS: MarkTable = { NA: "not_available" };

/** How a year such as "2021/22" runs; "quarters" is cumulative from the first quarter of a round of five years. */
export type YearKind = "calendar" | "financial" | "academic" | "mid_november" | "quarters";

/** An indicator that is a measure of the catalogue, and which of its rows are that measure. */
export interface Indicator {
  readonly id: string;
  readonly metricCode: string;
  /** Its name in lower case, as the publisher has written it; another name under this id is refused. */
  readonly name: RegExp;
  readonly sexes: readonly ("Persons" | "Male" | "Female")[];
  readonly age: string;
  readonly year: YearKind;
  /** Years a figure covers; null where the period says. */
  readonly years: 1 | 3 | null;
  readonly kind: "share" | "rate" | "years" | "gap";
  /** What the Trafford files call its unit. */
  readonly measure: string;
}

const ADULT_SHARE = { sexes: ["Persons"], age: "18+", years: 1, kind: "share", measure: "Percentage" } as const;
const LIFE = { sexes: ["Male", "Female"], age: "All ages", year: "calendar", years: 3, kind: "years", measure: "Life expectancy" } as const;
const EARLY_DEATHS = { sexes: ["Persons"], age: "<75", year: "calendar", years: 1, kind: "rate", measure: "Age-standardised rate" } as const;
const SHARE = { years: 1, kind: "share", measure: "Percentage" } as const;

export const INDICATORS: readonly Indicator[] = [
  { id: "91112", metricCode: "P04", name: /^(people receiving an nhs health check|cumulative percentage of the eligible population aged 40(-| to )74 who received an nhs health check)$/, sexes: ["Persons"], age: "40-74", year: "quarters", years: null, kind: "share", measure: "Cumulative percentage from eligible" },
  { id: "92443", metricCode: "P05", name: /^smoking prevalence in adults \((aged 18 and over|18\+)\)( -|,) current smokers \(aps\)$/, ...ADULT_SHARE, year: "calendar" },
  { id: "93085", metricCode: "P06", name: /^(smoking status at time of delivery|smokers at time of childbirth delivery)$/, ...SHARE, sexes: ["Female"], age: "All ages", year: "financial" },
  { id: "93088", metricCode: "P09", name: /^(overweight \(including obesity\) prevalence in adults,? \(using adjusted self-reported height and weight\)|overweight prevalence \(including obesity\) in adults aged 18 years and over)$/, ...ADULT_SHARE, year: "mid_november" },
  { id: "92033", metricCode: "P10", name: /^(obesity prevalence including severe obesity in year 6|year 6:? prevalence of obesity \(including severe obesity\))$/, ...SHARE, sexes: ["Persons"], age: "10-11", year: "academic" },
  { id: "30311", metricCode: "P11", name: /^population vaccination coverage[:-]? ?mmr for two doses \(5 years old\)$/, ...SHARE, sexes: ["Persons"], age: "5", year: "financial" },
  { id: "94063", metricCode: "P13", name: /^breast screening coverage:? aged 53 to 70 years( old)?$/, ...SHARE, sexes: ["Female"], age: "53-70", year: "financial" },
  { id: "22401", metricCode: "P21", name: /^emergency hospital admissions due to falls (in people )?aged 65( years)? and over$/, sexes: ["Persons"], age: "65+", year: "financial", years: 1, kind: "rate", measure: "Age-standardised rate" },
  { id: "90366", metricCode: "O01", name: /^life expectancy at birth$/, ...LIFE },
  { id: "93283", metricCode: "O01", name: /^life expectancy at birth,? (\(upper age band 90 and over\)|aged 90 and over)$/, ...LIFE },
  { id: "91547", metricCode: "P28", name: /^smoking prevalence in adults \(15\+\) - current smokers \(qof\)$/, ...SHARE, sexes: ["Persons"], age: "15+", year: "financial" },
  { id: "92901", metricCode: "O02", name: /^inequality in life expectancy at birth$/, ...LIFE, kind: "gap", measure: "Slope Index of Inequality" },
  { id: "90362", metricCode: "O03", name: /^healthy life expectancy at birth$/, ...LIFE },
  { id: "40401", metricCode: "O04", name: /^under 75 mortality rate from (all )?cardiovascular diseases?$/, ...EARLY_DEATHS },
  { id: "108", metricCode: "O05", name: /^(under 75 mortality rate from all causes|mortality rate for all causes aged 74 and under)$/, ...EARLY_DEATHS },
];

/** Indicators that look like a measure of the catalogue and are another one, with the difference in words. */
export const OTHER_MEASURES: readonly (readonly [name: RegExp, difference: string])[] = [
  [/^smoking prevalence.*routine and manual/, "It is of people in routine and manual occupations; the catalogue's measure P05 is of all adults."],
  [/considered preventable/, "It counts only deaths considered preventable; the catalogue's measures O04 and O05 count all deaths of their kind, and O08 those of cardiovascular disease as another publisher gives them."],
  [/diagnosed at stages? 1/, "It is not adjusted for case mix and is of single years; the catalogue's measure P16 is adjusted and of three years, and P22 is read from another publisher's file."],
  [/year 6.*overweight|overweight.*year 6/, "It counts overweight children too; the catalogue's measure P10 is of obesity."],
];

/** An indicator's name as it is compared: lower case, single blanks, without the note on the length of the period. */
export const plainName = (name: string): string =>
  name.normalize("NFKC").replace(/[–—]/g, "-").replace(/\s+/g, " ").replace(/\s*\([13][- ]year range\)$/i, "").trim().toLowerCase();
