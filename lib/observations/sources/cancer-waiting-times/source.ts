import type { PublicationFacts } from "../../reading/publication-source";

const SHARED = {
  publication: "Cancer waiting times",
  publisher: "NHS England",
  page: "https://www.england.nhs.uk/statistics/statistical-work-areas/cancer-waiting-times/",
  licence: "Open Government Licence v3.0",
  attribution: "Source: NHS England, Cancer waiting times, Open Government Licence v3.0",
  frequency: "monthly",
  calendarMonths: 2,
} as const;

export const CANCER_COMMISSIONER_WORKBOOK: PublicationFacts = { id: "cancer-commissioner-workbook", title: "Cancer waiting times, commissioner workbook", ...SHARED };
export const CANCER_PROVIDER_WORKBOOK: PublicationFacts = { id: "cancer-provider-workbook", title: "Cancer waiting times, provider workbook", ...SHARED };
export const CANCER_COMBINED_CSV: PublicationFacts = { id: "cancer-combined-csv", title: "Cancer waiting times, combined CSV", ...SHARED };
