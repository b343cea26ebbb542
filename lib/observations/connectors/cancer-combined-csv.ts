import { CANCER_COMBINED_CSV } from "../sources/cancer-waiting-times/source";
import { connectorOf } from "./connector";

export const cancerCombinedCsvConnector = connectorOf(CANCER_COMBINED_CSV, {
  find: { kind: "none", reason: "No name of a published file is known to compare a link with." },
  lagDays: 42,
});
