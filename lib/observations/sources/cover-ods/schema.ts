import type { Mark, MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";

export type CoverageColumn = "code" | "name" | "regionCode" | "regionName" | "odsCode" | "children" | "coverage";

/** The sheet of councils at 5 years, in the wordings of every edition since 2022-23. */
export const COVERAGE: TableLayout<CoverageColumn> = {
  columns: {
    code: ["ONS UTLA code", "ONS upper tier local authority code", "Code"],
    name: ["UTLA name", "Upper tier local authority name", "Local authority"],
    regionCode: ["ONS government office region code", "Office for National Statistics (ONS) government office region code"],
    regionName: ["ONS government office region name", "Region name"],
    odsCode: ["ODS upper tier local authority code", "Organisation data service code"],
    children: ["5y denominator", "5 year denominator", "Number of children who reached 5 years in reporting quarter"],
    coverage: ["5y MMR2%", "5 year MMR2%", "Coverage at 5 years MMR2 (%)", "Coverage at 5 years MMR2 booster (%)"],
  },
  optional: ["regionCode"],
  known: [
    "CHIS caveat", "Data submission caveat", "Caveat", "Notes",
    /^5 ?y(ear)? (dtap\/ipv\/hib(\/hepb3)?|mmr1|dtapipv|hib\/menc)%$/,
    /^coverage at 5 years (dtap\/ipv\/hib\/hepb prim|mmr1|dtap\/ipv booster|hib\/menc booster) \(%\)$/,
  ],
};

export type DataColumn = "odsCode" | "quarter" | "children" | "numerator" | "denominator";

/** The sheet of all data items, one row a council: the only place of the counts. */
export const DATA_ITEMS: TableLayout<DataColumn> = {
  columns: {
    odsCode: "Upper tier local authority ODS code",
    quarter: "Financial year quarter",
    children: "5y_Denom",
    numerator: "5y_MMR2_Boo_Num",
    denominator: "5y_MMR2_Boo_Denom",
  },
  optional: ["numerator", "denominator"],
  known: ["Country", "Upper tier local authority name", "Financial year", /^nhser (code|name)$/, /^(former area team|new nhse local team)[ _](code|name)$/, /^(12m|24m|5y)_\w+$/],
};

export type RevisionColumn = "version" | "date";

export const REVISIONS: TableLayout<RevisionColumn> = { columns: { version: "Version number", date: "Date" }, known: ["Revision"] };

/** Marks that mean the same in every edition. */
const MARKS: MarkTable = { "[z]": "not_applicable", "[x]": "not_available", "[c]": "suppressed", "n/a": "not_applicable" };

/** What a note may say to stand in place of a figure; a note about anything else may not. */
const NOTES: readonly (readonly [RegExp, Mark])[] = [
  [/figures have been suppressed/i, "suppressed"],
  [/indicates a submission caveat/i, "not_available"],
];

/**
 * The marks of one sheet. Notes are numbered anew in each edition, so "[note 3]" means what the lines above the table say.
 * @param lines texts above the header
 */
export function marksOf(lines: readonly string[]): MarkTable {
  const notes = lines.flatMap((line): [string, Mark][] => {
    const [, label, text = ""] = /^(\[note \d+\]):?\s+(.*)$/i.exec(line.trim()) ?? [];
    const mark = NOTES.find(([words]) => words.test(text))?.[1];
    return label === undefined || mark === undefined ? [] : [[label, mark]];
  });
  return { ...MARKS, ...Object.fromEntries(notes) };
}

/** A range printed where few children were counted, such as "70% to 100%". */
export const RANGE = /^\d{1,3}% to \d{1,3}%$/;
