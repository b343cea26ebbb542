import { quoteValue, type IssueList } from "../domain/import-issue";
import type { FigurePeriod } from "../domain/source-figure";
import { records, type TableRecord } from "../reading/records";
import type { SourceFile, SourceTable } from "../reading/source-file";
import { plainHeading } from "../reading/heading";
import { readMonth } from "../reading/read-month";
import { isReturnTable, returnLayout } from "./return-layout";
import { readCell, type CellValue } from "./read-cell";
import { cellRule } from "./cell-rule";
import { hasCouncils, RETURN_SHEET, ROW_HEADINGS, type ReturnTemplate, type TemplateLine } from "./return-template";
import type { TemplateBody } from "./template-rows";
import { templatePeriod } from "./template-period";

/** One row of a return as it was filled in. */
export interface ReturnEntry {
  readonly row: number;
  readonly line: TemplateLine;
  /** Null for a line of the board itself. */
  readonly council: TemplateBody | null;
  /** The number of a column; null where it is blank or not used. */
  number(column: string): number | null;
  /** The choice of a column as the template writes it; null where it is blank or not used. */
  choice(column: string): string | null;
  refuse: TableRecord<string>["refuse"];
}

/** A return that was filled in, every cell checked by itself. */
export interface ReturnContents {
  /** Null for a CSV. */
  readonly sheet: string | null;
  readonly board: TemplateBody;
  readonly period: FigurePeriod;
  readonly entries: readonly ReturnEntry[];
  /** Rows in which nothing is filled in. */
  readonly blankRows: number;
}

const BOARD_CODE = /^[A-Z0-9]{3,5}$/;
const COUNCIL_CODE = /^E\d{8}$/;

/** What the rows of one return must agree on, and what was met so far. */
interface Reading {
  readonly template: ReturnTemplate;
  board: TemplateBody | null;
  period: FigurePeriod | null;
  readonly keys: Set<string>;
  readonly entries: ReturnEntry[];
  readonly blank: TableRecord<string>[];
  readonly unfilled: (() => void)[];
}

/**
 * Reads a filled-in return whole: the template and its version, one board, one period, every line once, every cell by its
 * rule. A file in which nothing is filled in is refused (`no_figures`).
 * @returns null where a refusal was added to `issues`
 */
export async function readReturn(template: ReturnTemplate, file: SourceFile, issues: IssueList): Promise<ReturnContents | null> {
  const table = chooseTable(template, file, issues);
  if (table === null) return null;
  const reading: Reading = { template, board: null, period: null, keys: new Set(), entries: [], blank: [], unfilled: [] };
  for await (const record of records(table, returnLayout(template), issues)) readRow(reading, record);
  checkLines(reading, table, issues);
  if (!issues.refused && reading.blank.length === reading.entries.length) issues.refuse("no_figures", "Nothing is filled in: every cell for figures is blank.", { sheet: table.name });
  else for (const refuse of reading.unfilled) refuse();
  const { board, period, entries, blank } = reading;
  return issues.refused || board === null || period === null ? null : { sheet: table.name, board, period, entries, blankRows: blank.length };
}

function chooseTable(template: ReturnTemplate, { kind, tables }: SourceFile, issues: IssueList): SourceTable | null {
  if (kind === "csv") {
    const [table = null] = tables;
    if (tables.length < 2) return table;
    issues.refuse("several_csv_files", "The zip holds more than one CSV. Send in one return at a time.");
    return null;
  }
  const table = tables.find(({ name }) => plainHeading(name) === plainHeading(RETURN_SHEET)) ?? null;
  if (table === null) issues.refuse("missing_sheet", `The sheet ${RETURN_SHEET} is missing.`);
  const other = tables.find((one) => one !== table && isReturnTable(one, template));
  if (other !== undefined) issues.refuse("wrong_publication", `The sheet ${quoteValue(other.name ?? "")} holds rows of the return. They must stand in the sheet ${RETURN_SHEET} alone.`, { sheet: other.name });
  return other === undefined ? table : null;
}

