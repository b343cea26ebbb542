import type { FigureFile, FileCell, FileColumn } from "@/lib/shared/figure-file";
import type { FigureColumn, FigureTableSpec } from "./figure-table";

export type { FigureFile, FileCell, FileColumn } from "@/lib/shared/figure-file";

/** A column that says the same on every row, such as the metric or the day of the record. */
export interface SameColumn extends FileColumn {
  readonly value: FileCell;
}

export interface TableFileParts {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly isIllustrative: boolean;
  readonly source?: string;
  readonly licence?: string;
  /** Before the table's columns. */
  readonly same?: readonly SameColumn[];
  /** What a column holds, by its key, where its head does not say enough. */
  readonly descriptions?: Readonly<Record<string, string>>;
}

/** Said of a value that is not there and carries no mark of its own. */
const NO_FIGURE = "no figure";

/**
 * A table as a file, with the rows and columns it has (give it what `shownTable` returns). A last column `mark` says why
 * a value is empty: a zero stays a zero, and what is suppressed differs from what is not there.
 */
export function tableFile(spec: FigureTableSpec, { name, title, notes, isIllustrative, source, licence, same = [], descriptions = {} }: TableFileParts): FigureFile {
  const numbers = spec.columns.filter(({ kind }) => kind === "number");
  const columns: readonly FileColumn[] = [
    ...same.map(({ value: _value, ...column }) => column),
    ...spec.columns.map((column, at) => ({
      name: fileName(column.key),
      title: titleOf(column),
      datatype: datatypeOf(spec, column, at),
      description: descriptions[column.key] ?? `${titleOf(column)}.${column.kind === "number" ? " Empty where there is no figure; the column mark says why." : ""}`,
    })),
    ...(numbers.length === 0 ? [] : [{ name: "mark", title: "Why a value is empty", datatype: "string" as const, description: numbers.length === 1 ? "Why the value is empty; empty itself where there is a value." : "Columns that are empty on this row, each with the reason; empty where none is." }]),
  ];
  const markOf = (row: readonly unknown[], index: number): readonly FileCell[] => {
    if (numbers.length === 0) return [];
    const empty = spec.columns.flatMap((column, at) => (column.kind === "number" && typeof row[at] !== "number" ? [{ column, word: spec.marks?.[`${index}|${column.key}`] ?? NO_FIGURE }] : []));
    return [empty.length === 0 ? null : numbers.length === 1 ? (empty[0]?.word ?? null) : empty.map(({ column, word }) => `${fileName(column.key)}: ${word}`).join("; ")];
  };
  const rows = spec.rows.map((row, index) => [...same.map(({ value }) => value), ...row.map((cell): FileCell => (cell !== null && typeof cell === "object" ? cell.text : cell)), ...markOf(row, index)]);
  return { name, title, notes, columns, rows, isIllustrative, ...(source !== undefined && { source }), ...(licence !== undefined && { licence }) };
}

const titleOf = ({ head, unit }: FigureColumn): string => (unit === undefined || unit === "" ? head : `${head}, ${unit}`);

const fileName = (key: string): string => key.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+|_+$/g, "").toLowerCase();

function datatypeOf(spec: FigureTableSpec, { kind, decimals = 0 }: FigureColumn, at: number): FileColumn["datatype"] {
  if (kind === "text") return "string";
  return decimals === 0 && spec.rows.every((row) => typeof row[at] !== "number" || Number.isInteger(row[at])) ? "integer" : "number";
}
