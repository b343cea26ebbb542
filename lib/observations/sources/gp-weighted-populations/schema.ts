import type { MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";

/** Needs a population is weighted for, by our names, with the headings of both layouts. */
export const WEIGHTS = {
  generalAndAcute: "G&A WP",
  community: "CS WP",
  mentalHealth: "MH WP",
  maternity: "Mat WP",
  healthInequalities: "Health Ineq WP",
  prescribing: "Prescr WP",
  overall: "Final WP",
  primaryMedicalNeed: ["Primary Medical Care WP", "Primary Medical Care need"],
  primaryMedical: "Final PMC WP",
} as const;
export type Weight = keyof typeof WEIGHTS;
export const WEIGHT_NAMES = Object.keys(WEIGHTS) as readonly Weight[];

export type AllocationColumn = "practice" | "icb" | "population" | Weight;

/** The heading of the registered population: "Population", or with its year, "pop 2023/24". */
export const POPULATION = /^(?:population|pop (\d{4}\/\d{2}))$/;

/** The layout of one table, whose heading of the registered population holds the year. */
export const layoutFor = (population: string): TableLayout<AllocationColumn> => ({
  columns: { practice: "Practice_Code", icb: ["ICB", "ICB23"], population, ...WEIGHTS },
  known: [
    "GP_Practice_Name", "Practice_Postcode", "Latitude", "Longitude", /^ccg(\d\d)?$/, "Former CCG", "PCN_Code", "PCN_Name", /^loc(\d\d)?(name)?$/, /^icb(\d\d)?name$/,
    "Rcode", /^r\d\d$/, /^region(\d\d)?$/, /^lad(\d\d)?$/, /^ltla(\d\d)?$/, /^la(\d\d)?$/, /^utla(\d\d)?$/, "Patients",
  ],
});

/** The files use no marks: a cell without a number is refused. */
export const MARKS: MarkTable = {};

/** Weighting shares the registered population out anew: each column adds up to the same number of people. */
export const MOST_DRIFT = 1e-6;
