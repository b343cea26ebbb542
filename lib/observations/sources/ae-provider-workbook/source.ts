import type { PublicationFacts } from "../../reading/publication-source";

export const AE_PROVIDER_WORKBOOK: PublicationFacts = {
  id: "ae-provider-workbook",
  title: "A&E by provider workbook",
  publication: "A&E attendances and emergency admissions",
  publisher: "NHS England",
  page: "https://www.england.nhs.uk/statistics/statistical-work-areas/ae-waiting-times-and-activity/",
  licence: "Open Government Licence v3.0",
  attribution: "Source: NHS England, A&E attendances and emergency admissions, Open Government Licence v3.0",
  frequency: "monthly",
};
