import type { PublicationFacts } from "../../reading/publication-source";

export const COVER_ODS: PublicationFacts = {
  id: "cover-ods",
  title: "COVER quarterly workbook",
  publication: "Cover of vaccination evaluated rapidly (COVER) programme, quarterly data",
  publisher: "UK Health Security Agency",
  page: "https://www.gov.uk/government/statistics/cover-of-vaccination-evaluated-rapidly-cover-programme-2024-to-2025-quarterly-data",
  licence: "Open Government Licence v3.0",
  attribution: "Source: UK Health Security Agency, COVER programme, Open Government Licence v3.0",
  frequency: "quarterly",
};
