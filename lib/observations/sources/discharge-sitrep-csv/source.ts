import type { PublicationFacts } from "../../reading/publication-source";

export const DISCHARGE_SITREP_CSV: PublicationFacts = {
  id: "discharge-sitrep-csv",
  title: "Acute discharge situation report, monthly CSV",
  publication: "Acute discharge situation report",
  publisher: "NHS England",
  page: "https://www.england.nhs.uk/statistics/statistical-work-areas/discharge-delays/acute-discharge-situation-report/",
  licence: "Open Government Licence v3.0",
  attribution: "Source: NHS England, Acute discharge situation report (management information), Open Government Licence v3.0",
  frequency: "monthly",
};
