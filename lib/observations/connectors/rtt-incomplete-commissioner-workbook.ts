import { RTT_INCOMPLETE_COMMISSIONER_WORKBOOK } from "../sources/rtt-incomplete-commissioner-workbook/source";
import { connectorOf } from "./connector";

export const rttIncompleteCommissionerWorkbookConnector = connectorOf(RTT_INCOMPLETE_COMMISSIONER_WORKBOOK, {
  find: { kind: "links", pages: [/rtt-data-20\d\d-\d\d/], file: /Incomplete-Commissioner-[A-Z][a-z]{2}\d\d-XLSX-[A-Za-z0-9-]+\.xlsx/, example: "Incomplete-Commissioner-Feb25-XLSX-4M-revised.xlsx" },
  lagDays: 42,
});
