import { GP_APPOINTMENTS_CSV } from "../sources/gp-appointments-csv/source";
import { connectorOf } from "./connector";

export const gpAppointmentsCsvConnector = connectorOf(GP_APPOINTMENTS_CSV, {
  find: { kind: "none", reason: "The publisher keeps its files on another host than its pages, and that host is not on the list of hosts that may be asked." },
  lagDays: 28,
});
