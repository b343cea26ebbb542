import type { MarkTable } from "../../domain/mark";

/** The sheet of all staff groups; nursing and medical staff have sheets of their own beside it. */
export const TOTAL_SHEET = /^total 2018 onwards$/i;
export const OTHER_SHEETS = /^(nursing|medical) 2018 onwards$/i;

/** Titles over the two tables that stand one below the other in a sheet. */
export const TITLES = { vacancies: "Total workforce vacancy FTE", rate: "Total workforce % vacancy rate" } as const;
export type BlockKind = keyof typeof TITLES;

/** A dash stands where a region has no organisation of a sector, or no figure. */
export const MARKS: MarkTable = { "-": "not_available" };

/** Vacancies may be rounded to whole posts, each part on its own. */
export const ROUNDING_OF_A_PART = 0.5;
/** A rate may be rounded to three decimals of a share, which is a tenth of a per cent. */
export const ROUNDING_OF_A_RATE = 0.0005;
