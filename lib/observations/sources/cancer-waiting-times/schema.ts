import type { MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";

export type CancerBasis = "commissioner" | "provider";
export type CancerMetric = "E06" | "E07" | "E08";

/** The publisher writes no marks where there are counts; a share of nobody may only be empty or a dash. */
export const COUNT_MARKS: MarkTable = {};
export const SHARE_MARKS: MarkTable = { "": "not_applicable", "-": "not_applicable" };

/** A patient treated by two trusts within 62 days counts half for each. */
export const COUNT_STEP: Readonly<Record<CancerMetric, number>> = { E06: 0.5, E07: 1, E08: 1 };

export const FRONT_SHEET = "Frontpage";
export const FRONT_TITLE: Readonly<Record<CancerBasis, string>> = {
  commissioner: "cancer waiting times statistics: commissioner based",
  provider: "cancer waiting times statistics: provider based",
};
export const ENGLAND_NAME: Readonly<Record<CancerBasis, string>> = { commissioner: "ALL ENGLISH COMMISSIONERS", provider: "ALL ENGLISH PROVIDERS" };
const BODY_HEADING: Readonly<Record<CancerBasis, string>> = { commissioner: "INTEGRATED CARE BOARD (ICB)/COMMISSIONING HUB", provider: "ACCOUNTABLE PROVIDER" };

export type CancerColumn = "code" | "name" | "route" | "cancer" | "total" | "within" | "after" | "share";

/** A sheet that gives figures, or parts that its figures are checked against. */
export interface CancerSheet {
  readonly name: string;
  readonly metric: CancerMetric;
  readonly days: 28 | 31 | 62;
  /** Heading of the column that says which referral route or stage of treatment a row is of. */
  readonly route: string;
  /** Heading of the column that says which cancer; null where every row is of all cancers. */
  readonly cancer: string | null;
}

const CANCER = "CANCER TYPE";

export const SHEETS: readonly CancerSheet[] = [
  { name: "28-DAY FDS (ALL ROUTES)", metric: "E08", days: 28, route: "REFERRAL ROUTE", cancer: null },
  { name: "28-DAY FDS (BY ROUTE)", metric: "E08", days: 28, route: "REFERRAL ROUTE", cancer: "SUSPECTED CANCER OR BREAST SYMPTOMATIC" },
  { name: "31-DAY (ALL CANCER)", metric: "E07", days: 31, route: "TREATMENT STAGE", cancer: CANCER },
  { name: "31-DAY (BY CANCER)", metric: "E07", days: 31, route: "TREATMENT STAGE", cancer: CANCER },
  { name: "62-DAY (ALL CANCER)", metric: "E06", days: 62, route: "REFERRAL ROUTE", cancer: CANCER },
  { name: "62-DAY (BY CANCER)", metric: "E06", days: 62, route: "REFERRAL ROUTE", cancer: CANCER },
];

/** Sheets that are known and give no figure, with the reason as it is counted. */
export const PASSED_SHEETS: Readonly<Record<string, string>> = {
  "31-DAY (BY TREATMENT MODALITY)": "by kind of treatment",
  "62-DAY (BY TREATMENT MODALITY)": "by kind of treatment",
  "USC referral to FOA": "first attendances, for which there is no metric",
  "UBS referral to FHA": "first attendances, for which there is no metric",
};

export const sheetLayout = ({ days, route, cancer }: CancerSheet, basis: CancerBasis): TableLayout<CancerColumn> => ({
  columns: {
    code: "ODS CODE",
    name: BODY_HEADING[basis],
    route,
    cancer: cancer ?? [],
    total: "TOTAL",
    within: `WITHIN ${days} DAYS`,
    after: `AFTER ${days} DAYS`,
    share: `${days === 28 ? "TOLD" : "TREATED"} WITHIN ${days} DAYS`,
  },
  optional: cancer === null ? ["cancer"] : [],
});

/** Words for a total over every route, stage, cancer or kind of treatment. */
const isWord = (...words: readonly string[]) => (text: string): boolean => words.includes(text.trim().toUpperCase());
export const isAllRoutes = isWord("ALL ROUTES", "ALL STAGES", "ALL");
export const isAllCancers = isWord("ALL CANCERS", "ALL");
export const isAllTreatments = isWord("ALL MODALITIES", "ALL", "");

export type CsvColumn = "basis" | "period" | "code" | "name" | "standard" | "cancer" | "route" | "treatment" | "total" | "within" | "after" | "share";

export const CSV_LAYOUT: TableLayout<CsvColumn> = {
  columns: {
    basis: "Basis",
    period: "Period",
    code: "Org_Code",
    name: "Org_Name",
    standard: "Standard_or_Item",
    cancer: "Cancer_Type",
    route: "Referral_Route_or_Stage",
    treatment: "Treatment_Modality",
    total: "Total",
    within: "Within",
    after: "After",
    share: "Performance",
  },
  optional: ["treatment", "after"],
  known: ["Parent_Org", /^(within|in|after)_\d+(_to_\d+)?_days$/],
};

/** Enough of its columns to know the CSV by: some editions lack the period, and are to be refused for that. */
export const CSV_SIGNATURE: TableLayout<"basis" | "code" | "standard" | "cancer" | "route"> = {
  columns: { basis: "Basis", code: "Org_Code", standard: "Standard_or_Item", cancer: "Cancer_Type", route: "Referral_Route_or_Stage" },
};

export const CSV_STANDARDS: Readonly<Record<string, CancerMetric | null>> = {
  FDS: "E08",
  "31D": "E07",
  "62D": "E06",
  "Urgent Suspected Cancer referral": null,
  "Urgent Breast Symptomatic referral": null,
};
export const CSV_BASES: Readonly<Record<string, CancerBasis>> = { Provider: "provider", Commissioner: "commissioner" };
/** What the CSV writes as the code of its England rows. */
export const CSV_ENGLAND_CODE = "total";
