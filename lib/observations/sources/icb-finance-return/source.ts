import type { PublicationFacts } from "../../reading/publication-source";
import { RETURN_FACTS } from "../../templates/return-source";

export const ICB_FINANCE_RETURN: PublicationFacts = {
  ...RETURN_FACTS,
  id: "icb-finance-return",
  title: "ICB monthly finance return",
  attribution: "Source: ICB monthly finance return of the board, management information",
  frequency: "monthly",
};
