import { ASCOF_ODS } from "../sources/ascof-ods/source";
import { connectorOf } from "./connector";

export const ascofOdsConnector = connectorOf(ASCOF_ODS, {
  find: { kind: "none", reason: "Each year has a page of its own, and the files lie on a host that is not on the list of hosts that may be asked." },
  lagDays: 270,
});
