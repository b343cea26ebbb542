import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { FigurePeriod } from "../../domain/source-figure";
import { hasHeader, records, type TableRecord } from "../../reading/records";
import type { SourceTable } from "../../reading/source-file";
import { readAppointmentMonth } from "./read-appointment-month";
import { APPOINTMENTS, COVERAGE, ICB_CODE, MARKS, SPLITS, SUM_LABEL, type AppointmentColumn, type CoverageColumn } from "./schema";

/** Appointments of one board in one month, added up over its sub-ICB locations and every split. */
export interface BoardMonth {
  readonly icb: string;
  readonly name: string;
  readonly period: FigurePeriod;
  readonly sheet: string | null;
  readonly row: number;
  readonly subIcbs: Set<string>;
  appointments: number;
}

/** Practices of one sub-ICB location whose appointments were counted in one month. */
export interface Coverage {
  readonly subIcb: string;
  readonly icb: string;
  readonly period: FigurePeriod;
  readonly patients: number;
  readonly isCounted: boolean;
  readonly sheet: string | null;
  readonly row: number;
}

export interface Appointments {
  readonly boards: readonly BoardMonth[];
  /** By sub-ICB location and end of month (`key`); null where the file holds no table of practices. */
  readonly coverage: ReadonlyMap<string, Coverage> | null;
  readonly rowsRead: number;
  readonly coverageRows: number;
}

export const isAppointments = (table: SourceTable): boolean => hasHeader(table, APPOINTMENTS);
export const isCoverage = (table: SourceTable): boolean => hasHeader(table, COVERAGE);
export const coverageKey = (subIcb: string, monthEnd: string): string => `${subIcb}|${monthEnd}`;

/** Reads every table of a file: one a board, and the table of practices. A board's month may stand in one table only. */
export async function parseAppointments(tables: readonly SourceTable[], issues: IssueList): Promise<Appointments | null> {
  const boards = new Map<string, BoardMonth>();
  let coverage: Map<string, Coverage> | null = null;
  let rowsRead = 0;
  let coverageRows = 0;
  for (const table of tables) {
    if (isCoverage(table)) {
      if (coverage !== null) issues.refuse("duplicate_key", "The file holds two tables of practices.", { sheet: table.name });
      coverage = await readCoverage(table, issues);
      coverageRows += coverage.size;
    } else {
      rowsRead += await readTable(table, boards, issues);
    }
    if (issues.full) return null;
  }
  if (issues.refused) return null;
  if (boards.size === 0) {
    issues.refuse("no_figures", "The file holds no appointments.");
    return null;
  }
  return { boards: [...boards.values()], coverage, rowsRead, coverageRows };
}

async function readTable(table: SourceTable, boards: Map<string, BoardMonth>, issues: IssueList): Promise<number> {
  let rowsRead = 0;
  const seen = new Set<string>();
  const months = new Map<string, FigurePeriod | null>();
  const known = new Map<string, string>();
  for await (const record of records(table, APPOINTMENTS, issues)) {
    rowsRead += 1;
    const period = monthOf(record, months);
    const labels = SPLITS.map((split) => {
      const text = record.text(split);
      const plain = known.get(text) ?? label(record, split);
      known.set(text, plain);
      return plain;
    });
    const [icb, subIcb] = [readIcb(record), required(record, "subIcb")];
    const count = readCount(record, "count");
    if (period === null || icb === "" || subIcb === "" || count === null) continue;
    const key = `${icb}|${subIcb}|${period.end}|${labels.join("|")}`;
    if (seen.has(key)) record.refuse("duplicate_key", `The same month and split of ${subIcb} stands twice in the table.`, "count");
    seen.add(key);
    const board = boards.get(`${icb}|${period.end}`) ?? { icb, name: record.text("icbName"), period, sheet: table.name, row: record.row, subIcbs: new Set<string>(), appointments: 0 };
    if (board.sheet !== table.name) record.refuse("duplicate_key", `Appointments of ${icb} in this month stand in another file of the zip as well: ${quoteValue(board.sheet ?? "")}.`, "icb");
    boards.set(`${icb}|${period.end}`, board);
    board.subIcbs.add(subIcb);
    board.appointments += count;
  }
  return rowsRead;
}

async function readCoverage(table: SourceTable, issues: IssueList): Promise<Map<string, Coverage>> {
  const found = new Map<string, Coverage>();
  const months = new Map<string, FigurePeriod | null>();
  for await (const record of records(table, COVERAGE, issues)) {
    const period = monthOf(record, months);
    const [icb, subIcb] = [readIcb(record), required(record, "subIcb")];
    const [included, patients, allPatients] = [readCount(record, "included"), readCount(record, "patients"), readCount(record, "allPatients")];
    if (patients !== null && allPatients !== null && patients > allPatients) record.refuse("out_of_range", "More patients are registered at the practices counted than at all open practices.", "patients");
    if (period === null || icb === "" || subIcb === "" || included === null || patients === null) continue;
    const key = coverageKey(subIcb, period.end);
    if (found.has(key)) record.refuse("duplicate_key", `The location ${subIcb} stands twice in this month.`, "subIcb");
    found.set(key, { subIcb, icb, period, patients, isCounted: included > 0, sheet: table.name, row: record.row });
  }
  return found;
}

function monthOf<K extends AppointmentColumn | CoverageColumn>(record: TableRecord<K | "month">, known: Map<string, FigurePeriod | null>): FigurePeriod | null {
  const text = record.text("month");
  const period = known.has(text) ? (known.get(text) ?? null) : readAppointmentMonth(text);
  known.set(text, period);
  if (period === null) record.refuse("bad_period", `A month must be written as AUG2024, not ${quoteValue(text)}.`, "month");
  return period;
}

function required<K extends string>(record: TableRecord<K>, column: K): string {
  const text = record.text(column);
  if (text === "") record.refuse("missing_value", "The cell is empty.", column);
  return text;
}

function readIcb<K extends AppointmentColumn | CoverageColumn>(record: TableRecord<K | "icb">): string {
  const code = required(record, "icb");
  if (code !== "" && !ICB_CODE.test(code)) record.refuse("invalid_code", `${quoteValue(code)} is not the ONS code of a board.`, "icb");
  return code;
}

/** A label with single blanks: some are published with two ("8  to 14 Days"). */
function label(record: TableRecord<AppointmentColumn>, split: (typeof SPLITS)[number]): string {
  const text = required(record, split).replace(/\s+/g, " ");
  if (SUM_LABEL.test(text)) record.refuse("unknown_part", `The row is a sum (${quoteValue(text)}) beside its parts.`, split);
  return text;
}

function readCount<K extends string>(record: TableRecord<K>, column: K): number | null {
  const read = record.number(column, MARKS);
  if (read?.kind !== "value") return null;
  if (read.value < 0) record.refuse("negative_number", "A count is 0 or more.", column);
  else if (!Number.isInteger(read.value)) record.refuse("not_a_number", "A count is a whole number.", column);
  else return read.value;
  return null;
}
