import { VACANCY_WORKBOOK } from "../sources/vacancy-workbook/source";
import { connectorOf } from "./connector";

export const vacancyWorkbookConnector = connectorOf(VACANCY_WORKBOOK, {
  find: { kind: "none", reason: "The publisher keeps its files on another host than its pages, and that host is not on the list of hosts that may be asked." },
  lagDays: 60,
});
