import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { FigurePeriod } from "../../domain/source-figure";
import { readMonth } from "../../reading/read-month";
import { records, type TableRecord } from "../../reading/records";
import type { SourceTable } from "../../reading/source-file";
import { ATTENDANCES, CODE, LAYOUT, OVER_FOUR, type AeColumn, type AeCount } from "./schema";

/** Attendances of one provider in the month of the file. */
export interface AeRow {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly attendances: number;
  readonly overFourHours: number;
  /** A large major department without a single wait over four hours: waits were not reported. */
  readonly withoutWaits: boolean;
}

/**
 * A department of this size sees somebody for over four hours in every month. The 14 trusts that tested other standards up to
 * May 2023 have 0 in all columns of waits; as a share within four hours that would be 100%.
 */
const LARGE_DEPARTMENT = 100;

export interface AeMonth {
  readonly period: FigurePeriod;
  readonly rows: readonly AeRow[];
  readonly rowsRead: number;
}

/** Reads the one table of a file; the total in its last line must be the sum of the providers. */
export async function parseAe(table: SourceTable, issues: IssueList): Promise<AeMonth | null> {
  let period: FigurePeriod | null = null;
  let total: AeRow | null = null;
  let rowsRead = 0;
  const rows = new Map<string, AeRow>();
  for await (const record of records(table, LAYOUT, issues)) {
    rowsRead += 1;
    const code = record.text("code");
    const isTotal = code.toLowerCase() === "total";
    const found = isTotal ? null : readPeriod(record);
    if (found !== null && period !== null && found.end !== period.end) record.refuse("two_periods", "The file holds more than one month.", "period");
    period ??= found;
    const row = readRow(record, code);
    if (isTotal) total = row;
    else if (code === "") record.refuse("missing_value", "The row names no organisation.", "code");
    else if (!CODE.test(code)) record.refuse("invalid_code", `${quoteValue(code)} is not the code of an organisation.`, "code");
    else if (rows.has(code)) record.refuse("duplicate_key", `The organisation ${code} stands twice in the file.`, "code");
    else rows.set(code, row);
  }
  if (period === null && !issues.refused) issues.refuse("no_figures", "The file has no row of an organisation.");
  if (issues.refused || period === null) return null;
  const providers = [...rows.values()];
  if (total === null) issues.warn("total_mismatch", "The file has no total line, so its completeness could not be checked.");
  else checkTotal(total, providers, issues);
  return { period, rows: providers, rowsRead };
}

function readPeriod(record: TableRecord<AeColumn>): FigurePeriod | null {
  const text = record.text("period");
  const month = /^MSitAE-(.+)$/i.exec(text)?.[1];
  const period = month === undefined ? null : readMonth(month);
  if (period === null) record.refuse("bad_period", `The period must be written MSitAE-MONTH-YEAR, not “${text.slice(0, 40)}”.`, "period");
  return period;
}

function readRow(record: TableRecord<AeColumn>, code: string): AeRow {
  const count = (column: AeCount): number => {
    const read = record.number(column, {});
    if (read?.kind !== "value") return 0;
    if (read.value < 0 || !Number.isInteger(read.value)) record.refuse(read.value < 0 ? "negative_number" : "not_a_number", "A number of attendances is a whole number, 0 or more.", column);
    return read.value;
  };
  const counts = new Map<AeCount, number>([...ATTENDANCES, ...OVER_FOUR].map((column) => [column, count(column)]));
  const sum = (columns: readonly AeCount[]): number => columns.reduce((added, column) => added + (counts.get(column) ?? 0), 0);
  const attendances = sum(ATTENDANCES);
  const overFourHours = sum(OVER_FOUR);
  if (overFourHours > attendances) record.refuse("out_of_range", "More attendances took over four hours than there were attendances.", "over1");
  const withoutWaits = sum(["type1"]) > LARGE_DEPARTMENT && sum(["over1"]) === 0;
  return { row: record.row, code, name: record.text("name"), attendances, overFourHours, withoutWaits };
}

function checkTotal(total: AeRow, rows: readonly AeRow[], issues: IssueList): void {
  for (const [key, words] of [["attendances", "attendances"], ["overFourHours", "attendances over four hours"]] as const) {
    const sum = rows.reduce((added, row) => added + row[key], 0);
    if (sum !== total[key]) issues.refuse("total_mismatch", `The total line says ${total[key]} ${words}; the rows add up to ${sum}.`, { row: total.row });
  }
}
