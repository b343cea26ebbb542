import { AE_MONTHLY_CSV } from "../sources/ae-monthly-csv/source";
import { connectorOf } from "./connector";

/** Names of these files follow no one pattern: a month, a year, and sometimes more. */
export const aeMonthlyCsvConnector = connectorOf(AE_MONTHLY_CSV, {
  find: { kind: "links", pages: [/ae-attendances-and-emergency-admissions-20\d\d-\d\d/], file: /(?:Monthly-AE-)?[A-Z][a-z]{2,8}-(?:20)?\d\d(?:-CSV)?(?:-[A-Za-z0-9-]+)?\.csv/, example: "February-2026-CSV-Dl8t54.csv" },
  lagDays: 14,
});
