import { TALKING_THERAPIES_CSV } from "../sources/talking-therapies-csv/source";
import { connectorOf } from "./connector";

export const talkingTherapiesCsvConnector = connectorOf(TALKING_THERAPIES_CSV, {
  find: { kind: "none", reason: "The product reads figures that were re-arranged, which the publisher does not offer as a file." },
  lagDays: 60,
});
