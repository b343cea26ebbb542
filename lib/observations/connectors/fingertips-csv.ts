import { FINGERTIPS_CSV } from "../sources/fingertips-csv/source";
import { connectorOf } from "./connector";

/** Each indicator comes out at a time of its own. */
export const fingertipsCsvConnector = connectorOf(FINGERTIPS_CSV, {
  find: { kind: "none", reason: "Files are made for a choice of indicators and areas, and the address that makes them is not known." },
  lagDays: null,
});
