import type { MarkTable } from "../../domain/mark";
import type { TableLayout } from "../../reading/records";
import { plainHeading } from "../../reading/heading";
import type { TableRow } from "../../reading/source-file";

export type FixedColumn = "localCode" | "name" | "code";
export type YearPart = "numerator" | "denominator" | "outcome";
export type AscofColumn = FixedColumn | `${number} ${YearPart}`;

export const YEAR_PARTS: readonly YearPart[] = ["numerator", "denominator", "outcome"];

const FIXED: Record<FixedColumn, string> = { localCode: "Local authority code", name: "Local authority", code: "ONS area code" };
const YEAR_HEADING = /^(\d{4}) to (\d{4}) - (numerator|denominator|outcome)$/;

/** What cells say in place of a number; the workbook's front sheet explains them. */
export const MARKS: MarkTable = { "[c]": "suppressed", "[x]": "not_available", "[z]": "not_applicable" };

export interface YearLayout {
  readonly layout: TableLayout<AscofColumn>;
  /** First calendar years of the financial years that the header names, in order. */
  readonly years: readonly number[];
}

export const isHeader = ({ cells }: TableRow): boolean => Object.values(FIXED).every((heading) => cells.map(plainHeading).includes(heading.toLowerCase()));

/**
 * The layout of a header whose years stand across: a column of each part for every year that any of them names. Years that do
 * not follow each other are left to be reported as unknown columns.
 */
export function layoutOf(header: TableRow, parts: readonly YearPart[] = YEAR_PARTS): YearLayout {
  const found = header.cells.flatMap((cell) => {
    const [, first, second] = YEAR_HEADING.exec(plainHeading(cell)) ?? [];
    return first !== undefined && Number(second) === Number(first) + 1 ? [Number(first)] : [];
  });
  const years = [...new Set(found)].sort((a, b) => a - b);
  const columns = years.flatMap((year) => parts.map((part) => [`${year} ${part}`, `${year} to ${year + 1} - ${part}`] as const));
  return { years, layout: { columns: { ...FIXED, ...Object.fromEntries(columns) } } };
}
