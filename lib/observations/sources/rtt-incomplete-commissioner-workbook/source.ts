import type { PublicationFacts } from "../../reading/publication-source";
import { RTT_FULL_CSV_SOURCE } from "../rtt-full-csv/source";

/** Another file of the same publication. */
export const RTT_INCOMPLETE_COMMISSIONER_WORKBOOK: PublicationFacts = {
  ...RTT_FULL_CSV_SOURCE,
  id: "rtt-incomplete-commissioner-workbook",
  title: "RTT incomplete pathways by commissioner",
};
