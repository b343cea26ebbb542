import type { PublicationFacts } from "../../reading/publication-source";
import { AE_MONTHLY_CSV } from "../ae-monthly-csv/source";

/** Another file of the same publication. */
export const AE_PROVIDER_WORKBOOK: PublicationFacts = { ...AE_MONTHLY_CSV, id: "ae-provider-workbook", title: "A&E by provider workbook" };
