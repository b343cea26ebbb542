import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { IssueList } from "../domain/import-issue";
import { findEncoding, utf8Of, watchEnd, type ByteSource } from "./csv-text";
import type { ReadLimits } from "./read-limits";
import { HEAD_ROWS, type SourceTable, type TableRow } from "./source-file";

/** Longest record. */
const MOST_RECORD_BYTES = 200_000;

const OPTIONS = { bom: true, relax_column_count: true, skip_empty_lines: false, max_record_size: MOST_RECORD_BYTES, record_delimiter: ["\r\n", "\n", "\r"] };

/**
 * A CSV as a table. Its bytes are gone through once at first, to tell how their text is written, and again for every
 * reading of its rows.
 * @param name of the file inside a zip; null for a lone one
 * @returns null when a refusal was added to `issues`
 */
export async function csvTable(name: string | null, bytes: ByteSource, limits: ReadLimits, issues: IssueList): Promise<SourceTable | null> {
  const encoding = await findEncoding(bytes());
  if (encoding === "none") {
    issues.refuse("bad_encoding", "The file holds bytes that are not text.", { sheet: name });
    return null;
  }
  if (encoding === "windows-1252") issues.warn("bad_encoding", "The file is not in UTF-8 and was read as Windows-1252: check names with accents.", { sheet: name });
  const rows = (): AsyncGenerator<TableRow> => rowsOf(name, utf8Of(bytes(), encoding), limits, issues);
  const head: TableRow[] = [];
  for await (const row of rows()) {
    head.push(row);
    if (head.length === HEAD_ROWS) break;
  }
  if (issues.refused) return null;
  if (head.length === 0) {
    issues.refuse("empty_file", "The file is empty.", { sheet: name });
    return null;
  }
  return { name, isRectangular: true, head, rows };
}

/**
 * Rows that are not empty, until one cannot be read. A record is one row however many lines its quoted cells have, as a
 * spreadsheet numbers it.
 */
async function* rowsOf(name: string | null, text: AsyncIterable<Buffer>, limits: ReadLimits, issues: IssueList): AsyncGenerator<TableRow> {
  let row = 0;
  let endsLine = true;
  let last: TableRow | null = null;
  const watched = watchEnd(text, (ends) => {
    endsLine = ends;
  });
  try {
    const parser = Readable.from(watched).pipe(parse(OPTIONS));
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      if (row > limits.maxRows) return issues.refuse("too_many_rows", `The file has more than ${limits.maxRows.toLocaleString("en-GB")} rows.`, { sheet: name });
      if (cells.length > limits.maxColumns) return issues.refuse("too_many_rows", `A row has more than ${limits.maxColumns.toLocaleString("en-GB")} columns.`, { sheet: name, row });
      if (cells.every((cell) => cell.trim() === "")) continue;
      if (last !== null) yield last;
      last = { row, cells };
    }
    if (last !== null) yield endsLine ? last : { ...last, mayBeCut: true };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { records: before } = error as CsvError & { readonly records?: number };
    const place = { row: (before ?? row) + 1, sheet: name };
    if (error.code === "CSV_MAX_RECORD_SIZE") issues.refuse("row_too_long", "The row is longer than any publication's. A quotation mark may be opened in it and never closed.", place);
    else if (error.code === "CSV_QUOTE_NOT_CLOSED") issues.refuse("bad_quote", "A quotation mark is opened and never closed.", place);
    else issues.refuse("bad_quote", "A quotation mark stands where none may be, so the columns cannot be told apart.", place);
  }
}
