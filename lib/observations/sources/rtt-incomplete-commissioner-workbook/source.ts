import type { PublicationFacts } from "../../reading/publication-source";

export const RTT_INCOMPLETE_COMMISSIONER_WORKBOOK: PublicationFacts = {
  id: "rtt-incomplete-commissioner-workbook",
  title: "RTT incomplete pathways by commissioner",
  publication: "Consultant-led referral to treatment waiting times",
  publisher: "NHS England",
  page: "https://www.england.nhs.uk/statistics/statistical-work-areas/rtt-waiting-times/",
  licence: "Open Government Licence v3.0",
  attribution: "Source: NHS England, RTT waiting times, Open Government Licence v3.0",
  frequency: "monthly",
  calendarMonths: 2,
};
