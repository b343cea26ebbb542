import type { PublicationFacts } from "../../reading/publication-source";
import { RETURN_FACTS } from "../../templates/return-source";

export const LOCAL_METRICS_RETURN: PublicationFacts = {
  ...RETURN_FACTS,
  id: "local-metrics-return",
  title: "Local metrics return",
  attribution: "Source: Local metrics return of the board, management information",
  frequency: "quarterly",
};
