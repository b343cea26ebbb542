import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { FigurePeriod } from "../../domain/source-figure";
import { readMonth } from "../../reading/read-month";
import { records, type TableRecord } from "../../reading/records";
import type { SourceTable } from "../../reading/source-file";
import { createPairs, type WaitingCount } from "./pairs";
import { BOARD_CODE, LAYOUT, OVER_SIX, TESTS, TOTAL_TEST, TRUST_CODE, WITHIN_SIX, type Dm01Column } from "./schema";

/** One body's waiting list: in all, and test by test. */
export interface Dm01Body {
  readonly code: string;
  readonly name: string;
  /** First row that counts towards it. */
  readonly row: number;
  readonly tests: Map<string, WaitingCount>;
}

export interface Dm01Month {
  readonly period: FigurePeriod;
  readonly trusts: readonly Dm01Body[];
  /** By commissioner parent; the one with the empty code holds what no board commissions. */
  readonly boards: readonly Dm01Body[];
  readonly rowsRead: number;
  readonly totalRows: number;
  /** Rows of providers that are not NHS trusts: they count towards their boards alone. */
  readonly otherProviderRows: number;
}

/**
 * Reads the extract in one pass, keeping sums alone: rows of the 15 tests are added up by NHS trust and by
 * commissioning board, each on its own; a TOTAL row must be the sum of its tests and is never added.
 */
export async function parseDm01(table: SourceTable, issues: IssueList): Promise<Dm01Month | null> {
  const trusts = new Map<string, Dm01Body>();
  const boards = new Map<string, Dm01Body>();
  const others = new Set<string>();
  const pairs = createPairs();
  let period: FigurePeriod | null = null;
  let periodText = "";
  let rowsRead = 0;
  let totalRows = 0;
  let otherProviderRows = 0;
  for await (const record of records(table, LAYOUT, issues)) {
    rowsRead += 1;
    if (record.text("period") !== periodText) {
      periodText = record.text("period");
      const found = readPeriod(record, periodText);
      if (found !== null && period !== null && found.end !== period.end) record.refuse("two_periods", "The file holds more than one month.", "period");
      period ??= found;
    }
    const provider = record.text("provider");
    if (provider === "") record.refuse("missing_value", "The row names no provider.", "provider");
    const test = record.text("test");
    const isTotal = test === TOTAL_TEST;
    if (!isTotal && !TESTS.has(test)) record.refuse("unknown_part", `The test ${quoteValue(test)} is not one of the 15 tests of this collection.`, "test");
    const count = readCount(record);
    const parent = record.text("parent");
    if (!pairs.add([provider, parent, record.text("commissioner")].join("|"), test, isTotal, count, record.row)) {
      record.refuse("duplicate_key", `${quoteValue(test)} stands twice for provider ${quoteValue(provider)} and commissioner ${quoteValue(record.text("commissioner"))}.`, "test");
    }
    if (isTotal) {
      totalRows += 1;
      continue;
    }
    if (parent !== "" && !BOARD_CODE.test(parent)) others.add(parent);
    if (TRUST_CODE.test(provider)) addTo(trusts, provider, record.text("providerName"), record.row, test, count);
    else otherProviderRows += 1;
    const isBoard = BOARD_CODE.test(parent);
    addTo(boards, isBoard ? parent : "", isBoard ? record.text("parentName") : "Not commissioned by a board", record.row, test, count);
  }
  if (issues.refused) return null;
  pairs.check(issues);
  for (const code of others) issues.warn("unknown_code", `The commissioner parent ${quoteValue(code)} is not a board: its patients are kept apart as not attributed.`, { column: "Commissioner Parent Org Code" });
  if (rowsRead === totalRows) issues.refuse("no_figures", "The file holds no row of a test.");
  return issues.refused || period === null ? null : { period, trusts: [...trusts.values()], boards: [...boards.values()], rowsRead, totalRows, otherProviderRows };
}

function readPeriod(record: TableRecord<Dm01Column>, text: string): FigurePeriod | null {
  const month = /^DM01-(.+)$/i.exec(text)?.[1];
  const period = month === undefined ? null : readMonth(month);
  if (period === null) record.refuse("bad_period", `The period must be written DM01-MONTH-YEAR, not ${quoteValue(text)}.`, "period");
  return period;
}

function readCount(record: TableRecord<Dm01Column>): WaitingCount {
  const cell = (column: Dm01Column): number => {
    const read = record.number(column, {});
    if (read?.kind !== "value") return 0;
    if (read.value < 0) record.refuse("negative_number", "A number of patients cannot be below 0.", column);
    else if (!Number.isInteger(read.value)) record.refuse("not_a_number", "A number of patients is a whole number.", column);
    return read.value;
  };
  const sum = (columns: readonly Dm01Column[]): number => columns.reduce((added, column) => added + cell(column), 0);
  const over = sum(OVER_SIX);
  const waiting = sum(WITHIN_SIX) + over;
  const total = cell("total");
  if (total !== waiting) record.refuse("total_mismatch", `Total WL says ${total} patients; the weekly columns add up to ${waiting}.`, "total");
  return { waiting, over };
}

function addTo(bodies: Map<string, Dm01Body>, code: string, name: string, row: number, test: string, { waiting, over }: WaitingCount): void {
  const body = bodies.get(code) ?? { code, name, row, tests: new Map<string, WaitingCount>() };
  const held = body.tests.get(test);
  body.tests.set(test, { waiting: (held?.waiting ?? 0) + waiting, over: (held?.over ?? 0) + over });
  bodies.set(code, body);
}
