import { CANCER_PROVIDER_WORKBOOK } from "../sources/cancer-waiting-times/source";
import { connectorOf } from "./connector";

export const cancerProviderWorkbookConnector = connectorOf(CANCER_PROVIDER_WORKBOOK, {
  find: { kind: "links", pages: [/monthly-data-and-summaries/, /20\d\d-\d\d-monthly-cancer-waiting-times-statistics/], file: /[A-Z]+-20\d\d-CWT-CRS-PROVIDER-WORKBOOK-[A-Z0-9-]+\.xlsx/i, example: "SEPTEMBER-2025-CWT-CRS-PROVIDER-WORKBOOK-FINAL.xlsx" },
  lagDays: 42,
});
