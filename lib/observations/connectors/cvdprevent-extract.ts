import { CVDPREVENT_EXTRACT } from "../sources/cvdprevent-extract/source";
import { connectorOf } from "./connector";

export const cvdpreventExtractConnector = connectorOf(CVDPREVENT_EXTRACT, {
  find: { kind: "none", reason: "Extracts are made for a choice of indicators on the publisher's page, which states no terms of reuse." },
  lagDays: 120,
});
