import type { PublicationFacts } from "../../reading/publication-source";
import { RETURN_FACTS } from "../../templates/return-source";

export const BCF_QUARTERLY_RETURN: PublicationFacts = {
  ...RETURN_FACTS,
  id: "bcf-quarterly-return",
  title: "Better Care Fund quarterly return",
  attribution: "Source: Better Care Fund quarterly return of the board, management information",
  frequency: "quarterly",
};
