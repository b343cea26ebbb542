import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { FigurePeriod } from "../../domain/source-figure";
import { readDay, readMonth } from "../../reading/read-month";
import { records, type TableRecord } from "../../reading/records";
import type { SourceTable } from "../../reading/source-file";
import { CODE, HALF_A_STEP, LAYOUT, MARKS, type SicknessColumn } from "./schema";

/** Full-time equivalent days of one employer in the month of the file. */
export interface SicknessRow {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly daysLost: number;
  readonly daysAvailable: number;
}

export interface SicknessMonth {
  readonly period: FigurePeriod;
  readonly rows: readonly SicknessRow[];
}

/** Reads the one table of a file: one month, each employer once, every rate checked against its days. */
export async function parseSickness(table: SourceTable, issues: IssueList): Promise<SicknessMonth | null> {
  let period: FigurePeriod | null = null;
  const rows = new Map<string, SicknessRow>();
  for await (const record of records(table, LAYOUT, issues)) {
    const found = readPeriod(record);
    if (found !== null && period !== null && found.end !== period.end) record.refuse("two_periods", "The file holds more than one month.", "date");
    period ??= found;
    const row = readRow(record);
    if (row.code === "") record.refuse("missing_value", "The row names no organisation.", "code");
    else if (!CODE.test(row.code)) record.refuse("invalid_code", `${quoteValue(row.code)} is not the code of an organisation.`, "code");
    else if (rows.has(row.code)) record.refuse("duplicate_key", `The organisation ${row.code} stands twice in the file.`, "code");
    else rows.set(row.code, row);
  }
  if (issues.refused) return null;
  if (period === null) {
    issues.refuse("no_figures", "The file has a header and no rows.", { sheet: table.name });
    return null;
  }
  return { period, rows: [...rows.values()] };
}

function readPeriod(record: TableRecord<SicknessColumn>): FigurePeriod | null {
  const day = readDay(record.text("date"));
  const month = day === null ? null : readMonth(day);
  if (month === null || day !== month.end) {
    record.refuse("bad_period", `The date must be the last day of a month, such as 31/03/2025, not “${record.text("date").slice(0, 40)}”.`, "date");
    return null;
  }
  return month;
}

function readRow(record: TableRecord<SicknessColumn>): SicknessRow {
  const number = (column: "lost" | "available" | "rate"): number => {
    const read = record.number(column, MARKS);
    if (read?.kind !== "value") return Number.NaN;
    if (read.value < 0) record.refuse("negative_number", "Days and rates are 0 or more.", column);
    return read.value;
  };
  const daysLost = number("lost");
  const daysAvailable = number("available");
  const rate = number("rate");
  if (daysLost > daysAvailable) record.refuse("out_of_range", "More days were lost than were available.", "lost");
  const share = (100 * daysLost) / daysAvailable;
  if (daysAvailable > 0 && Math.abs(share - rate) > HALF_A_STEP + 1e-6) {
    record.refuse("total_mismatch", `The rate says ${rate}; the days give ${share.toFixed(3)}.`, "rate");
  }
  return { row: record.row, code: record.text("code"), name: record.text("name"), type: record.text("type"), daysLost, daysAvailable };
}
