import { formatNumber } from "@/lib/shared/format-number";
import { cellText, type FigureCell, type FigureColumn, type FigureTableSpec, type TableSort } from "./figure-table";

/** Said where a number is not there and no mark says why. */
export const NO_FIGURE_WORD = "no figure";

/** A number as it stands in the column; text as it is. */
export const shownCell = (cell: FigureCell, { decimals, signed }: FigureColumn): string =>
  typeof cell === "number" ? formatNumber(cell, { decimals: decimals ?? 0, signed: signed ?? false }) : cellText(cell);

export const headText = ({ head, unit }: FigureColumn): string => (unit === undefined || unit === "" ? head : `${head}, ${unit}`);

/** Text that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@]/;

const clean = (text: string): string => text.replace(/\s+/g, " ").replace(FORMULA, "'$&");

/**
 * A table for the clipboard: tabs between cells, numbers in full precision without thousands commas, and the word for
 * what is not there. Give it what `shownTable` returns.
 */
export function tableAsText({ columns, rows, marks }: FigureTableSpec): string {
  const cell = (value: FigureCell, column: FigureColumn, row: number): string => {
    if (typeof value === "number") return String(value);
    if (column.kind === "number") return marks?.[`${row}|${column.key}`] ?? NO_FIGURE_WORD;
    return clean(cellText(value));
  };
  return [columns.map((column) => clean(headText(column))), ...rows.map((row, at) => columns.map((column, place) => cell(row[place] ?? null, column, at)))].map((cells) => cells.join("\t")).join("\n");
}

/** What a screen reader is told after sorting and filtering. */
export function tableStatus({ columns }: Pick<FigureTableSpec, "columns">, shown: number, all: number, sort: TableSort | null): string {
  const column = sort === null ? undefined : columns.find(({ key }) => key === sort.key);
  const direction = column?.kind === "number" ? (sort?.descending ? "highest first" : "lowest first") : sort?.descending ? "from Z to A" : "from A to Z";
  return `${shown} of ${all} rows shown${column === undefined ? "" : `, sorted by ${headText(column)}, ${direction}`}`;
}
