import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { Mark } from "../../domain/mark";
import type { FigurePeriod } from "../../domain/source-figure";
import { readMonth } from "../../reading/read-month";
import { records, type TableRecord } from "../../reading/records";
import type { SourceTable } from "../../reading/source-file";
import { ICB_CODE, LAYOUT, MARKS, OTHER_MEASURES, PERFORMANCE, type ResponseColumn } from "./schema";

/** Share of referrals answered within two hours, of one board in one month, 0 to 100. */
export interface ResponseRow {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly period: FigurePeriod;
  readonly percent: number | null;
  readonly mark: Mark | null;
}

export interface ResponseList {
  readonly rows: readonly ResponseRow[];
  readonly rowsRead: number;
  readonly passedOver: Readonly<Record<string, number>>;
}

/** Reads every month in the list; the percentage is published as such, and its referrals are not. */
export async function parseResponse(table: SourceTable, issues: IssueList): Promise<ResponseList | null> {
  const rows = new Map<string, ResponseRow>();
  const passedOver: Record<string, number> = {};
  let rowsRead = 0;
  for await (const record of records(table, LAYOUT, issues)) {
    rowsRead += 1;
    const measure = record.text("measure");
    const period = readMonth(record.text("month"));
    const code = record.text("code");
    if (period === null) record.refuse("bad_period", `The month must be written Apr-24, not ${quoteValue(record.text("month"))}.`, "month");
    if (code === "") record.refuse("missing_value", "The row names no board.", "code");
    else if (!ICB_CODE.test(code)) record.refuse("invalid_code", `${quoteValue(code)} is not the code of a board.`, "code");
    if (OTHER_MEASURES.includes(measure)) {
      passedOver[measure] = (passedOver[measure] ?? 0) + 1;
      continue;
    }
    if (measure !== PERFORMANCE) {
      record.refuse("unknown_part", `The measure ${quoteValue(measure)} is not known.`, "measure");
      continue;
    }
    if (period === null) continue;
    const key = `${code} ${period.end}`;
    if (rows.has(key)) record.refuse("duplicate_key", `The board ${code} stands twice in ${record.text("month")}.`, "code");
    rows.set(key, { row: record.row, code, name: record.text("name"), period, ...readPercent(record) });
  }
  if (issues.refused) return null;
  if (rows.size === 0) issues.refuse("no_figures", "The file has no row of performance.");
  return issues.refused ? null : { rows: [...rows.values()], rowsRead, passedOver };
}

function readPercent(record: TableRecord<ResponseColumn>): Pick<ResponseRow, "percent" | "mark"> {
  const read = record.number("value", MARKS);
  if (read === null) return { percent: null, mark: "not_available" };
  if (read.kind === "mark") return { percent: null, mark: read.mark };
  if (read.value < 0 || read.value > 100) record.refuse("out_of_range", "A percentage is between 0 and 100.", "value");
  return { percent: read.value, mark: null };
}
