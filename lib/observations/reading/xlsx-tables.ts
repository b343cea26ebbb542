import { readXlsx } from "hucre";
import type { IssueList } from "../domain/import-issue";
import type { ReadLimits } from "./read-limits";
import { HEAD_ROWS, type Cell, type SourceTable, type TableRow } from "./source-file";

/**
 * The sheets of an Excel workbook whose parts were checked. Formulas give the value that was stored with them.
 * @returns null when a refusal was added to `issues`
 */
export async function xlsxTables(bytes: Buffer, limits: ReadLimits, issues: IssueList): Promise<readonly SourceTable[] | null> {
  let workbook: Awaited<ReturnType<typeof readXlsx>>;
  try {
    workbook = await readXlsx(bytes);
  } catch {
    issues.refuse("damaged_zip", "The workbook cannot be read. Open it in a spreadsheet program and save it again.");
    return null;
  }
  const tall = workbook.sheets.find(({ rows }) => rows.length > limits.maxRows);
  if (tall) {
    issues.refuse("too_many_rows", `The sheet has more than ${limits.maxRows.toLocaleString("en-GB")} rows.`, { sheet: tall.name });
    return null;
  }
  return workbook.sheets.map(({ name, rows: read }) => {
    const rows = read.flatMap((values, index): TableRow[] => {
      const cells = values.slice(0, limits.maxColumns).map(plainCell);
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      return cells.length === 0 ? [] : [{ row: index + 1, cells }];
    });
    return { name, isRectangular: false, head: rows.slice(0, HEAD_ROWS), rows: () => each(rows) };
  });
}

function plainCell(value: unknown): Cell {
  if (typeof value === "number") return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

 
async function* each(rows: readonly TableRow[]): AsyncGenerator<TableRow> {
  yield* rows;
}
