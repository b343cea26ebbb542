import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { FigurePeriod, FigureStatus } from "../../domain/source-figure";
import { plainHeading } from "../../reading/heading";
import { readMonth } from "../../reading/read-month";
import { readNumber } from "../../reading/read-number";
import { records, type TableRecord } from "../../reading/records";
import type { Cell, SourceFile, SourceTable } from "../../reading/source-file";
import type { CancerRow } from "./cancer-row";
import { checkDuplicates } from "./check-duplicates";
import { checkEngland, checkParts } from "./check-sums";
import { england, readBody } from "./read-body";
import { readCounts } from "./read-counts";
import { COUNT_MARKS, ENGLAND_NAME, FRONT_SHEET, FRONT_TITLE, isAllCancers, isAllRoutes, PASSED_SHEETS, sheetLayout, SHEETS, type CancerBasis, type CancerColumn, type CancerSheet } from "./schema";
import { splitParts, type StackedPart } from "./split-parts";

export interface CancerBook {
  readonly rows: readonly CancerRow[];
  readonly status: FigureStatus;
  /** Rows that were not read, by the reason. */
  readonly passedOver: ReadonlyMap<string, number>;
}

/** Reads the sheets that give figures; every table must add up to its England row, and its parts to their totals. */
export async function parseCancerBook({ tables }: SourceFile, basis: CancerBasis, issues: IssueList): Promise<CancerBook | null> {
  const front = readFront(tables, basis, issues);
  if (front === null) return null;
  const rows: CancerRow[] = [];
  const passedOver = new Map<string, number>();
  const pass = (reason: string): void => void passedOver.set(reason, (passedOver.get(reason) ?? 0) + 1);
  for (const sheet of SHEETS) {
    const table = tables.find(({ name }) => name === sheet.name);
    if (table === undefined) issues.refuse("missing_sheet", `The workbook has no sheet “${sheet.name}”.`, { sheet: sheet.name });
    else if (isOf(table, basis, front.period, issues)) rows.push(...(await readSheet(table, sheet, basis, front.period, pass, issues)));
  }
  for (const table of tables) {
    const name = table.name ?? "";
    const reason = PASSED_SHEETS[name];
    if (reason !== undefined) await countBodies(table, () => pass(reason));
    else if (name !== FRONT_SHEET && !SHEETS.some((sheet) => sheet.name === name)) issues.warn("unknown_part", `The sheet ${quoteValue(name)} is new and is not read.`, { sheet: name });
  }
  checkDuplicates(rows, issues);
  if (issues.refused) return null;
  checkEngland(rows, issues);
  checkParts(rows, issues);
  return { rows, status: front.status, passedOver };
}

function readFront(tables: readonly SourceTable[], basis: CancerBasis, issues: IssueList): { period: FigurePeriod; status: FigureStatus } | null {
  const rows = tables.find(({ name }) => name === FRONT_SHEET)?.head ?? [];
  const title = rows.findIndex(({ cells }) => cells.some((cell) => plainHeading(cell) === FRONT_TITLE[basis]));
  const month = rows[title + 1];
  const period = readMonth(textOf(month?.cells));
  const line = rows.find(({ cells }) => /^status:/i.test(textOf(cells)));
  const word = ["provisional", "revised", "final"].find((one) => new RegExp(`\\b${one}\\b`, "i").test(textOf(line?.cells)));
  if (period === null) issues.refuse("bad_period", `The line under the title must name a month, not ${quoteValue(textOf(month?.cells))}.`, { sheet: FRONT_SHEET, row: month?.row ?? null });
  if (word === undefined) issues.refuse("unknown_part", `The status ${quoteValue(textOf(line?.cells))} is neither provisional, revised nor final.`, { sheet: FRONT_SHEET, row: line?.row ?? null });
  return period === null || word === undefined ? null : { period, status: word as FigureStatus };
}

const textOf = (cells: readonly Cell[] | undefined): string => String(cells?.find((cell) => cell !== null) ?? "").trim();

