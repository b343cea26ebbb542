import type { PublicationFacts } from "../../reading/publication-source";
import { RETURN_FACTS } from "../../templates/return-source";

export const PREVENTION_PROGRAMMES_RETURN: PublicationFacts = {
  ...RETURN_FACTS,
  id: "prevention-programmes-return",
  title: "Prevention programmes return",
  attribution: "Source: Prevention programmes return of the board, management information",
  frequency: "quarterly",
};
