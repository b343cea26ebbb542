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
  /** Null where the figure is of both together. */
  readonly sex: "Male" | "Female" | null;
  readonly measure: string;
  readonly unit: string;
  readonly years: number;
  /** Nothing of the measure can be above it. */
  readonly most: number;
}

const HEALTHY_LIFE = { metricCode: "O03", measure: "Years", unit: "yrs", years: 3, most: 120 } as const;
const SHARE = { sex: null, measure: "Percentage", unit: "%", years: 1, most: 100 } as const;
const PER_100_000 = "Rate per 100,000 population";

/** The indicators that are a measure of the catalogue, by their name in the file. */
export const INDICATORS: Readonly<Record<string, ExploreIndicator>> = {
  "Male healthy life expectancy": { ...HEALTHY_LIFE, sex: "Male" },
  "Female healthy life expectancy": { ...HEALTHY_LIFE, sex: "Female" },
  "Cancer diagnosis at stage 1 and 2": { ...SHARE, metricCode: "P22" },
  "Adult obesity prevalence": { ...SHARE, metricCode: "P23" },
  "Preventable cardiovascular mortality (England)": { metricCode: "O08", sex: null, measure: PER_100_000, unit: PER_100_000, years: 3, most: 100_000 },
};

/** Indicators that look like a measure of the catalogue and are another one, with the difference in words. */
export const OTHER_MEASURES: Readonly<Record<string, string>> = {
  "Cigarette smokers": "It is a mean of five years; the catalogue's measure P05 is of single years.",
};

/** Why an observation is empty, by the letter in `status`. */
export const STATUS_MARKS: MarkTable = { "": "not_available", u: "unreliable", c: "suppressed", x: "not_available", z: "not_applicable" };

/** What a letter beside an observation says of it. */
export const STATUSES: Readonly<Record<string, FigureStatus>> = { "": "final", p: "provisional", r: "revised" };

export const EMPTY_LIMIT: MarkTable = { "": "not_available" };

/** Code of the one council that took the place of the row's, as the publisher's note says it. */
export const SUCCESSOR = /^Obsolete code since \d{4} \(replaced by (E(?:06|08|09|10)\d{6}) [^)]*\)$/;

/** Kinds of areas that the product does not show, by the beginning of the code. */
export const OTHER_AREAS: readonly (readonly [code: RegExp, reason: string])[] = [
  [/^E07\d{6}$/, "district councils"],
  [/^E47\d{6}$/, "combined authorities"],
  [/^E67\d{6}$/, "councils joined for publication"],
  [/^K02\d{6}$/, "the United Kingdom"],
  [/^[SWN]\d{8}$/, "Scotland, Wales and Northern Ireland"],
];
