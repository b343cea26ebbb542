import type { PublicationFacts } from "../../reading/publication-source";

/** The publisher reserves all rights: its files are read, and none is shipped with the product. */
export const CVDPREVENT_EXTRACT: PublicationFacts = {
  id: "cvdprevent-extract",
  title: "CVDPREVENT custom data extract",
  publication: "Cardiovascular Disease Prevention Audit (CVDPREVENT)",
  publisher: "NHS England",
  page: "https://www.cvdprevent.nhs.uk/",
  licence: "© NHS England; terms of reuse not stated",
  attribution: "Source: CVDPREVENT, © NHS England",
  frequency: "quarterly",
};
