import type { MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";

/** Bands of one week: waits of `n` to `n + 1` weeks for n = 0 … 103, then 104 weeks and over. */
const BAND_COUNT = 105;

export type BandColumn = `band${number}`;
export const BANDS: readonly BandColumn[] = Array.from({ length: BAND_COUNT }, (_, weeks): BandColumn => `band${weeks}`);
const BAND_HEADINGS = Object.fromEntries(BANDS.map((band, weeks) => [band, weeks === BAND_COUNT - 1 ? `${weeks} plus` : `>${weeks}-${weeks + 1}`])) as Readonly<Record<BandColumn, string>>;

const COUNTS = {
  total: "Total number of incomplete pathways",
  within18Weeks: "Total within 18 weeks",
  over52Weeks: "Total 52 plus weeks",
  over65Weeks: "Total 65 plus weeks",
  over78Weeks: "Total 78 plus weeks",
} as const;

export type CountColumn = keyof typeof COUNTS;
export type RttCounts = Readonly<Record<CountColumn, number>>;
export type ShareColumn = "shareWithin18" | "shareOver52";
export type WaitColumn = "median" | "percentile92";
export type RttColumn = "areaCode" | "areaName" | "treatment" | "treatmentName" | CountColumn | ShareColumn | WaitColumn | BandColumn;

/** Each count with the first band it takes in and the one after its last. */
export const COUNT_BANDS: readonly { readonly column: CountColumn; readonly words: string; readonly from: number; readonly to: number }[] = [
  { column: "total", words: "incomplete pathways", from: 0, to: BAND_COUNT },
  { column: "within18Weeks", words: "pathways within 18 weeks", from: 0, to: 18 },
  { column: "over52Weeks", words: "pathways of 52 weeks or more", from: 52, to: BAND_COUNT },
  { column: "over65Weeks", words: "pathways of 65 weeks or more", from: 65, to: BAND_COUNT },
  { column: "over78Weeks", words: "pathways of 78 weeks or more", from: 78, to: BAND_COUNT },
];

/** `-` stands where a list is too short for a median, or empty. No count has a mark. */
export const MARKS: MarkTable = { "-": "not_applicable" };

export const ALL_TREATMENTS = "C_999";
export const ALL_TREATMENTS_NAME = "total";
/** Stands for the code of care that NHS England commissions itself; such rows are neither a board's nor England's. */
export const NHS_ENGLAND = "-";

/** The sheets read, by the name of their tab, and what their rows are of. */
export type SheetKind = "england" | "region" | "icb";
export const SHEETS: Readonly<Record<SheetKind, string>> = { england: "National", region: "Region", icb: "ICB" };

const layout = (areaCode: string, areaName: string, optional: readonly RttColumn[]): TableLayout<RttColumn> => ({
  columns: {
    areaCode, areaName, treatment: "Treatment Function Code", treatmentName: "Treatment Function", ...COUNTS,
    shareWithin18: "% within 18 weeks", shareOver52: "% 52 plus weeks", median: "Average (median) waiting time (in weeks)", percentile92: "92nd percentile waiting time (in weeks)",
    ...BAND_HEADINGS,
  },
  optional: ["shareOver52", "median", "percentile92", ...optional],
  known: areaCode === "Region Code" ? [] : ["Region Code", "Region Name"],
});

export const LAYOUTS: Readonly<Record<SheetKind, TableLayout<RttColumn>>> = {
  // England is the whole sheet: its rows need not say so.
  england: layout("Code", "Name", ["areaCode", "areaName"]),
  region: layout("Region Code", "Region Name", []),
  icb: layout("ICB Code", "ICB Name", []),
};

/** Enough to tell the workbook from any other, so that a column that is missing beside these can be named. */
export const TELLING: TableLayout<"areaCode" | "treatment" | "total"> = { columns: { areaCode: "ICB Code", treatment: "Treatment Function Code", total: COUNTS.total } };

/** Any sheet of figures by treatment function, to count the rows of those that are passed over. */
export const BY_TREATMENT: TableLayout<"treatment"> = { columns: { treatment: "Treatment Function Code" }, known: [/./] };
