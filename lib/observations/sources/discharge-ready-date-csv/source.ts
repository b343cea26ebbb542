import type { PublicationFacts } from "../../reading/publication-source";

export const DISCHARGE_READY_DATE_CSV: PublicationFacts = {
  id: "discharge-ready-date-csv",
  title: "Discharge Ready Date, monthly CSV",
  publication: "Discharge Ready Date",
  publisher: "NHS England",
  page: "https://www.england.nhs.uk/statistics/statistical-work-areas/discharge-delays/discharge-ready-date/",
  licence: "Open Government Licence v3.0",
  attribution: "Source: NHS England, Discharge Ready Date statistics, Open Government Licence v3.0",
  frequency: "monthly",
};
