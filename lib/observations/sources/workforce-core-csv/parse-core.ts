import { quoteValue, type IssueList } from "../../domain/import-issue";
import { readMonth } from "../../reading/read-month";
import { hasHeader, records, type TableRecord } from "../../reading/records";
import type { SourceFile } from "../../reading/source-file";
import { groupKey, readStaff, warnOfFteAboveHeadcount, type Staff } from "./read-staff";
import { CODES, CORE_LAYOUT, LEVELS, type CoreColumn, type StaffLevel } from "./schema";

/** Staff of one group of one body at the end of one month. */
export interface CoreRow extends Staff {
  readonly row: number;
  /** Last day of the month, `YYYY-MM-DD`. */
  readonly month: string;
  readonly level: StaffLevel;
  /** ODS code of the body, as published; null for England. */
  readonly code: string | null;
  readonly name: string;
  /** Of the region and the care system that the body is in; null where the row gives none. */
  readonly regionCode: string | null;
  readonly icsCode: string | null;
}

export interface CoreStaff {
  readonly rows: readonly CoreRow[];
  /** Last days of the months held, in order. */
  readonly months: readonly string[];
}

export const isCore = ({ kind, tables: [table, ...others] }: SourceFile): boolean => kind === "csv" && table !== undefined && others.length === 0 && hasHeader(table, CORE_LAYOUT);

/**
 * Reads “Core 1” of NHS Workforce Statistics whole: every month, level, body and staff group. Rows of wider levels and of
 * all groups are kept as published beside their parts and never added up: a person with two jobs is counted once in each.
 * @returns null when a refusal was added to `issues`
 */
export async function parseCore({ tables: [table] }: SourceFile, issues: IssueList): Promise<CoreStaff | null> {
  if (table === undefined) return null;
  const rows = new Map<string, CoreRow>();
  for await (const record of records(table, CORE_LAYOUT, issues)) {
    const row = readRow(record);
    if (row === null) continue;
    const key = `${row.month}|${row.level}|${row.code ?? ""}|${groupKey(row)}`;
    if (rows.has(key)) record.refuse("duplicate_key", `The staff group ${quoteValue(row.staffGroup)} of ${row.code ?? "England"} stands twice in ${row.month.slice(0, 7)}.`, "staffGroup");
    rows.set(key, row);
  }
  if (rows.size === 0 && !issues.refused) issues.refuse("no_figures", "The file holds no rows.", { sheet: table.name });
  if (issues.refused) return null;
  const found = [...rows.values()];
  warnOfFteAboveHeadcount(found, issues);
  return { rows: found, months: [...new Set(found.map(({ month }) => month))].sort() };
}

function readRow(record: TableRecord<CoreColumn>): CoreRow | null {
  const month = readMonth(record.text("month"));
  if (month === null) record.refuse("bad_period", `The month must be the last day of it, such as 2025-10-31, not ${quoteValue(record.text("month"))}.`, "month");
  const body = readBody(record);
  const staff = readStaff(record);
  return month === null || body === null || staff === null ? null : { row: record.row, month: month.end, ...body, ...staff };
}

const PLACES = [
  { level: "region", code: "regionCode", name: "regionName" },
  { level: "ics", code: "icsCode", name: "icsName" },
  { level: "organisation", code: "orgCode", name: "orgName" },
] as const;

function readBody(record: TableRecord<CoreColumn>): Pick<CoreRow, "level" | "code" | "name" | "regionCode" | "icsCode"> | null {
  const level = LEVELS.get(record.text("level").toLowerCase());
  if (level === undefined) {
    record.refuse("unknown_part", `${quoteValue(record.text("level"))} is not one of the levels National, NHS England region, ICS area and Organisation.`, "level");
    return null;
  }
  const own = PLACES.findIndex((place) => place.level === level);
  PLACES.forEach((place, index) => {
    const text = record.text(place.code);
    if (index === own && !CODES[place.level].test(text)) record.refuse(text === "" ? "missing_value" : "invalid_code", `${quoteValue(text)} is not the code of the row's body.`, place.code);
    // What stands here in place of a code ("All organisations") is not described; a code would make the row another body's.
    if (index > own && CODES[place.level].test(text)) record.refuse("invalid_code", `The row is of a wider level than ${quoteValue(text)}.`, place.code);
  });
  const place = PLACES[own];
  const code = (index: number): string | null => {
    const one = PLACES[index];
    const text = one === undefined || index > own ? "" : record.text(one.code);
    return one !== undefined && CODES[one.level].test(text) ? text : null;
  };
  const name = place === undefined ? "England" : record.text(place.name);
  if (place !== undefined && name === "") record.refuse("missing_value", "The row does not name its body.", place.name);
  return { level, code: code(own), name, regionCode: code(0), icsCode: code(1) };
}
