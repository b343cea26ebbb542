import { CANCER_COMMISSIONER_WORKBOOK } from "../sources/cancer-waiting-times/source";
import { connectorOf } from "./connector";

export const cancerCommissionerWorkbookConnector = connectorOf(CANCER_COMMISSIONER_WORKBOOK, {
  find: { kind: "links", pages: [/monthly-data-and-summaries/, /20\d\d-\d\d-monthly-cancer-waiting-times-statistics/], file: /[A-Z]+-20\d\d-CWT-CRS-COMMISSIONER-WORKBOOK-[A-Z0-9-]+\.xlsx/i, example: "SEPTEMBER-2025-CWT-CRS-COMMISSIONER-WORKBOOK-FINAL.xlsx" },
  lagDays: 42,
});
