/** The four areas of oversight, as the styles name their accents (`data-area`). */
export type Area = "finance" | "elective" | "prevention" | "joint";
