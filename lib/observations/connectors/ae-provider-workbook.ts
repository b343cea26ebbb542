import { AE_PROVIDER_WORKBOOK } from "../sources/ae-provider-workbook/source";
import { connectorOf } from "./connector";

export const aeProviderWorkbookConnector = connectorOf(AE_PROVIDER_WORKBOOK, {
  find: { kind: "links", pages: [/ae-attendances-and-emergency-admissions-20\d\d-\d\d/], file: /[A-Z][a-z]{2,8}-20\d\d-AE-by-provider-[A-Za-z0-9-]+\.xlsx/, example: "June-2025-AE-by-provider-3euC4-1.xlsx" },
  lagDays: 14,
});
