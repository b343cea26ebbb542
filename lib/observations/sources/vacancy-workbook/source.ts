import type { PublicationFacts } from "../../reading/publication-source";

export const VACANCY_WORKBOOK: PublicationFacts = {
  id: "vacancy-workbook",
  title: "NHS vacancy statistics workbook",
  publication: "NHS Vacancy Statistics",
  publisher: "NHS England",
  page: "https://digital.nhs.uk/data-and-information/publications/statistical/nhs-vacancies-survey",
  licence: "Open Government Licence v3.0",
  attribution: "Source: NHS England, NHS Vacancy Statistics, Open Government Licence v3.0",
  frequency: "quarterly",
};
