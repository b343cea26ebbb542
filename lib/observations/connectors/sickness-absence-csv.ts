import { SICKNESS_ABSENCE_CSV } from "../sources/sickness-absence-csv/source";
import { connectorOf } from "./connector";

export const sicknessAbsenceCsvConnector = connectorOf(SICKNESS_ABSENCE_CSV, {
  find: { kind: "none", reason: "The publisher keeps its files on another host than its pages, and that host is not on the list of hosts that may be asked." },
  lagDays: 120,
});
