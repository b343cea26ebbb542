import { DM01_FULL_EXTRACT_CSV } from "../sources/dm01-full-extract-csv/source";
import { connectorOf } from "./connector";

export const dm01FullExtractCsvConnector = connectorOf(DM01_FULL_EXTRACT_CSV, {
  find: { kind: "links", pages: [/monthly-diagnostics-waiting-times-and-activity/, /monthly-diagnostics-data-20\d\d-\d\d/], file: /DM01-[A-Z]+-20\d\d-full-extract[A-Za-z0-9_-]*\.(?:zip|csv)/i, example: "DM01-MARCH-2026-full-extract.csv" },
  lagDays: 42,
});
