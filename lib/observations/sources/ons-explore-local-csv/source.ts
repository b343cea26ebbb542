import type { PublicationFacts } from "../../reading/publication-source";

export const ONS_EXPLORE_LOCAL_CSV: PublicationFacts = {
  id: "ons-explore-local-csv",
  title: "Explore local statistics CSV",
  publication: "Explore local statistics",
  publisher: "Office for National Statistics",
  page: "https://www.ons.gov.uk/explore-local-statistics/",
  licence: "Open Government Licence v3.0",
  attribution: "Source: Office for National Statistics, Explore local statistics, Open Government Licence v3.0",
  frequency: "annual",
};
