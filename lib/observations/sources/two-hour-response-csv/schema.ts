import type { MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";

export type ResponseColumn = "code" | "name" | "month" | "measure" | "value";

/** Not a layout of the publisher: its workbook set out as a list, one row a board, month and measure. */
export const LAYOUT: TableLayout<ResponseColumn> = {
  columns: { code: "icb_ods_code", name: "icb_name", month: "month", measure: "measure", value: "value" },
};

/** ODS code of an integrated care board: three characters, or five since April 2026. */
export const ICB_CODE = /^[A-Z0-9]{3,5}$/;

export const PERFORMANCE = "performance";

/** Counts by the day a referral or contact came in: another set of referrals than the percentage is of. */
export const OTHER_MEASURES: readonly string[] = ["referrals", "contacts"];

/** The workbook leaves a cell empty where a body has no figure. */
export const MARKS: MarkTable = { "": "not_available" };
