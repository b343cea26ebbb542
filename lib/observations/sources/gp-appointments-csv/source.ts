import type { PublicationFacts } from "../../reading/publication-source";

export const GP_APPOINTMENTS_CSV: PublicationFacts = {
  id: "gp-appointments-csv",
  title: "GP appointments regional CSV",
  publication: "Appointments in General Practice",
  publisher: "NHS England",
  page: "https://digital.nhs.uk/data-and-information/publications/statistical/appointments-in-general-practice",
  licence: "Open Government Licence v3.0",
  attribution: "Source: NHS England, Appointments in General Practice, Open Government Licence v3.0",
  frequency: "monthly",
};
