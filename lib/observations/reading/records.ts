import { quoteValue, type IssueList } from "../domain/import-issue";
import type { MarkTable } from "../domain/mark";
import { plainHeading } from "./heading";
import { readNumber, type NumberRead } from "./read-number";
import type { Cell, SourceTable, TableRow } from "./source-file";

/** Columns of a table by our names, each with the headings a publisher has used for it. */
export interface TableLayout<K extends string> {
  readonly columns: Readonly<Record<K, string | readonly string[]>>;
  /** Columns a file may lack. */
  readonly optional?: readonly K[];
  /** Headings that are known and not read; any other is reported as unknown. */
  readonly known?: readonly (string | RegExp)[];
}

/** One data row, its cells read by our names. */
export interface TableRecord<K extends string> {
  readonly row: number;
  readonly sheet: string | null;
  /** The cell as it stands. */
  cell(column: K): Cell;
  /** Its text without white space at the ends. */
  text(column: K): string;
  /** A number or a mark; anything else is refused, with its place, and null. */
  number(column: K, marks: MarkTable): Exclude<NumberRead, { kind: "fault" }> | null;
  /** Refuses the row for the reason given. */
  refuse(rule: Parameters<IssueList["refuse"]>[0], message: string, column?: K): void;
}

interface FoundColumn {
  readonly index: number;
  readonly heading: string;
}

/** Rows above a header that may hold titles. */
const MOST_TITLE_ROWS = 40;

/**
 * The data rows of a table under its header. The header is the first row that holds every column that must be there;
 * rows above it are titles. Where there is none, the missing columns of the likeliest row are refused.
 */
export async function* records<K extends string>(table: SourceTable, layout: TableLayout<K>, issues: IssueList): AsyncGenerator<TableRecord<K>> {
  let columns: Map<K, FoundColumn> | null = null;
  let width = 0;
  const above: TableRow[] = [];
  for await (const row of table.rows()) {
    if (issues.full) return;
    if (columns !== null) {
      if (table.isRectangular && row.cells.length !== width) {
        issues.refuse("column_count", `The row has ${row.cells.length} cells and the header ${width}.`, { row: row.row, sheet: table.name });
        continue;
      }
      yield record(table, row, columns, issues);
      continue;
    }
    if (findColumns(row, layout).missing.length > 0) {
      above.push(row);
      if (above.length >= MOST_TITLE_ROWS) break;
      continue;
    }
    columns = checkHeader(table, row, layout, issues);
    if (columns === null) return;
    width = row.cells.length;
  }
  if (columns === null) refuseHeader(table, above, layout, issues);
}

/** Whether one of the first rows of a table holds every column that must be there. */
export const hasHeader = <K extends string>(table: SourceTable, layout: TableLayout<K>): boolean => table.head.some((row) => findColumns(row, layout).missing.length === 0);

const namesOf = (headings: string | readonly string[]): readonly string[] => (typeof headings === "string" ? [headings] : headings);

function findColumns<K extends string>(row: TableRow, layout: TableLayout<K>) {
  const found = new Map<K, FoundColumn>();
  const twice: string[] = [];
  const used = new Set<number>();
  const missing: string[] = [];
  const headings = row.cells.map(plainHeading);
  for (const [column, names] of Object.entries(layout.columns) as [K, string | readonly string[]][]) {
    const wanted = namesOf(names).map(plainHeading);
    const places = headings.flatMap((heading, index) => (wanted.includes(heading) ? [index] : []));
    const [first] = places;
    for (const place of places) used.add(place);
    if (first === undefined) {
      if (!layout.optional?.includes(column)) missing.push(namesOf(names)[0] ?? column);
      continue;
    }
    const heading = String(row.cells[first] ?? "").trim();
    if (places.length > 1) twice.push(heading);
    found.set(column, { index: first, heading });
  }
  return { found, missing, twice, used };
}

function checkHeader<K extends string>(table: SourceTable, row: TableRow, layout: TableLayout<K>, issues: IssueList): Map<K, FoundColumn> | null {
  const { found, twice, used } = findColumns(row, layout);
  const place = { row: row.row, sheet: table.name };
  for (const heading of twice) issues.refuse("duplicate_column", `The column ${quoteValue(heading)} stands twice in the header.`, { ...place, column: heading });
  const known = (heading: string): boolean => layout.known?.some((one) => (typeof one === "string" ? plainHeading(one) === heading : one.test(heading))) ?? false;
  row.cells.forEach((cell, index) => {
    const heading = plainHeading(cell);
    if (heading === "" || used.has(index) || known(heading)) return;
    issues.warn("unknown_column", `The column ${quoteValue(String(cell))} is new and is not read.`, { ...place, column: String(cell) });
  });
  return twice.length > 0 ? null : found;
}

function refuseHeader<K extends string>(table: SourceTable, rows: readonly TableRow[], layout: TableLayout<K>, issues: IssueList): void {
  const likeliest = rows
    .map((row) => ({ row, ...findColumns(row, layout) }))
    .reduce<{ row: TableRow; missing: readonly string[]; found: ReadonlyMap<K, FoundColumn> } | null>((best, one) => (best === null || one.missing.length < best.missing.length ? one : best), null);
  if (likeliest === null) return issues.refuse("empty_file", "There are no rows to read.", { sheet: table.name });
  if (likeliest.found.size === 0) return issues.refuse("missing_column", `No row holds the column headings, which begin with ${quoteValue(likeliest.missing[0] ?? "")}.`, { sheet: table.name });
  for (const column of likeliest.missing) {
    issues.refuse("missing_column", `The column ${quoteValue(column)} is missing.`, { row: likeliest.row.row, column, sheet: table.name });
  }
}

function record<K extends string>(table: SourceTable, { row, cells, mayBeCut = false }: TableRow, columns: ReadonlyMap<K, FoundColumn>, issues: IssueList): TableRecord<K> {
  const cell = (column: K): Cell => {
    const found = columns.get(column);
    return found === undefined ? null : (cells[found.index] ?? null);
  };
  const place = (column?: K) => ({ row, sheet: table.name, column: column === undefined ? null : (columns.get(column)?.heading ?? null) });
  return {
    row,
    sheet: table.name,
    cell,
    text: (column) => String(cell(column) ?? "").trim(),
    number(column, marks) {
      const read = readNumber(cell(column), marks);
      if (mayBeCut && columns.get(column)?.index === cells.length - 1) {
        issues.refuse("truncated_file", "The file ends within this cell, without the end of a line, so the number may be cut short. Download it again, or end its last line.", place(column));
        return null;
      }
      if (read.kind !== "fault") return read;
      const text = String(cell(column) ?? "").trim();
      const what = text === "" ? "is empty" : `holds ${quoteValue(text)}, which is not a number`;
      issues.refuse(text === "" ? "missing_value" : "not_a_number", `The cell ${what}.`, place(column));
      return null;
    },
    refuse: (rule, message, column) => issues.refuse(rule, message, place(column)),
  };
}
