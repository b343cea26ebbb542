import type { TableLayout } from "../../reading/records";

const COUNTED = {
  type1: "A&E attendances Type 1",
  type2: "A&E attendances Type 2",
  other: "A&E attendances Other A&E Department",
  booked1: "A&E attendances Booked Appointments Type 1",
  booked2: "A&E attendances Booked Appointments Type 2",
  bookedOther: "A&E attendances Booked Appointments Other Department",
} as const;

const OVER_FOUR_HOURS = {
  over1: "Attendances over 4hrs Type 1",
  over2: "Attendances over 4hrs Type 2",
  overOther: "Attendances over 4hrs Other Department",
  overBooked1: "Attendances over 4hrs Booked Appointments Type 1",
  overBooked2: "Attendances over 4hrs Booked Appointments Type 2",
  overBookedOther: "Attendances over 4hrs Booked Appointments Other Department",
} as const;

export type AeCount = keyof typeof COUNTED | keyof typeof OVER_FOUR_HOURS;
export type AeColumn = "period" | "code" | "name" | AeCount;

export const ATTENDANCES = Object.keys(COUNTED) as readonly (keyof typeof COUNTED)[];
export const OVER_FOUR = Object.keys(OVER_FOUR_HOURS) as readonly (keyof typeof OVER_FOUR_HOURS)[];

/** ODS code of a provider. */
export const CODE = /^[A-Z0-9]{3,8}$/;

export const LAYOUT: TableLayout<AeColumn> = {
  columns: { period: "Period", code: "Org Code", name: "Org name", ...COUNTED, ...OVER_FOUR_HOURS },
  known: ["Parent Org", /^patients who have waited (4-12|12\+) hr?s from dta to admission$/, /^emergency admissions via a&e - /, "Other emergency admissions"],
};
