import { ONS_EXPLORE_LOCAL_CSV } from "../sources/ons-explore-local-csv/source";
import { connectorOf } from "./connector";

/** Each indicator comes out at a time of its own. */
export const onsExploreLocalCsvConnector = connectorOf(ONS_EXPLORE_LOCAL_CSV, {
  find: { kind: "none", reason: "Files are made for a choice of indicators and areas, and the address that makes them is not known." },
  lagDays: null,
});
