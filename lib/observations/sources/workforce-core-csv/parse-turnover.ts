import { monthEnd, monthsBetween } from "@/lib/shared/month";
import { quoteValue, type IssueList } from "../../domain/import-issue";
import { hasHeader, records, type TableRecord } from "../../reading/records";
import type { SourceFile } from "../../reading/source-file";
import { groupKey, readStaff, warnOfFteAboveHeadcount, type Staff } from "./read-staff";
import { ALL_REGIONS, CODES, TURNOVER_LAYOUT, TYPES, type TurnoverColumn, type TurnoverType } from "./schema";

/** Staff of one group of England or a region between two counts a year apart: those at either count, who joined, who left. */
export interface TurnoverRow extends Staff {
  readonly row: number;
  /** Days of the two counts, each the last of its month, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly type: TurnoverType;
  /** Code of the region, as published; null for England. */
  readonly regionCode: string | null;
  readonly name: string;
}

export interface Turnover {
  readonly rows: readonly TurnoverRow[];
}

export const isTurnover = ({ kind, tables: [table, ...others] }: SourceFile): boolean => kind === "csv" && table !== undefined && others.length === 0 && hasHeader(table, TURNOVER_LAYOUT);

/**
 * Reads “Turnover 1” of NHS Workforce Statistics whole: every year, region and staff group. No rate is reckoned.
 * @returns null when a refusal was added to `issues`
 */
export async function parseTurnover({ tables: [table] }: SourceFile, issues: IssueList): Promise<Turnover | null> {
  if (table === undefined) return null;
  const rows = new Map<string, TurnoverRow>();
  for await (const record of records(table, TURNOVER_LAYOUT, issues)) {
    const row = readRow(record);
    if (row === null) continue;
    const key = keyOf(row, row.type);
    if (rows.has(key)) record.refuse("duplicate_key", `The staff group ${quoteValue(row.staffGroup)} of ${row.name} stands twice in the year.`, "staffGroup");
    rows.set(key, row);
  }
  if (rows.size === 0 && !issues.refused) issues.refuse("no_figures", "The file holds no rows.", { sheet: table.name });
  for (const row of rows.values()) checkAgainstStaff(row, rows, issues);
  if (issues.refused) return null;
  const found = [...rows.values()];
  warnOfFteAboveHeadcount(found, issues);
  return { rows: found };
}

const keyOf = (row: TurnoverRow, type: TurnoverType): string => `${row.from}|${row.to}|${type}|${row.regionCode ?? ""}|${groupKey(row)}`;

/** Who left was there at the start, and who joined is there at the end; a group without staff has no row. */
function checkAgainstStaff(row: TurnoverRow, rows: ReadonlyMap<string, TurnoverRow>, issues: IssueList): void {
  if (row.type !== "leavers" && row.type !== "joiners") return;
  const staff = rows.get(keyOf(row, row.type === "leavers" ? "staff_at_start" : "staff_at_end"));
  if (staff === undefined || row.headcount <= staff.headcount) return;
  const words = row.type === "leavers" ? "people left than there were at the start" : "people joined than there are at the end";
  issues.refuse("out_of_range", `More ${words}: ${row.headcount} of ${staff.headcount}.`, { row: row.row, column: "HC" });
}

function readRow(record: TableRecord<TurnoverColumn>): TurnoverRow | null {
  const year = readYear(record);
  const type = TYPES.get(record.text("type").toLowerCase());
  if (type === undefined) record.refuse("unknown_part", `${quoteValue(record.text("type"))} is not one of the counts known: staff at the start, staff at the end, joiners, leavers.`, "type");
  const regionCode = record.text("regionCode");
  const name = record.text("regionName");
  const isEngland = ALL_REGIONS.test(regionCode);
  if (!isEngland && !CODES.region.test(regionCode)) record.refuse(regionCode === "" ? "missing_value" : "invalid_code", `${quoteValue(regionCode)} is not the code of a region.`, "regionCode");
  if (isEngland !== ALL_REGIONS.test(name) || name === "") record.refuse(name === "" ? "missing_value" : "invalid_code", "The code and the name are not of the same area.", "regionName");
  const staff = readStaff(record);
  if (year === null || type === undefined || staff === null) return null;
  return { row: record.row, ...year, type, regionCode: isEngland ? null : regionCode, name: isEngland ? "England" : name, ...staff };
}

function readYear(record: TableRecord<TurnoverColumn>): Pick<TurnoverRow, "from" | "to"> | null {
  const text = record.text("period");
  const [, ...parts] = /^(\d{4})(\d{2}) to (\d{4})(\d{2})$/.exec(text) ?? [];
  const [fromYear = 0, fromMonth = 0, toYear = 0, toMonth = 0] = parts.map(Number);
  const isDate = [fromYear, toYear].every((year) => year >= 1990 && year <= 2099) && [fromMonth, toMonth].every((month) => month >= 1 && month <= 12);
  const [from, to] = isDate ? [monthEnd(fromYear, fromMonth), monthEnd(toYear, toMonth)] : ["", ""];
  if (isDate && monthsBetween(from, to) === 12) return { from, to };
  record.refuse("bad_period", `A period must be a year, written as 202410 to 202510, not ${quoteValue(text)}.`, "period");
  return null;
}
