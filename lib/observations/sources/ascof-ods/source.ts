import type { PublicationFacts } from "../../reading/publication-source";

export const ASCOF_ODS: PublicationFacts = {
  id: "ascof-ods",
  title: "ASCOF time series workbook",
  publication: "Measures from the adult social care outcomes framework (ASCOF)",
  publisher: "Department of Health and Social Care",
  page: "https://www.gov.uk/government/statistics/measures-from-the-adult-social-care-outcomes-framework-england-2024-to-2025",
  licence: "Open Government Licence v3.0",
  attribution: "Source: Department of Health and Social Care, adult social care outcomes framework, Open Government Licence v3.0",
  frequency: "annual",
};
