import type { PublicationFacts } from "../../reading/publication-source";

export const DM01_FULL_EXTRACT_CSV: PublicationFacts = {
  id: "dm01-full-extract-csv",
  title: "Diagnostics (DM01) full extract",
  publication: "Diagnostics waiting times and activity",
  publisher: "NHS England",
  page: "https://www.england.nhs.uk/statistics/statistical-work-areas/diagnostics-waiting-times-and-activity/",
  licence: "Open Government Licence v3.0",
  attribution: "Source: NHS England, Diagnostics waiting times and activity (DM01), Open Government Licence v3.0",
  frequency: "monthly",
  calendarMonths: 2,
};