/** Whether the lines above a table name the month of the front page and the basis; anything else is refused. */
function isOf(table: SourceTable, basis: CancerBasis, period: FigurePeriod, issues: IssueList): boolean {
  const titles = table.head.slice(0, 4);
  const month = titles.map(({ row, cells }) => ({ row, period: readMonth(textOf(cells)) })).find((one) => one.period !== null);
  if (month === undefined) issues.refuse("bad_period", "No line above the table names its month.", { sheet: table.name });
  else if (month.period?.end !== period.end) issues.refuse("two_periods", `The sheet is of ${month.period?.end} and the front page of ${period.end}.`, { sheet: table.name, row: month.row });
  const isRight = titles.some(({ cells }) => plainHeading(textOf(cells)).startsWith(`basis: ${basis} based`));
  if (!isRight) issues.refuse("wrong_publication", `No line above the table says that it is ${basis} based.`, { sheet: table.name });
  return isRight && month?.period?.end === period.end;
}

async function readSheet(table: SourceTable, sheet: CancerSheet, basis: CancerBasis, period: FigurePeriod, pass: (reason: string) => void, issues: IssueList): Promise<CancerRow[]> {
  const rows: CancerRow[] = [];
  for (const part of await splitParts(table)) {
    for await (const record of records(part.table, sheetLayout(sheet, basis), issues)) {
      if ((["code", "name", "route", "cancer", "total", "within", "after", "share"] as const).every((column) => record.text(column) === "")) {
        pass("notes");
        continue;
      }
      const row = readRow(record, sheet, basis, period);
      if (row !== null && isSumOf(part, row, record)) rows.push(row);
    }
  }
  if (rows.length === 0 && !issues.refused) issues.refuse("no_figures", "The sheet holds no row of figures.", { sheet: table.name });
  return rows;
}

function readRow(record: TableRecord<CancerColumn>, sheet: CancerSheet, basis: CancerBasis, period: FigurePeriod): CancerRow | null {
  const [code, name, route, cancer] = (["code", "name", "route", "cancer"] as const).map((column) => record.text(column));
  if (code === undefined || name === undefined || route === undefined || cancer === undefined) return null;
  const body = code === "" && name === ENGLAND_NAME[basis] ? england(name) : readBody(basis, code, name);
  const counts = readCounts(record, sheet.metric, true);
  if (body === null) record.refuse(code === "" ? "missing_value" : "invalid_code", `${quoteValue(`${code} ${name}`.trim())} is neither England nor a body of this workbook.`, "code");
  if (route === "") record.refuse("missing_value", "The cell is empty.", "route");
  if (cancer === "" && sheet.cancer !== null) record.refuse("missing_value", "The cell is empty.", "cancer");
  if (body === null || counts === null) return null;
  return { sheet: record.sheet, row: record.row, basis, period, metric: sheet.metric, body, route: isAllRoutes(route) ? null : route, cancer: sheet.cancer === null || isAllCancers(cancer) ? null : cancer, ...counts };
}

/** Whether the bands beside a row add up to its total; a shifted or altered row does not. */
function isSumOf({ bands }: StackedPart, { row, total }: CancerRow, record: TableRecord<CancerColumn>): boolean {
  let sum = 0;
  for (const cell of bands.get(row) ?? []) {
    const read = cell === null ? null : readNumber(cell, COUNT_MARKS);
    if (read?.kind === "value") sum += read.value;
    else if (read !== null) record.refuse("not_a_number", `A number of people by how long they waited is ${quoteValue(String(cell))}.`);
  }
  if (sum === total) return true;
  record.refuse("total_mismatch", `The numbers by how long people waited add up to ${sum}; the total is ${total}.`, "total");
  return false;
}

/** Counts the rows of figures of a sheet that is passed over. */
async function countBodies(table: SourceTable, count: () => void): Promise<void> {
  for (const { table: part } of await splitParts(table)) {
    let isUnderHeader = false;
    for await (const { cells } of part.rows()) {
      if (isUnderHeader) count();
      else isUnderHeader = cells.some((cell) => plainHeading(cell) === "ods code");
    }
  }
}
