import { TWO_HOUR_RESPONSE_XLSX } from "../sources/two-hour-response-xlsx/source";
import { connectorOf } from "./connector";

export const twoHourResponseXlsxConnector = connectorOf(TWO_HOUR_RESPONSE_XLSX, {
  find: { kind: "links", pages: [], file: /2-hour-Urgent-Community-Response-Performance-Metrics[A-Za-z0-9_-]*\.xlsx/, example: "2-hour-Urgent-Community-Response-Performance-Metrics_2024-25.xlsx" },
  lagDays: 60,
});
