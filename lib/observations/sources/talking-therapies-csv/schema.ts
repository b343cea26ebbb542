import type { MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";

export type AnnualColumn = "period" | "orgType" | "orgCode" | "orgName" | "breakdown" | "partA" | "partB" | "measure" | "statistic" | "value";

/** The yearly figures, one row a measure of one body and part of it. A layout of a public data set, not of the publisher. */
export const ANNUAL: TableLayout<AnnualColumn> = {
  columns: {
    period: "reporting_period", orgType: "org_type", orgCode: "org_code", orgName: "org_name", breakdown: "variable_type",
    partA: "variable_a", partB: "variable_b", measure: "measure_name", statistic: "measure_statistic", value: "value",
  },
};

export type MonthlyColumn = "code" | "month" | "measure" | "value";

/** The monthly figures by sub-ICB location, likewise re-arranged. */
export const MONTHLY: TableLayout<MonthlyColumn> = { columns: { code: "sicbl22_code", month: "date", measure: "name", value: "value" } };

/** `*` is a count too small to show, and what follows from it; `NULL` a figure the publisher does not give. */
export const MARKS: MarkTable = { "*": "suppressed", NULL: "not_available", NA: "not_available" };

/** What is read of each body: the rows by measure and statistic. */
export const MEASURES = {
  recovered: "reliable_recovery count",
  finished: "finished_course_treatment count",
  notAtCaseness: "not_at_caseness count",
  published: "reliable_recovery percentage",
} as const;

export type Measure = keyof typeof MEASURES;

/** Measures that tell the publication from others in a layout like these. */
export const ANNUAL_MEASURES = ["referrals_received", "finished_course_treatment", "at_caseness", "not_at_caseness", "reliable_recovery"];
export const MONTHLY_MEASURES = ["Count_ReferralsReceived", "Count_FinishedCourseTreatment", "Percentage_ReliableRecovery", "Percentage_Recovery"];
