import { plainHeading } from "../../reading/heading";
import type { Cell, SourceTable, TableRow } from "../../reading/source-file";

/** One of the tables stacked in a sheet. */
export interface StackedPart {
  /** Its cells up to the blank column that ends it. */
  readonly table: SourceTable;
  /** By row, the cells past the blank column: how long people waited, in bands that add up to the total. */
  readonly bands: ReadonlyMap<number, readonly Cell[]>;
}

const isBlank = (cell: Cell | undefined): boolean => String(cell ?? "").trim() === "";

/**
 * The tables stacked in one sheet under the lines "PART A: …", "PART B: …"; a sheet without such lines is one table. What
 * stands above the first part is a table only where it has a header of its own.
 */
export async function splitParts(sheet: SourceTable): Promise<readonly StackedPart[]> {
  const stacks: TableRow[][] = [[]];
  for await (const row of sheet.rows()) {
    if (/^part [a-z]\b/.test(plainHeading(row.cells[0] ?? null))) stacks.push([]);
    stacks.at(-1)?.push(row);
  }
  const [titles = [], ...parts] = stacks;
  return (parts.length === 0 || headerOf(titles) !== undefined ? [titles, ...parts] : parts).map((rows) => toPart(sheet, rows));
}

const headerOf = (rows: readonly TableRow[]): TableRow | undefined => rows.find(({ cells }) => cells.some((cell) => plainHeading(cell) === "ods code"));

function toPart({ name }: SourceTable, rows: readonly TableRow[]): StackedPart {
  const header = headerOf(rows)?.cells ?? [];
  const first = header.findIndex((cell) => !isBlank(cell));
  const blank = header.findIndex((cell, index) => index > first && isBlank(cell));
  const width = blank < 0 ? Infinity : blank;
  const kept = rows.map(({ row, cells }) => ({ row, cells: cells.slice(0, width) }));
  const bands = new Map(rows.map(({ row, cells }) => [row, cells.slice(width + 1)] as const));
  return { table: { name, isRectangular: false, head: kept, rows: () => each(kept) }, bands };
}

async function* each(rows: readonly TableRow[]): AsyncGenerator<TableRow> {
  yield* rows;
}
