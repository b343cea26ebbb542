import { DISCHARGE_SITREP_CSV } from "../sources/discharge-sitrep-csv/source";
import { connectorOf } from "./connector";

export const dischargeSitrepCsvConnector = connectorOf(DISCHARGE_SITREP_CSV, {
  find: { kind: "links", pages: [], file: /Daily-discharge-sitrep-monthly-data-webfile-\d{1,2}-CSV-[a-z]{3}\d\d(?:-[A-Za-z0-9-]+)?\.csv/i, example: "Daily-discharge-sitrep-monthly-data-webfile-05-CSV-aug26.csv" },
  lagDays: 28,
});
