import type { IssueList } from "../../domain/import-issue";
import type { TableRecord } from "../../reading/records";
import { MARKS } from "./schema";

/** Staff of one group: people, and their hours as full-time posts. */
export interface Staff {
  readonly mainStaffGroup: string;
  readonly staffGroup: string;
  /** Whole, 0 or more. */
  readonly headcount: number;
  /** Full-time equivalent, as published. */
  readonly fte: number;
}

type StaffColumn = "mainStaffGroup" | "staffGroup" | "headcount" | "fte";

/** Null where the row was refused for its group or its numbers. */
export function readStaff(record: TableRecord<StaffColumn>): Staff | null {
  const groups = (["mainStaffGroup", "staffGroup"] as const).map((column) => {
    const text = record.text(column);
    if (text === "") record.refuse("missing_value", "The row names no staff group.", column);
    return text;
  });
  const [headcount, fte] = (["headcount", "fte"] as const).map((column) => {
    const read = record.number(column, MARKS);
    if (read?.kind !== "value") return null;
    if (read.value < 0) record.refuse("negative_number", "A number of staff is 0 or more.", column);
    return read.value;
  });
  const [mainStaffGroup = "", staffGroup = ""] = groups;
  if (headcount == null || fte == null) return null;
  if (!Number.isInteger(headcount)) record.refuse("not_a_number", "A headcount is a whole number.", "headcount");
  if (headcount === 0 && fte > 0) record.refuse("out_of_range", "The row has full-time equivalents and no people.", "fte");
  return mainStaffGroup === "" || staffGroup === "" ? null : { mainStaffGroup, staffGroup, headcount, fte };
}

/** A staff group as it is compared: its spelling has changed in capitals from year to year. */
export const groupKey = ({ mainStaffGroup, staffGroup }: Staff): string => `${mainStaffGroup}|${staffGroup}`.toLowerCase();

/** Five decimals are published. */
const ROUNDING = 1e-4;

/** Warns once of rows with more full-time posts than people: possible for a few, and a sign of swapped columns for many. */
export function warnOfFteAboveHeadcount(rows: readonly (Staff & { readonly row: number })[], issues: IssueList): void {
  const above = rows.filter(({ fte, headcount }) => fte > headcount + ROUNDING);
  const [first] = above;
  if (first === undefined) return;
  const words = above.length === 1 ? "One row has" : `${above.length} rows have`;
  issues.warn("out_of_range", `${words} more full-time equivalents than people.`, { row: first.row, column: "FTE" });
}
