import type { MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";

export type AppointmentColumn = "subIcb" | "icb" | "icbName" | "month" | "status" | "staff" | "mode" | "lead" | "count";

/** One table a board: a row is one way of splitting up a month's appointments of a sub-ICB location. */
export const APPOINTMENTS: TableLayout<AppointmentColumn> = {
  columns: {
    subIcb: "SUB_ICB_LOCATION_CODE",
    icb: "ICB_ONS_CODE",
    icbName: "ICB_NAME",
    month: "APPOINTMENT_MONTH",
    status: "APPT_STATUS",
    staff: "HCP_TYPE",
    mode: "APPT_MODE",
    lead: "TIME_BETWEEN_BOOK_AND_APPT",
    count: "COUNT_OF_APPOINTMENTS",
  },
  known: ["SUB_ICB_LOCATION_ONS_CODE", "SUB_ICB_LOCATION_NAME", "REGION_ONS_CODE", "REGION_NAME"],
};

/** ONS code of an integrated care board. */
export const ICB_CODE = /^E54\d{6}$/;

/** The four ways in which a row splits up appointments. */
export const SPLITS = ["status", "staff", "mode", "lead"] as const;

export type CoverageColumn = "subIcb" | "icb" | "month" | "included" | "patients" | "allPatients";

/** The table of the practices whose appointments were counted, where the file holds it. */
export const COVERAGE: TableLayout<CoverageColumn> = {
  columns: {
    subIcb: "SUB_ICB_LOCATION_CODE",
    icb: "ICB_ONS_CODE",
    month: "APPOINTMENT_MONTH",
    included: "Included Practices",
    patients: "Patients registered at included practices",
    allPatients: "Patients registered at open practices",
  },
  known: ["REGION_CODE", "Open Practices"],
};

/** The publication uses no marks: a cell without a number is refused. */
export const MARKS: MarkTable = {};

/** A row of a sum beside its parts would count appointments twice. */
export const SUM_LABEL = /^(all|total|grand total|sum)\b/i;
