import { quoteValue, type IssueList } from "../../domain/import-issue";
import type { FigurePeriod } from "../../domain/source-figure";
import { records, type TableRecord } from "../../reading/records";
import type { SourceTable } from "../../reading/source-file";
import type { CoverageRow } from "./coverage-row";
import { readDataQuarter } from "./period";
import { DATA_ITEMS, type DataColumn } from "./schema";

/** Half of the last decimal where one is published; else what arithmetic loses. */
const toleranceOf = (share: number): number => (Number.isInteger(Number((share * 10).toFixed(6))) ? 0.0501 : 1e-6);

interface DataItem {
  readonly row: number;
  readonly children: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * Compares the councils with the sheet of all data items: its quarter, its numbers of children and, where it counts second
 * doses, the share. Where it does, the share is taken from the counts, unrounded. What the table suppresses stays suppressed.
 */
export async function applyDataItems(data: SourceTable, rows: readonly CoverageRow[], period: FigurePeriod, sheet: string | null, issues: IssueList): Promise<readonly CoverageRow[]> {
  const items = await readItems(data, period, issues);
  return rows.map((row) => {
    if (row.area.kind !== "council" || row.children === null || issues.refused) return row;
    const item = items.get(row.odsCode);
    const place = { row: row.row, sheet };
    if (item === undefined) issues.refuse("total_mismatch", `${row.area.name} is not among the data items.`, place);
    else if (item.children !== row.children) issues.refuse("total_mismatch", `${row.area.name} has ${row.children} children here and ${item.children ?? "none"} among the data items (row ${item.row}).`, place);
    else return withCounts(row, item, sheet, issues);
    return row;
  });
}

function withCounts(row: CoverageRow, { row: at, numerator, denominator }: DataItem, sheet: string | null, issues: IssueList): CoverageRow {
  if (row.coverage === null || numerator === null || denominator === null || denominator === 0) return row;
  const share = (100 * numerator) / denominator;
  const place = { row: row.row, sheet };
  if (numerator > denominator || denominator !== row.children) issues.refuse("out_of_range", `The counts of ${row.area.name} in row ${at} of the data items do not fit its ${row.children} children.`, place);
  else if (Math.abs(share - row.coverage) > toleranceOf(row.coverage)) issues.refuse("total_mismatch", `${row.area.name} has ${row.coverage}% here; the counts in row ${at} of the data items give ${share.toFixed(2)}%.`, place);
  return { ...row, coverage: share, numerator };
}

async function readItems(data: SourceTable, period: FigurePeriod, issues: IssueList): Promise<ReadonlyMap<string, DataItem>> {
  const items = new Map<string, DataItem>();
  for await (const record of records(data, DATA_ITEMS, issues)) {
    const code = record.text("odsCode");
    const quarter = readDataQuarter(record.text("quarter"));
    if (quarter === null) record.refuse("bad_period", `The quarter ${quoteValue(record.text("quarter"))} cannot be read.`, "quarter");
    else if (quarter.end !== period.end) record.refuse("two_periods", "The data items are of another quarter than the front sheet names.", "quarter");
    if (code === "") record.refuse("missing_value", "The row names no council.", "odsCode");
    if (items.has(code)) record.refuse("duplicate_key", `The code ${quoteValue(code)} stands twice among the data items.`, "odsCode");
    items.set(code, { row: record.row, children: count(record, "children"), numerator: count(record, "numerator"), denominator: count(record, "denominator") });
  }
  return items;
}

/** The empty text also stands for a column that the edition lacks. */
const SHORTHAND = { "[c]": "suppressed", "[x]": "not_available", "[z]": "not_applicable", "": "not_available" } as const;

function count(record: TableRecord<DataColumn>, column: DataColumn): number | null {
  const read = record.number(column, SHORTHAND);
  if (read?.kind !== "value") return null;
  if (read.value < 0 || !Number.isInteger(read.value)) record.refuse(read.value < 0 ? "negative_number" : "not_a_number", "A number of children is a whole number, 0 or more.", column);
  return read.value;
}