function readRow(reading: Reading, record: TableRecord<string>): void {
  const { template } = reading;
  if (record.text("template") !== template.id) return record.refuse("wrong_publication", `The row is of the template ${quoteValue(record.text("template"))}, and the others of ${template.id}.`, "template");
  if (record.text("version") !== String(template.version)) {
    return record.refuse("wrong_publication", `The row is of version ${quoteValue(record.text("version"))} of the template; version ${template.version} is read. Download the template again.`, "version");
  }
  readBoard(reading, record);
  readPeriod(reading, record);
  const line = template.lines.find(({ code }) => code === record.text("line"));
  if (line === undefined) return record.refuse("invalid_code", `${quoteValue(record.text("line"))} is no line of this return.`, "line");
  const council = readCouncil(template, line, record);
  const key = `${line.code}|${council?.code ?? ""}`;
  if (reading.keys.has(key)) return record.refuse("duplicate_key", council === null ? `The line ${line.code} stands twice.` : `The line ${line.code} stands twice for ${council.code}.`, "line");
  reading.keys.add(key);
  const values = new Map<string, CellValue>();
  for (const column of template.columns) {
    const value = readCell(record, column, cellRule(line, column));
    if (value !== null) values.set(column.key, value);
    else if (record.text(column.key) === "" && line.required?.includes(column.key)) reading.unfilled.push(() => record.refuse("missing_value", "The cell must be filled in.", column.key));
  }
  const entry: ReturnEntry = {
    row: record.row, line, council,
    number: (column) => (typeof values.get(column) === "number" ? (values.get(column) as number) : null),
    choice: (column) => (typeof values.get(column) === "string" ? (values.get(column) as string) : null),
    refuse: record.refuse,
  };
  reading.entries.push(entry);
  if (values.size === 0) reading.blank.push(record);
}

function readBoard(reading: Reading, record: TableRecord<string>): void {
  const board = { code: record.text("boardCode"), name: record.text("boardName") };
  if (!BOARD_CODE.test(board.code)) record.refuse("invalid_code", `${quoteValue(board.code)} is not the code of a board.`, "boardCode");
  else if (reading.board !== null && reading.board.code !== board.code) record.refuse("two_boards", `The row is of the board ${board.code}, and those above are of ${reading.board.code}. A return is of one board.`, "boardCode");
  reading.board ??= board;
}

function readPeriod(reading: Reading, record: TableRecord<string>): void {
  const month = readMonth(record.text("periodEnd"));
  const period = month === null ? null : templatePeriod(reading.template, month);
  if (period === null) {
    const what = month === null ? "is not the end of a month, written like 2026-06-30" : "is not the end of a quarter: March, June, September or December";
    return record.refuse("bad_period", `${quoteValue(record.text("periodEnd"))} ${what}.`, "periodEnd");
  }
  if (reading.period !== null && reading.period.end !== period.end) record.refuse("two_periods", `The row is of the period to ${period.end}, and those above are of that to ${reading.period.end}.`, "periodEnd");
  reading.period ??= period;
}

function readCouncil(template: ReturnTemplate, line: TemplateLine, record: TableRecord<string>): TemplateBody | null {
  if (!hasCouncils(template)) return null;
  const code = record.text("councilCode");
  if (line.of === "board") {
    if (code !== "") record.refuse("unused_cell", `The line ${line.code} is of the board, not of a council.`, "councilCode");
    return null;
  }
  if (!COUNCIL_CODE.test(code)) record.refuse(code === "" ? "missing_value" : "invalid_code", code === "" ? "The row names no council." : `${quoteValue(code)} is not the code of a council.`, "councilCode");
  return { code, name: record.text("councilName") };
}

function checkLines({ template, entries }: Reading, table: SourceTable, issues: IssueList): void {
  if (issues.refused) return;
  for (const { code } of template.lines.filter((line) => !entries.some((entry) => entry.line === line))) {
    issues.refuse("missing_value", `The line ${code} is missing. Download the template again, or leave the line blank instead of taking it out.`, { sheet: table.name, column: ROW_HEADINGS.line });
  }
}
