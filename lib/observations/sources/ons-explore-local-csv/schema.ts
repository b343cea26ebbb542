import type { FigureStatus } from "../../domain/source-figure";
import type { MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";

export type ExploreColumn = "code" | "name" | "geography" | "indicator" | "period" | "value" | "measure" | "unit" | "lower" | "upper" | "status" | "notes";

export const LAYOUT: TableLayout<ExploreColumn> = {
  columns: {
    code: "areacd", name: "areanm", geography: "geography", indicator: "indicator", period: "period", value: "observation", measure: "measure", unit: "unit",
    lower: "lci_95", upper: "uci_95", status: "status", notes: "notes",
  },
};

/** What tells this layout from every other, so that a file that lacks one of the rest is refused by the column's name. */
export const SIGNATURE: TableLayout<"code" | "indicator" | "value"> = { columns: { code: "areacd", indicator: "indicator", value: "observation" } };

export interface ExploreIndicator {
  readonly metricCode: string;
  readonly sex: "Male" | "Female";
  readonly measure: string;
  readonly unit: string;
  readonly years: number;
}

const HEALTHY_LIFE = { metricCode: "O03", measure: "Years", unit: "yrs", years: 3 } as const;

/** The indicators that are a measure of the catalogue, by their name in the file. */
export const INDICATORS: Readonly<Record<string, ExploreIndicator>> = {
  "Male healthy life expectancy": { ...HEALTHY_LIFE, sex: "Male" },
  "Female healthy life expectancy": { ...HEALTHY_LIFE, sex: "Female" },
};

/** Indicators that look like a measure of the catalogue and are another one, with the difference in words. */
export const OTHER_MEASURES: Readonly<Record<string, string>> = {
  "Adult obesity prevalence": "It is of a body mass index of 30 or more; the catalogue's measure P09 is of 25 or more.",
  "Cancer diagnosis at stage 1 and 2": "It is not adjusted for case mix and is of single years; the catalogue's measure P16 is adjusted and of three years.",
  "Cigarette smokers": "It is a mean of five years; the catalogue's measure P05 is of single years.",
  "Preventable cardiovascular mortality (England)": "It counts only deaths considered preventable; the catalogue's measure O04 counts all cardiovascular deaths under 75.",
};

/** Why an observation is empty, by the letter in `status`. */
export const STATUS_MARKS: MarkTable = { "": "not_available", u: "unreliable", c: "suppressed", x: "not_available", z: "not_applicable" };

/** What a letter beside an observation says of it. */
export const STATUSES: Readonly<Record<string, FigureStatus>> = { "": "final", p: "provisional", r: "revised" };

export const EMPTY_LIMIT: MarkTable = { "": "not_available" };

/** Kinds of areas that the product does not show, by the beginning of the code. */
export const OTHER_AREAS: readonly (readonly [code: RegExp, reason: string])[] = [
  [/^E07\d{6}$/, "district councils"],
  [/^E12\d{6}$/, "statistical regions, which are not regions of the NHS"],
  [/^E47\d{6}$/, "combined authorities"],
  [/^E67\d{6}$/, "councils joined for publication"],
  [/^K02\d{6}$/, "the United Kingdom"],
  [/^[SWN]\d{8}$/, "Scotland, Wales and Northern Ireland"],
];
