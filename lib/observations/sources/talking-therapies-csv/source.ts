import type { PublicationFacts } from "../../reading/publication-source";

export const TALKING_THERAPIES_CSV: PublicationFacts = {
  id: "talking-therapies-csv",
  title: "NHS Talking Therapies CSV, re-arranged",
  publication: "NHS Talking Therapies, for anxiety and depression",
  publisher: "NHS England",
  page: "https://digital.nhs.uk/data-and-information/publications/statistical/nhs-talking-therapies-for-anxiety-and-depression-annual-reports",
  licence: "Open Government Licence v3.0",
  attribution: "Source: NHS England, NHS Talking Therapies, for anxiety and depression, Open Government Licence v3.0",
  frequency: "annual",
};
