import { DISCHARGE_READY_DATE_CSV } from "../sources/discharge-ready-date-csv/source";
import { connectorOf } from "./connector";

export const dischargeReadyDateCsvConnector = connectorOf(DISCHARGE_READY_DATE_CSV, {
  find: { kind: "links", pages: [], file: /Discharge-Ready-Date-monthly-data-csv-[A-Z][a-z]{2,8}-20\d\d(?:-[A-Za-z0-9-]+)?\.csv/, example: "Discharge-Ready-Date-monthly-data-csv-April-2024-Revised.csv" },
  lagDays: 42,
});
