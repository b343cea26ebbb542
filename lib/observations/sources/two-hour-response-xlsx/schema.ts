import type { MarkTable } from "../../domain/mark";
import type { SourceAreaKind } from "../../domain/source-figure";
import type { TableLayout } from "../../reading/records";

export const COVER_SHEET = "Cover sheet";
export const TABLE_SHEET = "Table 1";
/** First cell of the sheet that is read; the other tables are counts of other referrals. */
export const TABLE_TITLE = /^table:? ?1\b.*% of 2-hour ucr referrals that achieved the 2-hour standard/i;

export const ORGANISATION = { code: "ODS Code", name: "Organisation Name", type: "Organisation Type" } as const;
export const LAYOUT: TableLayout<keyof typeof ORGANISATION> = { columns: ORGANISATION };

/** "Mar-25", and "Mar-25 (provisional)" for the latest month of a publication within the year. */
export const MONTH_HEADING = /^(.+?)\s*(\(provisional\))?$/i;

export const TYPES: ReadonlyMap<string, SourceAreaKind> = new Map([
  ["national", "england"],
  ["region", "region"],
  ["icb", "icb"],
  ["provider", "trust"],
]);

/** ODS code of a region, a board or a provider, or one of two words. */
export const CODE = /^([A-Z0-9]{3,6}|national|unknown)$/i;

/** Codes of NHS trusts; community interest companies, councils and others that provide the service have others. */
export const TRUST_CODE = /^[RT][0-9A-Z]{2}$/;

/** A body without referrals in a month has an empty cell; no other mark is known. */
export const MARKS: MarkTable = { "": "not_available" };
