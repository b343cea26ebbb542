import type { PublicationFacts } from "../../reading/publication-source";

export const FINGERTIPS_CSV: PublicationFacts = {
  id: "fingertips-csv",
  title: "Fingertips CSV",
  publication: "Fingertips, public health profiles",
  publisher: "Office for Health Improvement and Disparities",
  page: "https://fingertips.phe.org.uk/",
  licence: "Open Government Licence v3.0",
  attribution: "Source: Office for Health Improvement and Disparities, Fingertips, Open Government Licence v3.0",
  frequency: "annual",
};

/** The same figures in the ten columns of Trafford Data Lab, rounded to one decimal: not a layout of the publisher. */
export const FINGERTIPS_TRAFFORD_CSV: PublicationFacts = {
  ...FINGERTIPS_CSV,
  id: "fingertips-trafford-csv",
  title: "Fingertips figures, columns picked by Trafford Data Lab",
  attribution: "Source: Office for Health Improvement and Disparities, Fingertips, as re-arranged by Trafford Data Lab, Open Government Licence v3.0",
};
