import type { PublicationFacts } from "../../reading/publication-source";

export const AE_MONTHLY_CSV: PublicationFacts = {
  id: "ae-monthly-csv",
  title: "A&E monthly CSV",
  publication: "A&E attendances and emergency admissions",
  publisher: "NHS England",
  page: "https://www.england.nhs.uk/statistics/statistical-work-areas/ae-waiting-times-and-activity/",
  licence: "Open Government Licence v3.0",
  attribution: "Source: NHS England, A&E attendances and emergency admissions, Open Government Licence v3.0",
  frequency: "monthly",
  calendarMonths: 1,
};
