import type { PublicationFacts } from "../../reading/publication-source";

export const SICKNESS_ABSENCE_CSV: PublicationFacts = {
  id: "sickness-absence-csv",
  title: "NHS sickness absence rates CSV",
  publication: "NHS Sickness Absence Rates",
  publisher: "NHS England",
  page: "https://digital.nhs.uk/data-and-information/publications/statistical/nhs-sickness-absence-rates",
  licence: "Open Government Licence v3.0",
  attribution: "Source: NHS England, NHS Sickness Absence Rates, Open Government Licence v3.0",
  frequency: "monthly",
};
