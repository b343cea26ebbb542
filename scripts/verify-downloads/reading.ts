import type { FigureFile } from "@/lib/shared/figure-file";

/** What a program made of a file, as far as it says. */
export interface Reading {
  readonly rows: number;
  /** Sum of the numbers of a column. */
  readonly sums: Readonly<Record<string, number>>;
  /** Cells of a column without a value. */
  readonly empty: Readonly<Record<string, number>>;
  /** First code, with its leading zeros. */
  readonly code: string;
  /** Columns that the program took for numbers without being told. */
  readonly numbers: readonly string[];
}

const isNumber = ({ datatype }: FigureFile["columns"][number]): boolean => datatype === "number" || datatype === "integer";

export const numberColumns = (file: FigureFile): readonly string[] => file.columns.filter(isNumber).map(({ name }) => name);

export function readingOf(file: FigureFile): Reading {
  const values = (name: string): readonly (number | null)[] => {
    const at = file.columns.findIndex((column) => column.name === name);
    return file.rows.map((row) => row[at]).map((cell) => (typeof cell === "number" ? cell : null));
  };
  const numbers = numberColumns(file);
  const byColumn = (work: (cells: readonly (number | null)[]) => number): Record<string, number> => Object.fromEntries(numbers.map((name) => [name, work(values(name))]));
  return {
    rows: file.rows.length,
    sums: byColumn((cells) => cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0)),
    empty: byColumn((cells) => cells.filter((cell) => cell === null).length),
    code: String(file.rows[0]?.[0] ?? ""),
    numbers,
  };
}

/** Reads lines of `rows=`, `code=`, `numbers=`, `sum.COLUMN=` and `empty.COLUMN=`, as the small programs here print them. */
export function parseReading(text: string): Reading {
  const lines = new Map(text.split(/\r?\n/).filter((line) => line.includes("=")).map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)] as const));
  const under = (prefix: string): Record<string, number> => Object.fromEntries([...lines].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key.slice(prefix.length), Number(value)]));
  return { rows: Number(lines.get("rows")), sums: under("sum."), empty: under("empty."), code: lines.get("code") ?? "", numbers: (lines.get("numbers") ?? "").split(",").filter(Boolean) };
}

/** What differs, in words; sums may differ by the order in which they are added up. */
export function differences(got: Reading, expected: Reading): readonly string[] {
  const same = (one: number | undefined, other: number): boolean => one !== undefined && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));
  return [
    ...(got.rows === expected.rows ? [] : [`${got.rows} rows instead of ${expected.rows}`]),
    ...(got.code === expected.code ? [] : [`first code "${got.code}" instead of "${expected.code}"`]),
    ...Object.entries(expected.sums).filter(([name, sum]) => !same(got.sums[name], sum)).map(([name, sum]) => `${name} adds up to ${got.sums[name]} instead of ${sum}`),
    ...Object.entries(expected.empty).filter(([name, count]) => got.empty[name] !== count).map(([name, count]) => `${name} has ${got.empty[name]} empty cells instead of ${count}`),
    ...expected.numbers.filter((name) => !got.numbers.includes(name)).map((name) => `${name} is not taken for numbers`),
  ];
}
