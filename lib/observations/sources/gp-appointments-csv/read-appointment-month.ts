import type { FigurePeriod } from "../../domain/source-figure";
import { readMonth } from "../../reading/read-month";

/** "AUG2024" as in the tables of appointments, "01AUG2024" as in the table of practices, or a month as others write it. */
export function readAppointmentMonth(text: string): FigurePeriod | null {
  const [, month, year] = /^(?:01)?([a-z]{3})(\d{4})$/i.exec(text) ?? [];
  return readMonth(month === undefined ? text : `${month} ${year}`);
}
