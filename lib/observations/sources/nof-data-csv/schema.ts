import type { MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";
import { TRUST_COLUMNS } from "./trust-in-quarter";

export type NofColumn =
  | keyof typeof TRUST_COLUMNS | "domain" | "subDomain" | "metric" | "description" | "date" | "units" | "value" | "median" | "lower" | "upper" | "rank";

export const LAYOUT: TableLayout<NofColumn> = {
  columns: {
    ...TRUST_COLUMNS,
    domain: "Domain",
    subDomain: "Sub-domain",
    metric: "Metric_ID",
    description: "Metric_description",
    date: "Reporting_date",
    units: "Units",
    value: "Value",
    median: "Median_value",
    lower: "Lower_quartile",
    upper: "Upper_quartile",
    rank: "Rank",
  },
};

/** "NA" stands where a trust has no value, and in columns a row has no use for, such as the median of a score. */
export const MARKS: MarkTable = { NA: "not_available" };

/** Scores go from 1, the best, to 4; a segment of 5 is the most intensive support. */
export const SCORES = { best: 1, worst: 4 } as const;
export const SEGMENTS = { best: 1, worst: 5 } as const;
