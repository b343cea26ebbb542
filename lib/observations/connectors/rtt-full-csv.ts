import { RTT_FULL_CSV_SOURCE } from "../sources/rtt-full-csv/source";
import { connectorOf } from "./connector";

export const rttFullCsvConnector = connectorOf(RTT_FULL_CSV_SOURCE, {
  find: { kind: "links", pages: [/rtt-data-20\d\d-\d\d/], file: /Full-CSV-data-file-[A-Z][a-z]{2}\d\d-ZIP-[A-Za-z0-9-]+\.zip/, example: "Full-CSV-data-file-Jan26-ZIP-4M-WL5BiP.zip" },
  lagDays: 42,
});
