import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { parse as parseSync } from "csv-parse/sync";
import type { IssueList } from "../domain/import-issue";
import type { ReadLimits } from "./read-limits";
import { HEAD_ROWS, type SourceTable, type TableRow } from "./source-file";

/** Longest record: more is a quotation mark that was never closed. */
const MOST_RECORD_BYTES = 200_000;

/** Characters given to the parser at a time, or a few more. */
const PIECE = 65_536;

const OPTIONS = { bom: true, relax_column_count: true, skip_empty_lines: false, max_record_size: MOST_RECORD_BYTES } as const;


/**
 * A CSV held in memory, its text decoded, as a table.
 * @returns null when a refusal was added to `issues`
 */
export function csvTable(name: string | null, bytes: Buffer, limits: ReadLimits, issues: IssueList): SourceTable | null {
  const text = decode(name, bytes, issues);
  if (text === null) return null;
  if (text.trim() === "") {
    issues.refuse("empty_file", "The file is empty.", { sheet: name });
    return null;
  }
  try {
    const head = rowsOf(parseSync(text, { ...OPTIONS, to: HEAD_ROWS }), 1);
    return { name, isRectangular: true, head, rows: () => stream(name, text, limits, issues) };
  } catch (error) {
    refuse(name, error, issues);
    return null;
  }
}

function decode(name: string | null, bytes: Buffer, issues: IssueList): string | null {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  }
  if (bytes.includes(0)) {
    issues.refuse("bad_encoding", "The file holds bytes that are not text.", { sheet: name });
    return null;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    issues.warn("bad_encoding", "The file is not in UTF-8 and was read as Windows-1252: check names with accents.", { sheet: name });
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

async function* stream(name: string | null, text: string, limits: ReadLimits, issues: IssueList): AsyncGenerator<TableRow> {
  let row = 0;
  try {
    const parser = Readable.from(pieces(text)).pipe(parse(OPTIONS));
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1;
      if (row > limits.maxRows) {
        issues.refuse("too_many_rows", `The file has more than ${limits.maxRows.toLocaleString("en-GB")} rows.`, { sheet: name });
        return;
      }
      const [only] = rowsOf([record], row);
      if (only !== undefined) yield only;
    }
  } catch (error) {
    refuse(name, error, issues, row + 1);
  }
}

/** The text in pieces that end at a line end: fed whole, the parser would hold every record before the first is taken. */
function* pieces(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const lineEnd = text.indexOf("\n", from + PIECE);
    const to = lineEnd < 0 ? text.length : lineEnd + 1;
    yield text.slice(from, to);
    from = to;
  }
}

const rowsOf = (records: readonly string[][], from: number): TableRow[] =>
  records.flatMap((cells, index) => (cells.every((cell) => cell.trim() === "") ? [] : [{ row: from + index, cells }]));

function refuse(name: string | null, error: unknown, issues: IssueList, row: number | null = null): void {
  const code = (error as { code?: string }).code ?? "";
  if (!code.startsWith("CSV_")) throw error;
  const message = code === "CSV_MAX_RECORD_SIZE" ? "A quotation mark is opened and never closed." : "A quotation mark stands where none may be, so the columns cannot be told apart.";
  issues.refuse("bad_quote", message, { row, sheet: name });
}
