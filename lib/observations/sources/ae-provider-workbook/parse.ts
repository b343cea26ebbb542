import type { IssueList } from "../../domain/import-issue";
import { records, type TableLayout, type TableRecord } from "../../reading/records";
import { shareAgrees } from "../../reading/share-agrees";
import type { SourceFile, SourceTable } from "../../reading/source-file";
import { readTitles, type AeTitles } from "./read-titles";
import { ENGLAND_CODE, MARKS, PROVIDER_LAYOUT, PROVIDER_SHEET, SYSTEM_LAYOUT, SYSTEM_SHEET, type AeBookColumn, type AeBookCount } from "./schema";

/** Attendances of one body in the month of the file. */
export interface AeBookRow {
  readonly sheet: string | null;
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly total: number;
  readonly within: number;
  readonly over: number;
}

export interface AeSheet {
  readonly england: AeBookRow;
  readonly bodies: readonly AeBookRow[];
}

export interface AeBook extends AeTitles {
  readonly systems: AeSheet;
  readonly providers: AeSheet;
  readonly notes: number;
}

/** Reads both sheets; each must add up to its England row, and both must say the same of England and the month. */
export async function parseAeBook({ tables }: SourceFile, issues: IssueList): Promise<AeBook | null> {
  const [systemTable, providerTable] = [SYSTEM_SHEET, PROVIDER_SHEET].map((name) => {
    const table = tables.find((one) => one.name === name);
    if (table === undefined) issues.refuse("missing_sheet", `The workbook has no sheet “${name}”.`, { sheet: name });
    return table;
  });
  if (systemTable === undefined || providerTable === undefined) return null;
  const titles = readTitles(systemTable, issues);
  const others = readTitles(providerTable, issues);
  if (titles !== null && others !== null && titles.period.end !== others.period.end) issues.refuse("two_periods", `The sheets are of two months, ${titles.period.end} and ${others.period.end}.`);
  const notes = { count: 0 };
  const systems = await readSheet(systemTable, SYSTEM_LAYOUT, notes, issues);
  const providers = await readSheet(providerTable, PROVIDER_LAYOUT, notes, issues);
  if (titles === null || systems === null || providers === null) return null;
  compare(providers.england, systems.england, "The England row", `the England row of “${SYSTEM_SHEET}”`, issues);
  return { ...titles, systems, providers, notes: notes.count };
}

async function readSheet(table: SourceTable, layout: TableLayout<AeBookColumn>, notes: { count: number }, issues: IssueList): Promise<AeSheet | null> {
  let england: AeBookRow | null = null;
  const bodies = new Map<string, AeBookRow>();
  for await (const record of records(table, layout, issues)) {
    if ((["name", "total", "within", "over", "share"] as const).every((column) => record.cell(column) === null)) {
      notes.count += 1;
      continue;
    }
    const row = readRow(record);
    if (row === null) continue;
    if (row.code === ENGLAND_CODE && england !== null) record.refuse("duplicate_key", "England stands twice in the sheet.", "code");
    else if (row.code === ENGLAND_CODE) england = row;
    else if (bodies.has(row.code)) record.refuse("duplicate_key", `The organisation ${row.code} stands twice in the sheet.`, "code");
    else bodies.set(row.code, row);
  }
  if (issues.refused) return null;
  if (england === null || bodies.size === 0) {
    issues.refuse(england === null ? "missing_value" : "no_figures", england === null ? "The sheet has no England row, against which it could be checked." : "The sheet names no organisation.", { sheet: table.name });
    return null;
  }
  const sum = (key: AeBookCount): number => [...bodies.values()].reduce((added, row) => added + row[key], 0);
  compare(england, { total: sum("total"), within: sum("within"), over: sum("over") }, "The England row", "the rows add up to", issues);
  return { england, bodies: [...bodies.values()] };
}

function readRow(record: TableRecord<AeBookColumn>): AeBookRow | null {
  const code = record.text("code");
  if (code !== ENGLAND_CODE && !/^[A-Z0-9]{3,6}$/.test(code)) {
    record.refuse(code === "" ? "missing_value" : "invalid_code", code === "" ? "The row names no organisation." : "The code of an organisation is three to six letters and digits.", "code");
    return null;
  }
  const [total, within, over] = (["total", "within", "over"] as const).map((column) => readCount(record, column));
  const share = record.number("share", MARKS);
  if (total == null || within == null || over == null || share === null) return null;
  const row = { sheet: record.sheet, row: record.row, code, name: record.text("name"), total, within, over };
  if (within + over !== total) record.refuse("total_mismatch", `${within} within four hours and ${over} over are not the total of ${total}.`, "total");
  else if (total === 0 && share.kind === "value") record.refuse("total_mismatch", "A share is published of no attendances.", "share");
  else if (total > 0 && share.kind === "mark") record.refuse("missing_value", "No share is published although there were attendances.", "share");
  else if (share.kind === "value" && (share.value < 0 || share.value > 1)) record.refuse("out_of_range", "The share is published as a number from 0 to 1.", "share");
  else if (share.kind === "value" && !shareAgrees(share.value, within, total)) record.refuse("total_mismatch", `The published share ${share.value} is not that of ${within} in ${total}.`, "share");
  else return row;
  return null;
}

function readCount(record: TableRecord<AeBookColumn>, column: AeBookCount): number | null {
  const read = record.number(column, {});
  if (read?.kind !== "value") return null;
  if (read.value >= 0 && Number.isInteger(read.value)) return read.value;
  record.refuse(read.value < 0 ? "negative_number" : "not_a_number", "A number of attendances is a whole number, 0 or more.", column);
  return null;
}

function compare(row: AeBookRow, other: Readonly<Record<AeBookCount, number>>, what: string, whose: string, issues: IssueList): void {
  for (const [key, words] of [["total", "attendances"], ["within", "within four hours"], ["over", "over four hours"]] as const) {
    if (row[key] !== other[key]) issues.refuse("total_mismatch", `${what} says ${row[key]} ${words}; ${whose} ${other[key]}.`, { sheet: row.sheet, row: row.row });
  }
}
