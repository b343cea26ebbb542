import type { PublicationFacts } from "../../reading/publication-source";

export const TWO_HOUR_RESPONSE_XLSX: PublicationFacts = {
  id: "two-hour-response-xlsx",
  title: "Two-hour urgent community response, performance metrics workbook",
  publication: "Two-hour urgent community response",
  publisher: "NHS England",
  page: "https://www.england.nhs.uk/statistics/statistical-work-areas/2-hour-urgent-community-response/",
  licence: "Open Government Licence v3.0",
  attribution: "Source: NHS England, Two-hour urgent community response (Community Services Data Set), Open Government Licence v3.0",
  frequency: "monthly",
};
